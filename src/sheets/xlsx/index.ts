import type { SheetRow } from '../sheet.ts';
import { sheetRows } from './rows.ts';
import { readWorkbook } from './workbook.ts';
import { BadWorkbook, Zip } from './zip.ts';

export { BadWorkbook, LIMITS } from './zip.ts';

/** One sheet of a workbook, and the names of the other visible ones that hold cells. */
export interface OpenedSheet {
  readonly name: string;
  readonly rows: Iterable<SheetRow>;
  readonly others: readonly string[];
}

const OLD_OR_LOCKED = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** True for what begins as a zip archive or as Excel's older container: no text begins so. */
export function isWorkbook(head: Uint8Array): boolean {
  const zip = head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;
  return zip || OLD_OR_LOCKED.equals(head.subarray(0, 8));
}

/**
 * Opens a workbook and one of its sheets.
 *
 * @param sheet its name; undefined: the first that is not hidden
 * @returns undefined where there is no sheet of that name
 * @throws BadWorkbook for anything that is no workbook, is locked, or unpacks to more than any order sheet
 */
export function openSheet(bytes: Buffer, sheet: string | undefined): OpenedSheet | undefined {
  if (OLD_OR_LOCKED.equals(bytes.subarray(0, 8))) throw new BadWorkbook('xls');
  const zip = new Zip(bytes);
  const workbook = readWorkbook(zip);
  const visible = workbook.sheets.filter(({ hidden }) => !hidden);
  const first = visible[0] ?? workbook.sheets[0];
  const found = sheet === undefined ? first : workbook.sheets.find(({ name }) => name === sheet);
  if (found === undefined) {
    if (sheet === undefined) throw new BadWorkbook('workbook');
    return undefined;
  }
  const others = visible.filter(
    (other) => other !== found && /<(?:\w+:)?v>/.test(zip.text(other.part) ?? ''),
  );
  return {
    name: found.name,
    rows: sheetRows(zip.text(found.part) ?? '', workbook),
    others: others.map(({ name }) => name),
  };
}
