import { placeName } from '../model/index.ts';
import type { Commitments, Plan, Workspace } from '../model/index.ts';
import { siteIndex } from './household-index.ts';

/** What has gone out: to suppliers, to residents; the same plan most nights. */
export interface WentOut {
  readonly orders: Plan | undefined;
  readonly notices: Plan | undefined;
  /** The newest revision, where others came after what went out: what came short in it comes short now. */
  readonly newest?: Plan | undefined;
}

/** What a supplier says it will deliver: a row of confirmed.csv. */
export interface Confirmed {
  readonly po: string;
  readonly sku: string;
  readonly packs: number;
}

export interface Bound {
  readonly commitments: Commitments;
  /** Order lines and slots that went out and that the inputs no longer know, in words of the plan: they bind nobody. */
  readonly gone: readonly string[];
}

type Line = Commitments['lines'][number];

/**
 * What a plan that went out binds in the workspace as it is now: packs stay ordered, or as many as the supplier confirmed
 * where that is less; households keep the slot that they were told.
 */
export function commitmentsOf(
  { orders, notices, newest }: WentOut,
  confirmed: readonly Confirmed[],
  workspace: Workspace,
): Bound {
  const gone: string[] = [];
  const said = new Map(confirmed.map(({ po, sku, packs }) => [`${po}\n${sku}`, packs]));
  const lines =
    orders === undefined ? [] : linesOf(orders, [...limitsOf(newest, orders), ...said], workspace, gone);
  const announced = notices === undefined ? [] : announcedOf(notices, workspace, gone);
  const doors = notices === undefined ? [] : doorsOf(notices, workspace);
  return { commitments: { lines, announced, doors }, gone };
}

function linesOf(
  plan: Plan,
  told: Iterable<readonly [string, number]>,
  { catalogue, settings }: Workspace,
  gone: string[],
): Line[] {
  const confirmed = new Map(told);
  const lines = new Map<string, Line>();
  const place = (supplier: string, wave: string, sku: string) => ({
    offer: catalogue.offers.findIndex(
      (offer) => offer.sku === sku && catalogue.suppliers[offer.supplier]!.id === supplier,
    ),
    wave: settings.waves.findIndex(({ id }) => id === wave),
  });
  const put = (where: string, at: ReturnType<typeof place>, atLeast: number, atMost: number | null) => {
    if (at.offer < 0 || at.wave < 0) gone.push(where);
    else lines.set(`${at.offer} ${at.wave}`, { ...at, atLeast, atMost });
  };
  // What a supplier could not deliver of an earlier revision it cannot deliver now.
  const limits = new Map<string, number>();
  for (const { supplier, wave, sku, packs, most } of plan.committed ?? []) {
    if (most === null) continue;
    limits.set(`${supplier}\n${wave}\n${sku}`, most);
    put(`${supplier} ${wave} ${sku}`, place(supplier, wave, sku), Math.min(packs, most), most);
  }
  for (const { po, supplier, wave, lines: own } of plan.orders) {
    for (const { sku, packs } of own) {
      const limit = limits.get(`${supplier}\n${wave}\n${sku}`) ?? null;
      const less = confirmed.get(`${po}\n${sku}`) ?? limit;
      const short = less !== null && less < packs;
      put(`${po} ${sku}`, place(supplier, wave, sku), short ? less : packs, short ? less : limit);
    }
  }
  return [...lines.values()].sort((a, b) => a.offer - b.offer || a.wave - b.wave);
}

/** Lines of an order of which a later revision says that fewer packs come: by PO and SKU. */
function limitsOf(newest: Plan | undefined, { orders }: Plan): [string, number][] {
  if (newest === undefined) return [];
  const most = new Map(
    (newest.committed ?? []).map(({ supplier, wave, sku, most: limit }) => [
      JSON.stringify([supplier, wave, sku]),
      limit,
    ]),
  );
  return orders.flatMap(({ po, supplier, wave, lines }) =>
    lines.flatMap(({ sku, packs }): [string, number][] => {
      const limit = most.get(JSON.stringify([supplier, wave, sku])) ?? null;
      return limit !== null && limit < packs ? [[`${po}\n${sku}`, limit]] : [];
    }),
  );
}

function announcedOf(
  plan: Plan,
  { site, settings }: Workspace,
  gone: string[],
): Commitments['announced'][number][] {
  const indexOf = siteIndex({ site });
  const announced = plan.pickups.flatMap(({ household, batch }) => {
    const { building, entrance, room } = plan.households[household]!;
    const { point, slotStart } = plan.batches[batch]!;
    const at = settings.points.findIndex(({ id }) => id === point);
    const index = indexOf({ building, entrance, room });
    if (at < 0 || index === undefined) {
      gone.push(placeName({ building, entrance, room }));
      return [];
    }
    return [{ household: index, point: at, slotStart }];
  });
  return announced.sort((a, b) => a.household - b.household);
}

function doorsOf({ doorstep, households }: Plan, { site }: Workspace): NonNullable<Commitments['doors']> {
  const indexOf = siteIndex({ site });
  return doorstep.flatMap(({ household, run, team, start }) => {
    const index = indexOf(households[household]!);
    return index === undefined ? [] : [{ household: index, run, team, start }];
  });
}
