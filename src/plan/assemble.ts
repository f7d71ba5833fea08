import { compareKeys } from '../model/index.ts';
import type {
  Allocations,
  Demand,
  Night,
  Plan,
  PlanGiven,
  PlanHousehold,
  PlanReject,
  Problem,
  Workspace,
} from '../model/index.ts';
import type { Answers } from './answers.ts';
import { assembleBatches } from './assemble-batches.ts';
import { assembleCommitted } from './assemble-committed.ts';
import { assembleGoods } from './assemble-goods.ts';
import { assembleOrders } from './assemble-orders.ts';

/** Indices into the workspace become ids or indices into the plan's own lists. Decides nothing. */
export function assemble(workspace: Workspace & Night, answers: Answers, problems: readonly Problem[]): Plan {
  const { date, settings, files } = workspace;
  const { sourcing, allocations, channels, slotting } = answers;
  const orders = assembleOrders(workspace, answers.orders);
  const { goods, goodIndex } = assembleGoods(workspace, answers);
  const { households, householdIndex } = assembleHouseholds(workspace, allocations);
  const { batches, pickups } = assembleBatches(workspace, answers, householdIndex);
  const doorstep = channels.runs.flatMap((run) =>
    run.parcels.map(({ household, parcels, chilledParcels, grams }) => ({
      household: householdIndex[household]!,
      run: run.id,
      team: run.team,
      start: run.start,
      parcels,
      chilledParcels,
      grams,
    })),
  );
  const unplaced = slotting.unplaced.map(({ household, reason }) => ({
    household: householdIndex[household]!,
    reason,
  }));
  return {
    schemaVersion: 2,
    date,
    files,
    tiers: settings.priority.map((tier) => tier.id),
    waves: settings.waves.map((wave) => wave.id),
    sourcing: { method: sourcing.method, status: sourcing.status, bounds: sourcing.bounds },
    slotting: { method: slotting.method, status: slotting.status, bounds: slotting.bounds },
    orders,
    committed: assembleCommitted(workspace),
    goods,
    households,
    allocations: assembleAllocations(allocations, goodIndex, householdIndex),
    ...placesOfRows(workspace.demand, allocations),
    ...givenOf(workspace.demand, goodIndex, householdIndex),
    ...promisedOf(workspace, goodIndex, householdIndex),
    batches,
    pickups,
    doorstep: doorstep.sort((a, b) => a.household - b.household),
    unplaced: unplaced.sort((a, b) => a.household - b.household),
    rejects: assembleRejects(problems),
  };
}

/** Those with a row or a bag that was kept, in the site's order, and where each of the site's stands among them. */
function assembleHouseholds(
  { site, settings }: Workspace,
  allocations: Allocations,
): { households: readonly PlanHousehold[]; householdIndex: Int32Array } {
  const householdIndex = new Int32Array(site.households.length).fill(-1);
  for (const household of allocations.household.subarray(0, allocations.length)) {
    householdIndex[household] = 0;
  }
  for (const { household } of site.kept ?? []) householdIndex[household] = 0;
  const households: PlanHousehold[] = [];
  for (const [i, household] of site.households.entries()) {
    if (householdIndex[i] === -1) continue;
    householdIndex[i] = households.length;
    const entrance = site.entrances[household.entrance]!;
    households.push({
      building: site.buildings[entrance.building]!.id,
      entrance: entrance.id,
      room: household.room,
      floor: household.floor === null ? '' : String(household.floor),
      zone: settings.zones[entrance.zone]!.id,
      tier: settings.priority[household.tier]?.id ?? '',
    });
  }
  return { households, householdIndex };
}

function assembleAllocations(
  rows: Allocations,
  goodIndex: Int32Array,
  householdIndex: Int32Array,
): Allocations {
  return {
    length: rows.length,
    household: rows.household.map((h) => householdIndex[h]!),
    good: rows.good.map((g) => goodIndex[g]!),
    wave: rows.wave,
    asked: rows.asked,
    allocated: rows.allocated,
    substituted: rows.substituted,
    short: rows.short,
    reason: rows.reason,
    substituteFor: rows.substituteFor.map((g) => (g === -1 ? -1 : goodIndex[g]!)),
  };
}

/** The demand's places by row of the allocations: each entry's at the first of its own rows. Both are in one order. */
function placesOfRows({ places, length, household, good }: Demand, rows: Allocations): Pick<Plan, 'places'> {
  if (places === undefined) return {};
  const start = new Int32Array(rows.length + 1);
  let entry = 0;
  for (let i = 0; i < rows.length; i++) {
    const own = rows.substituteFor[i] === -1;
    const answers =
      own && entry < length && household[entry] === rows.household[i] && good[entry] === rows.good[i];
    start[i + 1] = answers ? places.start[++entry]! : start[i]!;
  }
  return { places: { ...places, start } };
}

function givenOf(demand: Demand, goodIndex: Int32Array, householdIndex: Int32Array): Pick<Plan, 'given'> {
  if (demand.given === undefined) return {};
  const given: PlanGiven[] = [];
  for (const [entry, quantity] of demand.given.entries()) {
    const household = householdIndex[demand.household[entry]!]!;
    if (quantity > 0) given.push({ household, good: goodIndex[demand.good[entry]!]!, quantity });
  }
  return { given };
}

/** As the households and their rows are sorted. What is promised is asked for, so that all of it has its place there. */
function promisedOf(
  { commitments }: Night,
  goodIndex: Int32Array,
  householdIndex: Int32Array,
): Pick<Plan, 'promised'> {
  const promised = (commitments?.promised ?? []).map((one) => ({
    ...one,
    household: householdIndex[one.household]!,
    good: goodIndex[one.good]!,
    substituteFor: one.substituteFor === -1 ? -1 : goodIndex[one.substituteFor]!,
  }));
  if (promised.length === 0) return {};
  promised.sort((a, b) => a.household - b.household || a.good - b.good || a.substituteFor - b.substituteFor);
  return { promised };
}

/** Every line that is not counted, also those that are rightly not: nothing that came in is lost. */
function assembleRejects(problems: readonly Problem[]): readonly PlanReject[] {
  return problems
    .filter(({ severity }) => severity === 'reject' || severity === 'note')
    .map(({ file, sheet, row, column, code }) => ({ file, sheet, row, column, problem: code }))
    .sort(compareRejects);
}

/** The order of rejects, in plan.json and in rejects.csv. */
export function compareRejects(a: PlanReject, b: PlanReject): number {
  return (
    compareKeys(a.file, b.file) ||
    compareKeys(a.sheet, b.sheet) ||
    a.row - b.row ||
    compareKeys(a.column, b.column) ||
    compareKeys(a.problem, b.problem)
  );
}
