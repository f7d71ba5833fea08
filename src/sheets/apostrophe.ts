const APOSTROPHE = 0x27;
/** What a spreadsheet would run: a formula's sign, whatever blanks, controls or apostrophes stand before it. */
const WOULD_RUN = /^'*(?:[\t\r\n]|[\s\p{C}\p{Z}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u;

/**
 * Cells without the one apostrophe that our own tables put before a text that a spreadsheet would run, so that what we
 * write reads back as it was. The same cells where there is none.
 */
export function withoutApostrophes(cells: readonly string[]): readonly string[] {
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!;
    if (cell.charCodeAt(0) === APOSTROPHE && WOULD_RUN.test(cell.slice(1))) {
      return cells.map((text) =>
        text.charCodeAt(0) === APOSTROPHE && WOULD_RUN.test(text.slice(1)) ? text.slice(1) : text,
      );
    }
  }
  return cells;
}
