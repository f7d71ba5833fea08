import type { Commitments, Plan, Workspace } from '../../src/model/index.ts';
import { toldWeights } from '../../src/model/index.ts';
import { leftOutOf, type Cost } from './least-moved.ts';
import type { Given } from './naive-rules.ts';

/** Everybody of a site by what plans call them. */
function householdsOf({ site }: Workspace): ReadonlyMap<string, number> {
  return new Map(
    site.households.map(({ entrance, room }, household) => {
      const { building, id } = site.entrances[entrance]!;
      return [JSON.stringify([site.buildings[building]!.id, id, room]), household];
    }),
  );
}

function keyOf({ building, entrance, room }: Plan['households'][number]): string {
  return JSON.stringify([building, entrance, room]);
}

/** What the search for the least is given: what the answer deals to whom, and nothing of where it calls them. */
export function givenBy(after: Plan, workspace: Workspace, { announced }: Commitments): Given {
  const { settings, catalogue } = workspace;
  const indexOf = householdsOf(workspace);
  const items = after.goods.map(({ id }) => catalogue.goods.findIndex((good) => good.id === id));
  const atTheDoor = new Set(after.doorstep.map(({ household }) => household));
  const sealed = new Set(
    after.doorstep.map(({ household }) => indexOf.get(keyOf(after.households[household]!))!),
  );
  const takes = new Map<number, Map<number, number>>();
  const { allocations: rows } = after;
  for (let row = 0; row < rows.length; row++) {
    if (rows.allocated[row] === 0 || atTheDoor.has(rows.household[row]!)) continue;
    const household = indexOf.get(keyOf(after.households[rows.household[row]!]!))!;
    const own = takes.get(household) ?? new Map<number, number>();
    takes.set(household, own);
    const item = items[rows.good[row]!]!;
    own.set(item, (own.get(item) ?? 0) + rows.allocated[row]!);
  }
  const orderedBy = (item: string, wave: number) =>
    after.orders
      .filter((order) => settings.waves.findIndex(({ id }) => id === order.wave) <= wave)
      .flatMap(({ lines }) => lines)
      .filter((line) => line.item === item)
      .reduce((sum, { packs, packQuantity }) => sum + packs * packQuantity, 0);
  const told = new Map(
    announced.flatMap(({ household, point, slotStart }) =>
      takes.has(household) ? [[household, { point, slotStart }] as const] : [],
    ),
  );
  const weights = toldWeights({ announced }, settings.pickup.slotMinutes);
  return {
    night: workspace,
    takes,
    told,
    toTheDoor: announced.flatMap(({ household }) => (sealed.has(household) ? [household] : [])),
    onSite: new Map(
      after.goods.map(({ id, fromStock }, good) => [
        items[good]!,
        settings.waves.map((_, wave) => fromStock + orderedBy(id, wave)),
      ]),
    ),
    weightOf: (household) => weights.get(household)!,
  };
}

/**
 * The same where who was to have its goods in time all along has them: a late truck takes nothing of an earlier one from anybody.
 * Where less came than was ordered, and not all of them can have theirs, nothing is laid aside.
 */
export function withLaidAside(given: Given, { announced }: Commitments, { settings }: Workspace): Given {
  const laidAside = new Map<number, number>();
  const onSite = new Map([...given.onSite].map(([item, there]) => [item, [...there]]));
  for (const { household, slotStart, wave } of announced) {
    const takes = given.takes.get(household);
    if (takes === undefined || wave === undefined || settings.waves[wave]!.ready > slotStart) continue;
    laidAside.set(household, wave);
    for (const [item, quantity] of takes)
      for (let by = wave; by < settings.waves.length; by++) onSite.get(item)![by]! -= quantity;
  }
  const enough = [...onSite.values()].every((there) => there.every((quantity) => quantity >= 0));
  if (!enough) return given;
  const nothing: ReadonlyMap<number, number> = new Map();
  const takes = new Map(
    [...given.takes].map(([household, own]) => [household, laidAside.has(household) ? nothing : own]),
  );
  return { ...given, takes, onSite, laidAside };
}

/** The waves that the answer lets everybody wait for. */
export function wavesOf(after: Plan, workspace: Workspace): ReadonlyMap<number, number> {
  const indexOf = householdsOf(workspace);
  const waves = new Map<number, number>();
  const { allocations: rows } = after;
  for (let row = 0; row < rows.length; row++) {
    if (rows.allocated[row] === 0) continue;
    const household = indexOf.get(keyOf(after.households[rows.household[row]!]!))!;
    waves.set(household, Math.max(waves.get(household) ?? 0, rows.wave[row]!));
  }
  return waves;
}

/** What the answer costs. */
export function costOf(given: Given, after: Plan, workspace: Workspace): Cost {
  const indexOf = householdsOf(workspace);
  const { points } = workspace.settings;
  const seats = new Map(
    after.pickups.map(({ household, batch }) => {
      const { point, slotStart } = after.batches[batch]!;
      return [indexOf.get(keyOf(after.households[household]!))!, `${point} ${slotStart}`];
    }),
  );
  const moved = [...given.told].filter(
    ([household, { point, slotStart }]) => seats.get(household) !== `${points[point]!.id} ${slotStart}`,
  );
  return {
    leftOut: leftOutOf(
      given.night,
      [...given.takes.keys()].filter((household) => !seats.has(household)),
    ),
    moved: moved.length + given.toTheDoor.length,
    weight: [...moved.map(([household]) => household), ...given.toTheDoor].reduce(
      (sum, household) => sum + given.weightOf(household),
      0,
    ),
  };
}
