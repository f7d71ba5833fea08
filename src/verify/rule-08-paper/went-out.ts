import type { Violation } from '../../model/index.ts';
import { DONATION, violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import { termsKey } from '../folder/journal.ts';

/** What is said to have gone out before, and so excuses packs that serve nobody and prices of then, went out. */
export const WENT_OUT: readonly Constraint[] = [commitmentsWentOut, commitmentsAreOnTheirTerms];

const FILE = 'plan.json';

/** A plan that binds another stands, with what it was then, in the list of inputs and in the journal beside the plans. */
function* commitmentsWentOut({ plan, wentOut }: Evidence): Iterable<Violation> {
  const records = plan.files.filter(({ input }) => input === 'issued');
  const isTrue =
    wentOut === undefined
      ? records.length > 0
      : records.some(({ file, rowsSha256 }) =>
          wentOut.some((one) => one.plan === file && one.sha256 === rowsSha256 && one.stands),
        );
  if (isTrue) return;
  for (const table of ['committed', 'promised']) {
    const { length } = plan.rows.get(table) ?? [];
    if (length > 0)
      yield violation('plan-json-differs', { file: FILE, where: table }, length, { column: 'files' });
  }
}

/** A line that is kept is one of a plan that went out, on its terms; with more packs only where more is said to have come. */
function* commitmentsAreOnTheirTerms({ plan, wentOut }: Evidence): Iterable<Violation> {
  if (wentOut === undefined) return;
  const records = plan.files.filter(({ input }) => input === 'issued');
  const before = wentOut.filter(({ plan: name }) => records.some(({ file }) => file === name));
  const others = records.some(
    ({ file }) => !before.some(({ plan: name, stands }) => stands && name === file),
  );
  const kept = new Map<string, number>();
  for (const [supplier, wave, sku, item, size, uom, packs, , quantity, price, grams, fee] of plan.rows.get(
    'committed',
  ) ?? []) {
    // What nobody ordered costs nothing, and is there only where a report of what came says so.
    if (packs === 0 || (supplier === DONATION && price === 0 && others)) continue;
    const key = termsKey([supplier, wave, sku, item, size, uom, quantity, price, grams, fee]);
    kept.set(key, (kept.get(key) ?? 0) + Number(packs));
  }
  for (const [key, packs] of kept) {
    const ordered = Math.max(0, ...before.map(({ lines }) => lines.get(key) ?? 0));
    if (ordered > 0 && (packs <= ordered || others)) continue;
    const where = `committed ${key.split('\n').slice(0, 4).join(' ')}`;
    yield violation('plan-json-differs', { file: FILE, where }, Math.max(1, packs - ordered), {
      column: 'committed',
    });
  }
}
