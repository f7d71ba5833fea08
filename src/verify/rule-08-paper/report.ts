import type { Violation } from '../../model/index.ts';
import { formatFixed, formatScaled, formatTime, PROBLEM_SEVERITY, violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import { lineNumbers } from '../folder/line-numbers.ts';
import { tierOf } from '../ledger/names.ts';
import { strangeText } from './printed-rows.ts';

/** The plan as a page: its figures, tables and charts, in the order in which they stand. */
export const REPORT: readonly Constraint[] = [reportSaysThePlan];

const FILE = 'report.html';

function* reportSaysThePlan(evidence: Evidence): Iterable<Violation> {
  const html = evidence.papers.raw(FILE);
  if (html === undefined) return;
  const [rejects, rest] = parted(textsOf(html));
  const strange = strangeText(rest, expected(evidence)) ?? strangeReject(evidence, rejects);
  if (strange !== undefined) yield violation('paper-differs', { file: FILE, where: strange });
}

/**
 * What stands on it, a cell or a heading a text. Left out: the revision, what was simulated, and labels of axes, which are
 * drawn to a scale.
 */
function textsOf(html: string): readonly string[] {
  return (
    html
      .replaceAll(/<style>[^]*?<\/style>|<p class="(?:sub|key)">[^]*?<\/p>|<text[^>]*>[^<]*<\/text>/g, '')
      // The fullest slot is planned; what follows it is played.
      .replaceAll(/<desc[^>]*>([^<]*)<\/desc>/g, (_, text: string) => `<desc>${played(text)}</desc>`)
      .replaceAll(/<[^>]*>/g, '\n')
      .replaceAll(/&#(\d+);|&(amp|lt|gt|quot);/g, (_, code: string | undefined, name: string) =>
        code === undefined ? NAMED[name]! : String.fromCodePoint(Number(code)),
      )
      .split('\n')
      .filter((text) => text.trim() !== '')
  );
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function played(text: string): string {
  const [time = '', ...numbers] = lineNumbers(text);
  return /^\d\d:\d\d$/.test(time) ? [time, ...numbers.slice(0, 2)].join(' ') : text;
}

const CODES: ReadonlyMap<string, string> = new Map(Object.entries(PROBLEM_SEVERITY));

/** The rows of rejects and warnings, five cells each, from the first that names a code on; and what stands before them. */
function parted(texts: readonly string[]): readonly [readonly (readonly string[])[], readonly string[]] {
  const starts = texts.flatMap((text, at) => (CODES.has(text) ? [at - 1] : []));
  const rows = starts.map((start, at) => texts.slice(start, starts[at + 1]));
  return [rows, texts.slice(0, starts[0] ?? texts.length)];
}

/** Of a reject it says how many there are, and where one of them is; of warnings the plan keeps no list. */
function strangeReject({ tables }: Evidence, rows: readonly (readonly string[])[]): string | undefined {
  return rows.find(([, code = '', count, place]) => {
    if (CODES.get(code) !== 'reject') return false;
    const own = tables.rejects.filter(({ problem }) => problem === code);
    const places = own.map(({ file, line }) => [file, line].filter((part) => part !== '').join(':'));
    return count !== String(own.length) || !places.includes(place ?? '');
  })?.[1];
}

function expected(evidence: Evidence): readonly (readonly string[])[] {
  const { tables, workspace, names } = evidence;
  const { settings, date, catalogue } = workspace;
  const money = (amount: number) => formatFixed(amount, settings.currency.scale);
  const { allocations, summary, schedule, pickups } = tables;
  const shortLines = allocations.short.reduce((count, quantity) => count + (quantity > 0 ? 1 : 0), 0);
  const last = Math.max(...schedule.map(({ slotEnd }) => slotEnd));
  const sum = (column: 'goods' | 'deliveryFee' | 'total') =>
    money(summary.reduce((all, order) => all + order[column], 0));
  const title = [settings.community, date];
  const called = new Map<string, number>();
  for (const { batch } of pickups) called.set(batch, (called.get(batch) ?? 0) + 1);
  const pointName = (point: number) => settings.points[point]?.name || (settings.points[point]?.id ?? '');
  const slotText = ({ slotStart, slotEnd }: (typeof schedule)[number]) =>
    `${formatTime(slotStart)}–${formatTime(slotEnd)}`;
  const buildings = [...new Set(schedule.map(({ building }) => building))];
  return [
    title,
    title,
    [String(pickups.length)],
    [String(tables.doorstep.length)],
    [String(tables.unplaced.length)],
    [String(shortLines)],
    schedule.length === 0 ? [] : [formatTime(last)],
    [sum('total')],
    ...settings.points.flatMap((_, point) => {
      const slots = slotsOf(evidence, point, called);
      if (slots.length === 0) return [];
      const fullest = slots.reduce((a, b) => (b.load * a.capacity > a.load * b.capacity ? b : a));
      return [
        [pointName(point)],
        [pointName(point)],
        [formatTime(fullest.start), String(fullest.load), String(fullest.capacity)],
        ...slots.map(({ text, load, capacity }) => [text, String(load), String(capacity)]),
      ];
    }),
    // Charts of as many buildings as a page holds: which stands on which is not asked.
    [...buildings, ...schedule.flatMap((row) => [row.building, pointName(row.point), slotText(row)])],
    ...schedule.map((row) => [
      slotText(row),
      pointName(row.point),
      row.building,
      row.entrance,
      row.floors,
      String(called.get(row.batch) ?? 0),
    ]),
    ...summary.map(({ po, supplier, wave, goods, deliveryFee, total }) => [
      po,
      catalogue.suppliers[supplier]?.name || (catalogue.suppliers[supplier]?.id ?? ''),
      settings.waves[wave]?.id ?? '',
      ...[goods, deliveryFee, total].map(money),
    ]),
    [sum('goods'), sum('deliveryFee'), sum('total')],
    ...shortRows(evidence).map(({ good, tier, households, quantity }) => {
      const { name, id, uom, baseUnits } = names.goodOf(good);
      return [name || id, tier, String(households), `${formatScaled(quantity, baseUnits)} ${uom}`];
    }),
  ];
}

interface Slot {
  readonly start: number;
  readonly text: string;
  load: number;
  readonly capacity: number;
}

function slotsOf({ tables }: Evidence, point: number, called: ReadonlyMap<string, number>): readonly Slot[] {
  const slots = new Map<number, Slot>();
  for (const row of tables.schedule) {
    if (row.point !== point) continue;
    const { slotStart: start, slotEnd, capacity } = row;
    const slot = slots.get(start) ?? {
      start,
      text: `${formatTime(start)}–${formatTime(slotEnd)}`,
      load: 0,
      capacity,
    };
    slots.set(start, slot);
    slot.load += called.get(row.batch) ?? 0;
  }
  return [...slots.values()].sort((a, b) => a.start - b.start);
}

/** Good by good as the plan has them, tier by tier. */
function shortRows({ tables, workspace, plan, names }: Evidence) {
  const { allocations: rows } = tables;
  const order = new Map((plan.rows.get('goods') ?? []).map(([id], at) => [names.good(String(id)), at]));
  const found = new Map<
    string,
    { good: number; tier: string; rank: number; households: number; quantity: number }
  >();
  for (let k = 0; k < rows.length; k++) {
    const [household, good, quantity] = [rows.household[k]!, rows.good[k]!, rows.short[k]!];
    if (household < 0 || good < 0 || quantity <= 0) continue;
    const tier = tierOf(workspace, household);
    const rank = workspace.site.households[household]!.tier;
    const sum = found.get(`${good} ${rank}`) ?? { good, tier, rank, households: 0, quantity: 0 };
    found.set(`${good} ${rank}`, sum);
    sum.households++;
    sum.quantity += quantity;
  }
  return [...found.values()].sort((a, b) => order.get(a.good)! - order.get(b.good)! || a.rank - b.rank);
}
