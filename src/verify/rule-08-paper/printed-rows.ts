import { lineNumbers } from '../folder/line-numbers.ts';

/** What stands together on a paper, in whatever order: the cells of a row, a heading with what is beside it. */
export type PrintedRow = readonly string[];

/**
 * Texts of a paper against the rows that it must say, one after the other: each number of a row once, and none besides.
 *
 * @returns the first text that is no part of them, or the first row that is not said; undefined where all is well
 */
export function strangeText(texts: readonly string[], rows: readonly PrintedRow[]): string | undefined {
  if (texts.some(isCut))
    return strangeAmongCut(
      texts.filter((text) => !isCut(text)),
      rows,
    );
  const found = texts.flatMap((text) => lineNumbers(text).map((number) => ({ number, text })));
  let at = 0;
  for (const row of rows) {
    const wanted = row.flatMap(lineNumbers);
    const own = found.slice(at, at + wanted.length);
    at += wanted.length;
    const strange = own.find(({ number }) => !taken(wanted, number));
    if (strange !== undefined) return strange.text;
    if (wanted.length > 0) return row.filter((text) => text !== '').join(' ');
  }
  return found[at]?.text;
}

/** Cut because it did not fit; the last digits of a phone stand as they are. */
function isCut(text: string): boolean {
  return /^…(?!\d{4}$)|(?<! )…$/.test(text);
}

/** Takes one out of a list; false where it is not in it. */
function taken(list: string[], one: string): boolean {
  const at = list.indexOf(one);
  if (at < 0) return false;
  list.splice(at, 1);
  return true;
}

/** Where a text did not fit its cell, what is left of the others must still be said by some row, and not too often. */
export function strangeAmongCut(texts: readonly string[], rows: readonly PrintedRow[]): string | undefined {
  const left = new Map<string, number>();
  for (const number of rows.flat().flatMap(lineNumbers)) left.set(number, (left.get(number) ?? 0) + 1);
  return texts.find((text) =>
    lineNumbers(text).some((number) => {
      const count = left.get(number) ?? 0;
      left.set(number, count - 1);
      return count <= 0;
    }),
  );
}
