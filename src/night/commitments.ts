import { placeName } from '../model/index.ts';
import type { Commitments, Plan, PlanOrder, Problem, Workspace } from '../model/index.ts';
import { siteIndex } from './household-index.ts';
import { placedRows } from './placed-rows.ts';
import { termsOf } from './terms.ts';

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
  /** With what had gone out in its catalogue, on the terms on which it was ordered. */
  readonly workspace: Workspace;
  readonly commitments: Commitments;
  /** What today's lists say otherwise. */
  readonly problems: readonly Problem[];
  /** Items of which more has been handed out than came, with both, base units. */
  readonly impossible: readonly { readonly item: number; readonly there: number; readonly gone: number }[];
  /** Order lines and slots that went out and that the inputs no longer know, in words of the plan: they bind nobody. */
  readonly gone: readonly string[];
}

/** What is known of the packs of an order and SKU, other than what was ordered: by PO and SKU, a line end between. */
export type Said = ReadonlyMap<string, number>;

/**
 * What a plan that went out binds in the workspace as it is now: packs stay ordered as they were ordered, or as many as the
 * supplier confirmed where that is less; households keep the slot that they were told.
 */
export function commitmentsOf(
  { orders, notices, newest }: WentOut,
  confirmed: readonly Confirmed[],
  workspace: Workspace,
): Bound {
  const told = new Map(confirmed.map(({ po, sku, packs }) => [`${po}\n${sku}`, packs]));
  const said = (order: PlanOrder, sku: string) => {
    const ordered = order.lines.reduce((sum, line) => sum + (line.sku === sku ? line.packs : 0), 0);
    const now = told.get(`${order.po}\n${sku}`) ?? limitOf(newest, order, sku);
    return now !== undefined && now < ordered ? now : limitOf(orders, order, sku);
  };
  return boundTo(orders, notices, said, workspace);
}

/**
 * What binds where nothing more can be bought: these packs and no other, and every slot that was told.
 *
 * @param said packs of lines that are other than ordered
 */
export function boundToThese(orders: Plan, notices: Plan, said: Said, workspace: Workspace): Bound {
  return boundTo(orders, notices, ({ po }, sku) => said.get(`${po}\n${sku}`), workspace, true);
}

function boundTo(
  orders: Plan | undefined,
  notices: Plan | undefined,
  said: (order: PlanOrder, sku: string) => number | undefined,
  inputs: Workspace,
  isClosed = false,
): Bound {
  const { workspace, lines, fees, problems, gone } = termsOf(
    orders ?? { orders: [] },
    said,
    inputs,
    isClosed,
  );
  const strangers: string[] = [];
  const announced = notices === undefined ? [] : announcedOf(notices, workspace, strangers);
  const doors = notices === undefined ? [] : doorsOf(notices, workspace);
  return {
    workspace,
    commitments: { lines, fees, announced, doors },
    problems,
    impossible: [],
    gone: [...gone, ...strangers],
  };
}

/**
 * What a revision says that can come of an order's SKU. Of what went out its own line says it; that nothing may be added says
 * something only where nothing is left of what went out.
 */
function limitOf(plan: Plan | undefined, { supplier, wave }: PlanOrder, sku: string): number | undefined {
  const rows = (plan?.committed ?? []).filter(
    (one) => one.supplier === supplier && one.wave === wave && one.sku === sku,
  );
  const sent = rows.filter(({ packs }) => packs > 0);
  return (sent.length > 0 ? sent : rows).find(({ most }) => most !== null)?.most ?? undefined;
}

function announcedOf(plan: Plan, workspace: Workspace, gone: string[]): Commitments['announced'][number][] {
  const { site, settings } = workspace;
  const indexOf = siteIndex({ site });
  const waves = lastWaves(plan, workspace);
  const announced = plan.pickups.flatMap(({ household, batch, code }) => {
    const { building, entrance, room } = plan.households[household]!;
    const { point, slotStart } = plan.batches[batch]!;
    const at = settings.points.findIndex(({ id }) => id === point);
    const index = indexOf({ building, entrance, room });
    if (at < 0 || index === undefined) {
      gone.push(placeName({ building, entrance, room }));
      return [];
    }
    return [{ household: index, point: at, slotStart, code, ...waves(index) }];
  });
  return announced.sort((a, b) => a.household - b.household);
}

/** By household: the wave that is ready last of those that its goods were to come with. */
function lastWaves(plan: Plan, workspace: Workspace): (household: number) => { readonly wave?: number } {
  const last = new Map<number, number>();
  for (const { household, wave } of placedRows(plan, workspace))
    if (wave >= 0) last.set(household, Math.max(last.get(household) ?? 0, wave));
  return (household) => {
    const wave = last.get(household);
    return wave === undefined ? {} : { wave };
  };
}

function doorsOf(plan: Plan, workspace: Workspace): NonNullable<Commitments['doors']> {
  const { doorstep, households } = plan;
  const indexOf = siteIndex(workspace);
  const waves = lastWaves(plan, workspace);
  return doorstep.flatMap(({ household, run, team, start }) => {
    const index = indexOf(households[household]!);
    return index === undefined ? [] : [{ household: index, run, team, start, ...waves(index) }];
  });
}
