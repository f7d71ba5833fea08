import { PROBLEM_SEVERITY } from '../../model/index.ts';
import type { Plan, ProblemCode } from '../../model/index.ts';
import { reprintText, type Pages } from '../../night/index.ts';
import { changesWords, wordProblem } from '../../wording/index.ts';
import { moneyText } from '../amounts.ts';
import { callsOf } from '../calls/calls.ts';
import type { ExportContext } from '../file.ts';
import { gateSheets } from '../gate/gate.ts';
import { shortName, type Names } from '../names.ts';
import { buildingNights } from '../notices/index.ts';
import { sumsOf } from '../tables/orders.ts';
import { unprintableStep } from './unprintable.ts';

/* What is to be looked at, sent, pasted and phoned. */

/** A box to tick, with what belongs to it below; a note has no box. */
export interface Step {
  readonly text: string;
  readonly under?: readonly string[];
  readonly isNote?: true;
}

/** More boxes than this of one kind are one box with a list. */
const BOXES = 4;

/** A box each, or one for all of them. */
function boxes(texts: readonly string[], together: string): readonly Step[] {
  return texts.length > BOXES ? [{ text: together, under: texts }] : texts.map((text) => ({ text }));
}

/** What is so of the night as a whole and stands in no table. */
const TOLD: ReadonlySet<ProblemCode> = new Set(['clock-changes', 'morning-bought', 'morning-would-help']);

export function lookSteps(
  plan: Plan,
  names: Names,
  {
    workspace,
    problems,
    language,
    after,
    folder,
  }: Pick<ExportContext, 'workspace' | 'problems' | 'language' | 'after' | 'folder'>,
): readonly Step[] {
  const { tonight: w } = names.words;
  const severity = new Map<string, string>(Object.entries(PROBLEM_SEVERITY));
  const rejected = plan.rejects.filter(({ problem }) => severity.get(problem) === 'reject').length;
  const others = plan.rejects.length - rejected;
  const { lines, households } = shortCounts(plan);
  // What was looked at with the plan that went out is no box again.
  const known = after === undefined ? {} : ({ isNote: true } as const);
  const steps: Step[] = [
    after === undefined
      ? readBackStep(plan, names)
      : after.isQuiet
        ? { text: changesWords(language).nothing, ...known }
        : { text: w.tellThem },
  ];
  if (rejected > 0)
    steps.push({ text: w.rejects(rejected), under: [`stagger plan --date ${plan.date}`], ...known });
  if (lines > 0) steps.push({ text: w.short(lines, households), ...known });
  if (names.kept.size > 0) steps.push({ text: keptText(plan, names) });
  if (plan.unplaced.length > 0) steps.push({ text: w.unplaced(plan.unplaced.length) });
  for (const problem of problems) {
    if (!TOLD.has(problem.code)) continue;
    const { what, suggestion } = wordProblem(problem, language);
    steps.push({ text: w.told(what, suggestion) });
  }
  const unprintable = unprintableStep(plan, names);
  if (unprintable !== '') steps.push({ text: unprintable, ...known });
  const notes = steps.length > 1 ? [] : [w.allWell];
  if (others > 0) notes.push(w.notCounted(others));
  const seals = workspace.site.seals ?? [];
  const doors = seals.map(({ building, entrance }) =>
    entrance === '' ? building : `${building}/${entrance}`,
  );
  const [door] = doors;
  if (door !== undefined)
    notes.push(w.sealed([...new Set(doors)], `stagger replan ${folder ?? names.revision} --unseal ${door}`));
  return [...steps, ...notes.map((text) => ({ text, isNote: true }) as const)];
}

/** A folder for each revision: pages of what was read are not written over. */
function readBackStep({ date }: Plan, { revision, words: { tonight: w } }: Names): Step {
  const folder = `read-back-${revision}`;
  return { text: w.readBack(folder), under: [`stagger check --date ${date} --read-back ${folder}`] };
}

/** Rooms with bags of an earlier night that are named; kept.csv has them all. */
const NAMED = 12;

