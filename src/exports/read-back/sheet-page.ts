import { formatScaled, MARK_ROLES, placeName } from '../../model/index.ts';
import type { Became, BecameLine, MarkRole, ReadBackRow, ReadBackSheet } from '../../model/index.ts';
import { wordProblem } from '../../wording/index.ts';
import type { ReadBackWords } from '../../wording/index.ts';
import { escapeHtml } from '../html.ts';
import { htmlPage } from './page.ts';

/** One sheet or chat as it looks, each cell or line with its role and, below it, what it became. In pieces of some rows. */
export function* sheetPage(sheet: ReadBackSheet, w: ReadBackWords): Generator<string> {
  const body = sheet.isText ? chat(sheet, w) : table(sheet, w);
  yield* htmlPage(w.language, `${w.title}: ${sheet.file}`, head(sheet, w), body);
}

function head(sheet: ReadBackSheet, w: ReadBackWords): string {
  const counts = countsOf(sheet);
  const roles = MARK_ROLES.map((role) => key(role, w.roles[role], counts.get(role) ?? 0));
  const fates = (['counted', 'replaced', 'excluded', 'rejected'] as const).map((fate) =>
    key(fate === 'counted' ? 'order' : fate, w.fates[fate], counts.get(fate) ?? 0),
  );
  return (
    `<h1>${escapeHtml(sheet.file)}</h1>\n<p>${escapeHtml(w.how)}</p>\n` +
    `<ul class="key">${roles.join('')}</ul>\n<ul class="key">${fates.join('')}</ul>\n`
  );
}

function key(mark: string, text: string, count: number): string {
  return `<li class="${mark}">${escapeHtml(text)} ${count}</li>`;
}

/** Marks by role (a chat's line is one mark), and lines of demand by what became of them. */
function countsOf({ rows, became, isText }: ReadBackSheet): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
  for (const { roles } of rows) {
    const filled = roles.filter((role) => role !== '');
    for (const role of isText ? filled.slice(0, 1) : filled) add(role);
  }
  for (const { fate } of became) add(fate);
  return counts;
}

function* table(sheet: ReadBackSheet, w: ReadBackWords): Generator<string> {
  const width = sheet.rows.reduce(
    (most, { roles }) => Math.max(most, roles.findLastIndex((role) => role !== '') + 1),
    1,
  );
  const columns = Array.from({ length: width }, (_, column) => `<th scope="col">${letters(column)}</th>`);
  yield `<div class="wide"><table>\n<thead><tr><th scope="col">${escapeHtml(w.row)}</th>${columns.join('')}</tr></thead>\n<tbody>\n`;
  for (const { row, own } of rowsOf(sheet)) {
    const filled = row.roles.flatMap((role, column) => (role === '' ? [] : [column]));
    // A title stands in one cell and goes on over the empty ones beside it.
    const [first = 0] = filled;
    const shown = filled.length === 1 ? first + 1 : width;
    const cells = Array.from({ length: shown }, (_, column) => {
      return cell(row, column, own, w, column === shown - 1 ? width - shown + 1 : 1);
    });
    const whole = became(
      own.filter(({ column }) => column < 0 || column >= width),
      w,
    );
    yield `<tr><th scope="row">${row.row}${whole}</th>${cells.join('')}</tr>\n`;
  }
  yield '</tbody></table></div>\n';
}

function cell(
  row: ReadBackRow,
  column: number,
  own: readonly Became[],
  w: ReadBackWords,
  span: number,
): string {
  const role = row.roles[column] ?? '';
  const here = own.filter((one) => one.column === column);
  if (role === '' && here.length === 0) return '<td></td>';
  const wide = span > 1 ? ` colspan="${span}"` : '';
  return `<td${wide} class="${classOf(role, here.length > 0 ? here : own)}">${escapeHtml(row.cells[column] ?? '')}${became(here, w)}</td>`;
}

function* chat(sheet: ReadBackSheet, w: ReadBackWords): Generator<string> {
  for (const { row, own } of rowsOf(sheet)) {
    const role = row.roles.find((one) => one !== '') ?? '';
    const text = row.cells.filter((one) => one.trim() !== '').join(' ');
    yield `<div class="line"><b>${row.row}</b><div class="${classOf(role, own)}">${escapeHtml(text)}${became(own, w)}</div></div>\n`;
  }
}

/** A part of an order shows what became of it; where its parts ended differently, each says so itself. */
function classOf(role: MarkRole | '', own: readonly Became[]): string {
  const [first] = own;
  if (role !== 'order' || first === undefined) return role;
  if (own.some(({ fate }) => fate === 'rejected')) return 'rejected';
  return own.some(({ fate }) => fate !== first.fate) || first.fate === 'counted' ? 'order' : first.fate;
}

function became(own: readonly Became[], w: ReadBackWords): string {
  return own
    .map(({ fate, line, problem }) => {
      const said = line === undefined ? '' : w.became(placeName(line), line.name, amountOf(line));
      const why = problem === undefined ? '' : wordProblem(problem, w.language).what;
      const text = [said, why].filter((part) => part !== '').join(' — ');
      return `<small class="${fate}">${escapeHtml(text)}</small>`;
    })
    .join('');
}

export function amountOf({ amount, baseUnits, uom }: BecameLine): string {
  const number = formatScaled(amount, baseUnits);
  return /^[A-Za-z]/.test(uom) ? `${number} ${uom}` : `${number}${uom}`;
}

/** Each row with what became of it; both are sorted. */
function* rowsOf({
  rows,
  became: all,
}: ReadBackSheet): Generator<{ row: ReadBackRow; own: readonly Became[] }> {
  let from = 0;
  for (const row of rows) {
    if (row.roles.every((role) => role === '')) continue;
    while (from < all.length && all[from]!.row < row.row) from++;
    let to = from;
    while (to < all.length && all[to]!.row === row.row) to++;
    yield { row, own: all.slice(from, to) };
    from = to;
  }
}

function letters(column: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return name;
}
