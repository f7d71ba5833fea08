import type { Plan } from '../model/index.ts';
import { writePlan } from '../plan/index.ts';
import { billsOnce } from './bills/bills.ts';
import { billFiles } from './bills/table.ts';
import { callFiles } from './calls/index.ts';
import { dayFiles } from './day/index.ts';
import type { ExportContext, ExportFile } from './file.ts';
import { gateFiles } from './gate/index.ts';
import { labelPdfs, labelTables } from './labels/index.ts';
import { namesOf, type Names } from './names.ts';
import { noticeFiles } from './notices/index.ts';
import { orderFiles } from './orders/index.ts';
import { packingPdfs, packingTables } from './packing/index.ts';
import { printFiles } from './print/index.ts';
import { packsOf, type Pack } from './print/packs.ts';
import { reportFile } from './report/report.ts';
import { rosterFiles } from './rosters/index.ts';
import type { Bills } from './rosters/roster.ts';
import { allocationTable } from './tables/allocations.ts';
import { balanceTable } from './tables/balance.ts';
import { orderSummaryTable, ordersTable } from './tables/orders.ts';
import { rejectTable } from './tables/rejects.ts';
import { doorstepTable, pickupTable, scheduleTable, unplacedTable } from './tables/schedule.ts';
import { tonightFiles } from './tonight/tonight.ts';

/**
 * Up to so many households with goods, packing lists and labels are printed with the plan; beyond, they would take longer
 * than the planning, and TONIGHT.txt says how to print them. Their tables are always there.
 */
const BULK_AT_ONCE = 2_000;

/** The same for rosters as PDF and HTML; as text and table they are always there. */
const ROSTERS_AT_ONCE = 20_000;

/** Every file of a plan folder but manifest.json, which whoever writes the bytes writes last. */
export function renderPlan(plan: Plan, context: ExportContext): readonly ExportFile[] {
  const files = renderPapers(plan, context);
  return [...files, ...renderTonight(plan, context, new Set(files.map(({ path }) => path)))];
}

/** TONIGHT, which says what to do with all other files. @param paths of these */
export function renderTonight(
  plan: Plan,
  context: ExportContext,
  paths: ReadonlySet<string>,
): readonly ExportFile[] {
  const names = namesOf(plan, context);
  const packs = printedPacks(plan, names, billsOnce(plan, names));
  return [...tonightFiles(plan, names, { ...context, paths, packs })];
}

function servedIn(plan: Plan): number {
  return plan.pickups.length + plan.doorstep.length;
}

function printedPacks(plan: Plan, names: Names, bills: Bills): readonly Pack[] {
  const served = servedIn(plan);
  return served <= ROSTERS_AT_ONCE ? packsOf(plan, names, bills, served <= BULK_AT_ONCE) : [];
}

/** The tables and papers of a plan. */
export function renderPapers(plan: Plan, context: ExportContext): readonly ExportFile[] {
  const names = namesOf(plan, context);
  const served = servedIn(plan);
  const bills = billsOnce(plan, names);
  return [
    { path: 'plan.json', chunks: () => writePlan(plan) },
    ordersTable(plan, names.scale),
    orderSummaryTable(plan, names.scale),
    allocationTable(plan),
    balanceTable(plan),
    rejectTable(context),
    scheduleTable(plan),
    pickupTable(plan),
    doorstepTable(plan),
    unplacedTable(plan),
    ...billFiles(plan, names),
    ...orderFiles(plan, names),
    ...gateFiles(plan, names),
    ...rosterFiles(plan, names, served <= ROSTERS_AT_ONCE, bills),
    ...callFiles(plan, names),
    ...packingTables(plan, names),
    ...labelTables(plan, names),
    ...(served <= BULK_AT_ONCE ? [...packingPdfs(plan, names), ...labelPdfs(plan, names)] : []),
    ...noticeFiles(plan, names),
    reportFile(plan, names, context),
    ...printFiles(plan, names, printedPacks(plan, names, bills)),
  ];
}

/** The suppliers' paper and the gate's. */
export function renderOrders(plan: Plan, context: ExportContext): readonly ExportFile[] {
  const names = namesOf(plan, context);
  return [...orderFiles(plan, names), ...gateFiles(plan, names)];
}

/** What hangs on the wall and what the crew carries. */
export function renderRosters(plan: Plan, context: ExportContext): readonly ExportFile[] {
  const names = namesOf(plan, context);
  return [...rosterFiles(plan, names, true, billsOnce(plan, names)), ...callFiles(plan, names)];
}

/** What is pasted into the groups. */
export function renderNotices(plan: Plan, context: ExportContext): readonly ExportFile[] {
  return [...noticeFiles(plan, namesOf(plan, context))];
}

/** What is filled in on the day and read back by `receive` and `close`. */
export function renderDay(plan: Plan, context: ExportContext): readonly ExportFile[] {
  return [...dayFiles(plan, namesOf(plan, context))];
}

/** What is stuck onto parcels, and what goes into them. */
export function renderLabels(plan: Plan, context: ExportContext): readonly ExportFile[] {
  const names = namesOf(plan, context);
  return [
    ...packingTables(plan, names),
    ...packingPdfs(plan, names),
    ...labelTables(plan, names),
    ...labelPdfs(plan, names),
  ];
}
