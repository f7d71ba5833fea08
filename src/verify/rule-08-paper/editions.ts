import type { Violation } from '../../model/index.ts';
import { formatFixed, formatScaled, violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import type { PaperRow } from '../folder/papers.ts';
import { hoursOf, openTimes, TIME } from './clock.ts';
import { numbersIn } from './tokens.ts';
import { openTexts } from './secrets.ts';

/** The same paper in another format says the same: its CSV is held against the tables, and everything else against that. */
export const EDITIONS: readonly Constraint[] = [editionsAreTheSame];

/** Columns of which each value stands as often as in the CSV, and those whose values stand at least once. */
const PAPERS: readonly (readonly [pattern: RegExp, each: string, once: string])[] = [
  [/^orders\//, 'sku packs pack_price amount', 'po'],
  [/^rosters\/.*\.wall\./, 'rooms', 'slot_start slot_end'],
  [/^rosters\/.*\.crew\./, 'room code money', 'slot_start slot_end'],
  [/^rosters\/.*\.door\./, 'room money', 'start'],
  [/^rosters\/calls\./, 'room phone', ''],
  [/^labels\/labels\./, 'code', ''],
  [/^gate\//, 'plate pass phone', ''],
];

function* editionsAreTheSame(evidence: Evidence): Iterable<Violation> {
  const { folder, papers } = evidence;
  const files = folder.list('') ?? [];
  const clock = [...openTimes(evidence), ...hoursOf(evidence)];
  for (const csv of files.filter((file) => file.endsWith('.csv'))) {
    const paper = PAPERS.find(([pattern]) => pattern.test(csv));
    if (paper === undefined) continue;
    const base = csv.slice(0, -'csv'.length);
    const rows = papers.rows(csv);
    const each = tokensOf(rows, paper[1]);
    const once = tokensOf(rows, paper[2]);
    const times = new Set([
      ...clock,
      ...rows.flatMap((row) => [...row.values()]).flatMap((cell) => cell.match(TIME) ?? []),
    ]);
    for (const file of files) {
      if (file === csv || !file.startsWith(base) || file.slice(base.length).includes('/')) continue;
      const text = papers.text(file);
      if (text === undefined) {
        yield violation('file-damaged', { file }, 1, { what: 'unreadable' });
        continue;
      }
      const wrong =
        differs(text, each, once, times) ??
        (csv.startsWith('orders/') ? strangeNumber(evidence, rows, text) : undefined);
      if (wrong !== undefined) yield violation('paper-differs', { file, where: wrong });
    }
  }
}

/** The first value that stands too seldom, or a time that is nobody's. */
function differs(
  text: string,
  each: ReadonlyMap<string, number>,
  once: ReadonlyMap<string, number>,
  times: ReadonlySet<string>,
): string | undefined {
  const there = new Map<string, number>();
  for (const token of tokens(text)) there.set(token, (there.get(token) ?? 0) + 1);
  for (const [token, count] of each) if ((there.get(token) ?? 0) < count) return token;
  for (const token of once.keys()) if (!there.has(token)) return token;
  return (text.match(TIME) ?? []).find((time) => !times.has(time));
}

/** Numbers, and codes. */
function tokens(text: string): readonly string[] {
  return [...numbersIn(text), ...(text.match(/\b[A-Z]{4,6}\b/g) ?? [])];
}

function tokensOf(rows: readonly PaperRow[], columns: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const column of columns.split(' ')) {
    for (const token of rows.flatMap((row) => tokens(row.get(column) ?? '')))
      counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  return counts;
}

/** On an order: a number that is no cell of it, no sum, no place in its list, and in no name that may stand there. */
function strangeNumber(
  { workspace, tables, plan }: Evidence,
  rows: readonly PaperRow[],
  text: string,
): string | undefined {
  const po = rows[0]?.get('po') ?? '';
  const { scale } = workspace.settings.currency;
  const sums = tables.summary
    .filter((row) => row.po === po)
    .flatMap((row) =>
      [row.goods, row.deliveryFee, row.total]
        .map((money) => formatFixed(money, scale))
        .concat(formatScaled(row.grams ?? 0, 1000)),
    );
  const kilograms = (plan.rows.get('order_lines') ?? []).flatMap((cells) =>
    cells[0] === po && cells[10] !== null ? [formatFixed(Number(cells[10]), scale)] : [],
  );
  const places = Array.from({ length: rows.length + 1 }, (_, at) => String(at));
  const open = rows
    .flatMap((row) => [...row.values()])
    .concat(openTexts(workspace), workspace.date, workspace.date.replaceAll(/\b0/g, ''), sums, kilograms);
  const packs = workspace.catalogue.offers.map(({ packText }) => `${packText.size}${packText.uom}`);
  const known = new Set([...open, ...packs].flatMap(tokens));
  for (const place of places) known.add(place);
  return tokens(text).find((token) => /^\d+(?:\.\d+)?$/.test(token) && !known.has(token));
}
