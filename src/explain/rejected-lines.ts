import { groupBy, type Problem } from '../model/index.ts';

/**
 * What was said of lines that are not counted and name a household as it is typed (`3-501`, or `3 2 501`): in one cell or line,
 * or each part in a cell of its own.
 *
 * @param cellsOf the cells of the rows that problems of one file point at, by sheet and row, a line end between
 */
export function rejectedLines(
  cellsOf: (ofFile: readonly Problem[]) => ReadonlyMap<string, readonly string[]>,
  problems: readonly Problem[],
  names: readonly string[],
): readonly Problem[] {
  const uncounted = problems.filter(({ severity }) => severity === 'reject' || severity === 'note');
  const parts = names.flatMap((name) => fold(name).split(/[-#]/u)).filter((part) => part !== '');
  const whole = new RegExp(String.raw`(?<![0-9a-z-])${parts.map(escaped).join('[^0-9a-z]+')}(?![0-9])`, 'u');
  return [...groupBy(uncounted, ({ file }) => file).values()].flatMap((ofFile) => {
    const cells = cellsOf(ofFile);
    return ofFile.filter(({ sheet, row, value }) => {
      const texts = [value, ...(cells.get(`${sheet}\n${row}`) ?? [])].map(fold);
      const own = new Set(texts.map(withoutWord));
      return texts.some((text) => whole.test(text)) || parts.every((part) => own.has(part));
    });
  });
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
}

/** `3号楼` is 3, `2单元` is 2, `501室` is 501. */
function withoutWord(text: string): string {
  return text.replace(/(?:号楼|栋|幢|楼|单元|门|室|号)$/u, '');
}
