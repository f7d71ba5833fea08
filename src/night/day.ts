import {
  groupBy,
  type Commitments,
  type Day,
  type Minutes,
  type Plan,
  type Workspace,
} from '../model/index.ts';
import type { Bound } from './commitments.ts';
import { siteIndex } from './household-index.ts';
import { placedRows } from './placed-rows.ts';
import { promisesOf } from './promised.ts';

/** What residents were told, and the newest revision: by that, goods were packed and handed out. */
export interface Known {
  readonly told: Plan;
  readonly newest: Plan;
}

/**
 * What is past by now: batches of slots that have begun and runs that have left, of those whose goods were all there, and what
 * has been packed of waves that are ready. Who was called before its goods were there has not been served.
 *
 * @param workspace as it is after what happened
 */
function dayOf({ told, newest }: Known, now: Minutes, workspace: Workspace): Day {
  const { settings, site } = workspace;
  const isReady = settings.waves.map(({ ready }) => ready <= now);
  const rows = placedRows(newest, workspace).filter(({ wave }) => wave >= 0);
  const waiting = new Set(rows.flatMap(({ household, wave }) => (isReady[wave] ? [] : [household])));
  const bagged = (site.kept ?? []).map(({ household }) => household);
  const withGoods = [...rows.map(({ household }) => household), ...bagged];
  const supplied = new Set(withGoods.filter((one) => !waiting.has(one)));
  const indexOf = siteIndex({ site });
  const servedOf = (rowsOfPlan: readonly { readonly household: number }[]) =>
    rowsOfPlan.flatMap((row) => {
      const household = indexOf(told.households[row.household]!);
      return household !== undefined && supplied.has(household) ? [household] : [];
    });
  const byBatch = groupBy(told.pickups, ({ batch }) => batch);
  const batches = told.batches.flatMap((batch, index) => {
    const point = settings.points.findIndex(({ id }) => id === batch.point);
    const households = batch.slotStart <= now && point >= 0 ? servedOf(byBatch.get(index) ?? []) : [];
    if (households.length === 0) return [];
    const { entrance, serve } = site.households[households[0]!]!;
    return {
      point,
      slotStart: batch.slotStart,
      building: site.entrances[entrance]!.building,
      entrance: settings.pickup.batchBy === 'building' ? -1 : entrance,
      households: households.sort((a, b) => a - b),
      early: serve === 'early',
      capacity: batch.capacity,
    };
  });
  const runs = [...groupBy(told.doorstep, ({ run }) => run)].flatMap(([run, own]) => {
    const { team, start } = own[0]!;
    const households = start <= now ? servedOf(own) : [];
    return households.length === 0 ? [] : [{ run, team, start, households }];
  });
  return {
    now,
    batches,
    runs,
    served: new Set([...batches, ...runs].flatMap(({ households }) => households)),
    packed: rows.filter(({ wave }) => isReady[wave]),
  };
}

/** What binds anyway, with what people were promised and what of the day is past. */
export function boundByDay(bound: Bound, known: Known, now: Minutes | undefined): Bound {
  const { workspace, commitments } = bound;
  const day = now === undefined ? undefined : dayOf(known, now, workspace);
  const { promised, packed, impossible } = promisesOf(known.told, day, workspace, commitments.lines);
  return {
    ...bound,
    impossible,
    commitments: {
      ...commitments,
      promised,
      ...(day === undefined ? {} : { day: { ...day, packed }, ...stillToCome(commitments, day) }),
    },
  };
}

/** Without slots and times at the door that have begun: whoever was not served then is called anew. */
function stillToCome(commitments: Commitments, { now }: Day): Pick<Commitments, 'announced' | 'doors'> {
  return {
    announced: commitments.announced.filter(({ slotStart }) => slotStart > now),
    doors: (commitments.doors ?? []).filter(({ start }) => start > now),
  };
}
