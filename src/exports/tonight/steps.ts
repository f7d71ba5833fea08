import { PROBLEM_SEVERITY } from '../../model/index.ts';
import type { Plan, ProblemCode } from '../../model/index.ts';
import { wordProblem } from '../../wording/index.ts';
import { moneyText } from '../amounts.ts';
import { callsOf } from '../calls/calls.ts';
import type { ExportContext } from '../file.ts';
import { gateSheets } from '../gate/gate.ts';
import type { Names } from '../names.ts';
import { buildingNights } from '../notices/index.ts';
import { sumsOf } from '../tables/orders.ts';
import { unprintableStep } from './unprintable.ts';

/* What is to be looked at, sent, pasted and phoned. */

/** What planning found about the night as a whole, which stands in no table. */
const TOLD: ReadonlySet<ProblemCode> = new Set(['morning-bought', 'morning-would-help']);

export function lookSteps(
  plan: Plan,
  names: Names,
  { workspace, problems, language }: Pick<ExportContext, 'workspace' | 'problems' | 'language'>,
): readonly string[] {
  const { tonight: w } = names.words;
  const severity = new Map<string, string>(Object.entries(PROBLEM_SEVERITY));
  const rejected = plan.rejects.filter(({ problem }) => severity.get(problem) === 'reject').length;
  const others = plan.rejects.length - rejected;
  const { lines, households } = shortCounts(plan);
  const steps: string[] = [w.readBack(plan.date)];
  if (rejected > 0) steps.push(w.rejects(rejected));
  if (others > 0) steps.push(w.notCounted(others));
  if (lines > 0) steps.push(w.short(lines, households));
  if (plan.unplaced.length > 0) steps.push(w.unplaced(plan.unplaced.length));
  for (const problem of problems) {
    if (!TOLD.has(problem.code)) continue;
    const { what, suggestion } = wordProblem(problem, language);
    steps.push(w.told(what, suggestion));
  }
  const seals = workspace.site.seals ?? [];
  const doors = seals.map(({ building, entrance }) =>
    entrance === '' ? building : `${building}/${entrance}`,
  );
  const unprintable = unprintableStep(plan, names);
  if (unprintable !== '') steps.push(unprintable);
  return [
    ...(steps.length > 1 ? steps : [...steps, w.allWell]),
    ...(doors.length > 0 ? [w.sealed([...new Set(doors)])] : []),
  ];
}

function shortCounts({ allocations }: Plan): { lines: number; households: number } {
  const households = new Set<number>();
  let lines = 0;
  for (let i = 0; i < allocations.length; i++) {
    if (allocations.short[i] === 0) continue;
    lines++;
    households.add(allocations.household[i]!);
  }
  return { lines, households: households.size };
}

export function orderSteps(plan: Plan, names: Names, paths: ReadonlySet<string>): readonly string[] {
  const { tonight: w } = names.words;
  if (plan.orders.length === 0) return [w.noOrders];
  return plan.orders.map((order) => {
    const total = names.words.site.money(
      moneyText(sumsOf(order).total, names.scale),
      names.settings.currency.code,
    );
    const { name, phone, email } = names.supplierContact(order.supplier);
    const to = [names.supplier(order.supplier), name, phone, email].filter((text) => text !== '').join(' ');
    const endings = ['.txt', '.xlsx', '.pdf', '.csv'].filter((ending) =>
      paths.has(`orders/${order.po}${ending}`),
    );
    const best = endings.filter((ending) => ending !== '.csv');
    return w.order(`orders/${order.po}${(best.length > 0 ? best : endings).join(' ')}`, total, to);
  });
}

export function gateSteps(plan: Plan, names: Names, paths: ReadonlySet<string>): readonly string[] {
  const { tonight: w } = names.words;
  return gateSheets(plan, names).flatMap(({ wave, rows }) => {
    const stem = `gate/${names.waveFile.get(wave) ?? wave}`;
    const file = paths.has(`${stem}.pdf`) ? `${stem}.pdf` : `${stem}.txt`;
    const alarms = rows.flatMap(({ supplier, plate, expired, validUntil }) => {
      if (plate === '') return [w.gateMissing(supplier)];
      return expired ? [w.gateExpired(supplier, plate, validUntil)] : [];
    });
    return [w.gateSheet(file, wave), ...alarms];
  });
}

export function noticeSteps(plan: Plan, names: Names): readonly string[] {
  const { tonight: w, site } = names.words;
  return buildingNights(plan, names).flatMap(({ building, shortages, unplaced }) => {
    const file = names.buildingFile.get(building) ?? building;
    const { name, phone } = names.buildingContact(building);
    const who = [name, phone].filter((text) => text !== '').join(' ');
    const personal = shortages.rows.length > 0 || unplaced.length > 0;
    return [
      w.notice(`notices/${file}.txt`, site.building(building)),
      ...(personal ? [w.contactCopy(`contacts/${file}.txt`, who)] : []),
    ];
  });
}

export function callSteps(plan: Plan, names: Names, paths: ReadonlySet<string>): readonly string[] {
  const { tonight: w } = names.words;
  const calls = callsOf(plan, names);
  if (calls.length === 0) return [];
  const file = ['pdf', 'txt'].map((ending) => `rosters/calls.${ending}`).find((path) => paths.has(path));
  return [w.callList(file ?? 'rosters/calls.csv', calls.length)];
}
