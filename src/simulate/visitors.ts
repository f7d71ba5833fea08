import type { Minutes, Plan, Point, Span, Workspace } from '../model/index.ts';
import type { Assumptions } from './assumptions.ts';
import { windowsOf } from './queue.ts';
import { streamKey } from './stream.ts';
import type { StreamKey } from './stream.ts';

/** A household that collects at a point. */
export interface Visitor {
  readonly key: StreamKey;
  /** Index into `Visit.buildings`. */
  readonly building: number;
  /** Index among the point's isolation units. */
  readonly unit: number;
  /** Index into `Visit.slots`. */
  readonly slot: number;
  readonly slotStart: Minutes;
  /** When its goods are ready on the day as it happens. */
  readonly ready: Minutes;
  /** When they were to be ready. */
  readonly announced: Minutes;
}

export interface VisitSlot {
  readonly start: Minutes;
  readonly end: Minutes;
  /** Households called. */
  readonly called: number;
  /** How often the point has changed from one isolation unit to another by then. */
  readonly changes: number;
}

/** All that the plan sends to one point. */
export interface Visit {
  readonly point: Point;
  readonly desks: number;
  readonly windows: readonly Span[];
  readonly units: number;
  readonly buildings: readonly StreamKey[];
  /** Of the plan, ascending. */
  readonly slots: readonly VisitSlot[];
  readonly visitors: readonly Visitor[];
}

/** Throws RangeError where the assumptions name no point or wave, or leave a point without a desk. */
export function visitsOf(plan: Plan, workspace: Workspace, assumptions: Assumptions): Visit[] {
  checkNames(plan, workspace, assumptions);
  const visits: Visit[] = [];
  for (const point of workspace.settings.points) {
    const visit = visitOf(plan, workspace, assumptions, point);
    if (visit.visitors.length > 0) visits.push(visit);
  }
  return visits;
}

function visitOf(plan: Plan, workspace: Workspace, assumptions: Assumptions, point: Point): Visit {
  const unitOf = isolationUnits(workspace);
  const waves = new Map(workspace.settings.waves.map((wave) => [wave.id, wave.ready]));
  const pickups = plan.pickups.filter(({ batch }) => plan.batches[batch]!.point === point.id);
  const unit = ({ building, entrance, zone }: Plan['households'][number]) =>
    unitOf.get(`${building}|${entrance}`) ?? `zone ${zone}`;
  const slots = slotsOf(plan, pickups, unit);
  const units = new Map<string, number>();
  const buildings = new Map<string, number>();
  const visitors = pickups.map(({ household, batch }): Visitor => {
    const home = plan.households[household]!;
    const { building, entrance, room } = home;
    const { slotStart, wave } = plan.batches[batch]!;
    const announced = waves.get(wave) ?? slotStart;
    return {
      key: streamKey(plan.date, 'household', building, entrance, room),
      building: numberOf(buildings, building),
      unit: numberOf(units, unit(home)),
      slot: slots.findIndex(({ start }) => start === slotStart),
      slotStart,
      ready: announced + (assumptions.lateWaves.get(wave) ?? 0),
      announced,
    };
  });
  return {
    point,
    desks: point.desks - (assumptions.absentDesks.get(point.id) ?? 0),
    windows: windowsOf(point.open, point.closed),
    units: units.size,
    buildings: [...buildings.keys()].map((building) => streamKey(plan.date, 'building', building)),
    slots,
    visitors,
  };
}

/** By `building|entrance`. */
function isolationUnits({ site }: Workspace): Map<string, string> {
  return new Map(
    site.entrances.map(({ building, id, unit }) => [`${site.buildings[building]!.id}|${id}`, String(unit)]),
  );
}

function slotsOf(
  plan: Plan,
  pickups: Plan['pickups'],
  unitOf: (household: Plan['households'][number]) => string,
): VisitSlot[] {
  const slots = new Map<Minutes, { start: Minutes; end: Minutes; called: number; unit: string }>();
  for (const { batch, household } of pickups) {
    const { slotStart, slotEnd } = plan.batches[batch]!;
    const unit = unitOf(plan.households[household]!);
    const slot = slots.get(slotStart) ?? { start: slotStart, end: slotEnd, called: 0, unit };
    slots.set(slotStart, slot);
    slot.called++;
  }
  let changes = 0;
  let before: string | undefined;
  return [...slots.values()]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, called, unit }) => {
      if (before !== undefined && before !== unit) changes++;
      before = unit;
      return { start, end, called, changes };
    });
}

function numberOf(numbers: Map<string, number>, name: string): number {
  const number = numbers.get(name) ?? numbers.size;
  numbers.set(name, number);
  return number;
}

function checkNames(plan: Plan, workspace: Workspace, assumptions: Assumptions): void {
  for (const [wave, late] of assumptions.lateWaves) {
    if (!plan.waves.includes(wave)) throw new RangeError(`there is no wave ${wave}`);
    if (!(late >= 0)) throw new RangeError(`wave ${wave} cannot be ${late} minutes late`);
  }
  for (const [id, absent] of assumptions.absentDesks) {
    const point = workspace.settings.points.find((other) => other.id === id);
    if (point === undefined) throw new RangeError(`there is no point ${id}`);
    if (!Number.isSafeInteger(absent) || absent < 0 || absent >= point.desks)
      throw new RangeError(`point ${id} has ${point.desks} desks: ${absent} cannot be absent`);
  }
}
