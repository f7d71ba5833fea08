import type { Commitments, Minutes, Plan, Span, Workspace } from '../model/index.ts';
import { commitmentsOf } from './commitments.ts';
import { onlyThese } from './receive.ts';

/** What happened after a plan went out. Plain values: they stand in the plan folder as events.json. */
export interface Events {
  /** When a wave is ready now; null: it never comes. */
  readonly waves: readonly { readonly wave: string; readonly ready: Minutes | null }[];
  readonly closed: readonly { readonly point: string; readonly from: Minutes; readonly to: Minutes }[];
  readonly desks: readonly { readonly point: string; readonly desks: number }[];
  /** `entrance` '' for a whole building. */
  readonly sealed: readonly { readonly building: string; readonly entrance: string }[];
}

/** The zone of what is sealed now, where the settings have no sealed one. */
const SEALED_NOW = 'sealed';

/** All that happened: of two events of one kind and name the later holds. */
export function joinedEvents(before: Events | undefined, events: Events): Events {
  if (before === undefined) return events;
  return {
    waves: [...before.waves, ...events.waves],
    closed: [...before.closed, ...events.closed],
    desks: [...before.desks, ...events.desks],
    sealed: [...before.sealed, ...events.sealed],
  };
}

/** Names in events that the workspace does not have. */
export function unknownNames(events: Events, { settings, site }: Workspace): string[] {
  const points = new Set(settings.points.map(({ id }) => id));
  const waves = new Set(settings.waves.map(({ id }) => id));
  const doors = site.entrances.map(({ building, id }) => [site.buildings[building]!.id, id] as const);
  return [
    ...events.waves.flatMap(({ wave }) => (waves.has(wave) ? [] : [wave])),
    ...[...events.closed, ...events.desks].flatMap(({ point }) => (points.has(point) ? [] : [point])),
    ...events.sealed.flatMap(({ building, entrance }) =>
      doors.some(([of, id]) => of === building && (entrance === '' || id === entrance))
        ? []
        : [entrance === '' ? building : `${building}/${entrance}`],
    ),
  ];
}

/** The workspace as it is after what happened. A building that is sealed now stands in a zone of its own kind. */
export function afterEvents(workspace: Workspace, events: Events): Workspace {
  const { settings, site } = workspace;
  const ready = new Map(events.waves.map((event) => [event.wave, event.ready]));
  const desks = new Map(events.desks.map((event) => [event.point, event.desks]));
  const known = settings.zones.findIndex(({ status }) => status === 'sealed');
  const zones =
    known >= 0 || events.sealed.length === 0
      ? settings.zones
      : [...settings.zones, { id: SEALED_NOW, status: 'sealed' as const }];
  const sealedZone = known >= 0 ? known : zones.length - 1;
  const isSealed = (building: number, id: string) =>
    events.sealed.some(
      (event) =>
        event.building === site.buildings[building]!.id && (event.entrance === '' || event.entrance === id),
    );
  const sealedUnit = site.entrances.reduce((most, { unit }) => Math.max(most, unit), 0) + 1;
  return {
    ...workspace,
    settings: {
      ...settings,
      zones,
      waves: settings.waves.map((wave) => ({ ...wave, ready: ready.get(wave.id) ?? wave.ready })),
      points: settings.points.map((point) => ({
        ...point,
        desks: desks.get(point.id) ?? point.desks,
        closed: [...point.closed, ...closures(events, point.id)],
      })),
    },
    site: {
      ...site,
      entrances: site.entrances.map((entrance) =>
        isSealed(entrance.building, entrance.id)
          ? {
              ...entrance,
              zone: sealedZone,
              points: [],
              unit: unitOfZone(workspace, sealedZone) ?? sealedUnit,
            }
          : entrance,
      ),
    },
  };
}

function closures({ closed }: Events, id: string): Span[] {
  return closed.filter(({ point }) => point === id).map(({ from, to }) => ({ from, to }));
}

/** Who is sealed now stands with those of that zone. */
function unitOfZone({ site }: Workspace, zone: number): number | undefined {
  return site.entrances.find((entrance) => entrance.zone === zone && entrance.grid === '')?.unit;
}

/** What binds a plan after events: what was ordered comes, but for waves that never do; slots stay as told while they can. */
export function boundByEvents(
  plan: Plan,
  events: Events,
  workspace: Workspace,
): { readonly commitments: Commitments; readonly gone: readonly string[] } {
  const { commitments, gone } = commitmentsOf({ orders: plan, notices: plan }, [], workspace);
  const never = new Set(events.waves.flatMap(({ wave, ready }) => (ready === null ? [wave] : [])));
  const packs = new Map<string, number>();
  for (const { supplier, wave, lines } of plan.orders)
    for (const { sku, packs: count } of lines)
      packs.set(JSON.stringify([supplier, wave, sku]), never.has(wave) ? 0 : count);
  return { commitments: { ...commitments, lines: onlyThese(packs, workspace) }, gone };
}