function keptText({ households }: Plan, { kept, words: { tonight: w } }: Names): string {
  const rooms = [...kept.keys()].sort((a, b) => a - b).map((household) => shortName(households[household]!));
  return w.kept([...rooms.slice(0, NAMED), ...(rooms.length > NAMED ? ['…'] : [])], rooms.length);
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

/** @param isPosted on a wall: without whom to write to or phone */
export function orderSteps(
  plan: Plan,
  names: Names,
  paths: ReadonlySet<string>,
  isPosted: boolean,
  again: Pages | undefined,
): readonly Step[] {
  const { tonight: w } = names.words;
  if (plan.orders.length === 0) return [{ text: w.noOrders, isNote: true }];
  const standing: Step[] = [];
  const texts = plan.orders.flatMap((order) => {
    const total = names.words.site.money(
      moneyText(sumsOf(order).total, names.scale),
      names.settings.currency.code,
    );
    if (again?.send.some((path) => path.startsWith(`orders/${order.po}.`)) === false) {
      standing.push({ text: w.orderStands(order.po, total), isNote: true });
      return [];
    }
    const { name, phone, email } = names.supplierContact(order.supplier);
    const whom = isPosted ? [] : [name, phone, email];
    const to = [names.supplier(order.supplier), ...whom].filter((text) => text !== '').join(' ');
    const endings = ['.txt', '.xlsx', '.pdf', '.csv'].filter((ending) =>
      paths.has(`orders/${order.po}${ending}`),
    );
    const best = endings.filter((ending) => ending !== '.csv');
    return [w.order(`orders/${order.po}${(best.length > 0 ? best : endings).join(' ')}`, total, to)];
  });
  return [...boxes(texts, w.sendAll), ...standing];
}

/** Vehicles that the gate will not let in as things stand, and that have not come by now. */
export function gateSteps(plan: Plan, names: Names, now = -1): readonly Step[] {
  const { tonight: w } = names.words;
  const due = gateSheets(plan, names).filter(({ wave }) => {
    const { arrives = 0, expected = arrives } = names.wave(wave) ?? {};
    return (typeof expected === 'number' ? expected : expected.to) > now;
  });
  const alarms = due.flatMap(({ rows }) =>
    rows.flatMap(({ supplier, plate, expired, validUntil }) => {
      if (plate === '') return [w.gateMissing(supplier)];
      return expired ? [w.gateExpired(supplier, plate, validUntil)] : [];
    }),
  );
  const [first, ...others] = new Set(alarms);
  return first === undefined ? [] : [{ text: first, under: others }];
}

export function noticeSteps(
  plan: Plan,
  names: Names,
  isPosted: boolean,
  again: Pages | undefined,
): readonly Step[] {
  const { tonight: w, site } = names.words;
  const nights = buildingNights(plan, names);
  const isNew = (path: string) => again === undefined || again.send.includes(path);
  const under = nights.flatMap(({ building, shortages, unplaced }) => {
    const file = names.buildingFile.get(building) ?? building;
    const { name, phone } = names.buildingContact(building);
    const who = isPosted ? '' : [name, phone].filter((text) => text !== '').join(' ');
    const personal = shortages.rows.length > 0 || unplaced.length > 0;
    const [notice, copy] = [`notices/${file}.txt`, `contacts/${file}.txt`];
    const texts = [
      ...(isNew(notice) ? [w.notice(notice, site.building(building))] : []),
      ...(personal && isNew(copy) ? [w.contactCopy(copy, who)] : []),
    ];
    return texts.length === 0 ? [] : [w.and(texts)];
  });
  return [
    ...(under.length === 0 ? [] : [{ text: w.pasteAll, under }]),
    ...(under.length < nights.length ? [{ text: w.noticesStand, isNote: true } as const] : []),
  ];
}

export function callSteps(
  plan: Plan,
  names: Names,
  paths: ReadonlySet<string>,
  again: Pages | undefined,
): readonly Step[] {
  const { tonight: w } = names.words;
  const calls = callsOf(plan, names);
  if (calls.length === 0) return [];
  const file = ['pdf', 'txt'].map((ending) => `rosters/calls.${ending}`).find((path) => paths.has(path));
  const reprint = again?.print.find(({ path }) => path === file);
  if (again !== undefined && reprint === undefined) return [];
  const what = reprint === undefined ? (file ?? 'rosters/calls.csv') : reprintText(reprint, names.words);
  return [{ text: again === undefined ? w.callList(what, calls.length) : w.callAgain(what) }];
}
