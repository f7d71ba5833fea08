import { zip } from './archive.ts';

/** A cell as .xlsb has it: text, number (with its style), truth, error by its code, a formula's result. */
export type BinaryCell =
  | { readonly text: string; readonly formula?: true }
  | { readonly number: number; readonly style?: number; readonly formula?: true }
  | { readonly truth: boolean }
  | { readonly error: number };

export interface BinaryRow {
  /** From 1. */
  readonly row: number;
  readonly hidden?: true;
  readonly cells: readonly (BinaryCell | undefined)[];
}

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};
const u16 = (value: number): Buffer => u32(value).subarray(0, 2);
const wide = (text: string): Buffer => Buffer.concat([u32(text.length), Buffer.from(text, 'utf16le')]);
const double = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
};

function record(id: number, ...parts: readonly Buffer[]): Buffer {
  const data = Buffer.concat(parts);
  const head = id < 0x80 ? [id] : [(id & 0x7f) | 0x80, id >> 7];
  let length = data.length;
  do {
    head.push((length & 0x7f) | (length > 0x7f ? 0x80 : 0));
    length >>= 7;
  } while (length > 0);
  return Buffer.concat([Buffer.from(head), data]);
}

function cell(found: BinaryCell, column: number): Buffer {
  const style = 'number' in found ? (found.style ?? 0) : 0;
  const head = Buffer.concat([u32(column), u32(style)]);
  if ('truth' in found) return record(4, head, Buffer.from([found.truth ? 1 : 0]));
  if ('error' in found) return record(3, head, Buffer.from([found.error]));
  const formula = found.formula === true ? [u16(0), u32(0), u32(0)] : [];
  if ('text' in found) return record(found.formula ? 8 : 6, head, wide(found.text), ...formula);
  return record(found.formula ? 9 : 5, head, double(found.number), ...formula);
}

/** A workbook of one tab. Styles: 0 General, 1 a date, 2 of our own. */
export function xlsb(rows: readonly BinaryRow[], ownFormat: string, hiddenColumn = -1): Buffer {
  const sheet = [record(129)];
  if (hiddenColumn >= 0) {
    sheet.push(
      record(390),
      record(60, u32(hiddenColumn), u32(hiddenColumn), u32(0), u32(0), u16(1)),
      record(391),
    );
  }
  sheet.push(record(145));
  for (const { row, hidden, cells } of rows) {
    const flags = Buffer.from([0, 0, hidden ? 0x10 : 0, 0]);
    sheet.push(record(0, u32(row - 1), u32(0), u16(300), flags.subarray(1), u32(0)));
    cells.forEach((found, column) => found && sheet.push(cell(found, column)));
  }
  sheet.push(record(146), record(130));
  const style = (format: number): Buffer => record(47, u16(0), u16(format), Buffer.alloc(12));
  const types = (type: string): string =>
    `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}`;
  const relations = (...found: readonly (readonly [string, string])[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${found
      .map(([type, target], i) => `<Relationship Id="r${i + 1}" Type="${types(type)}" Target="${target}"/>`)
      .join('')}</Relationships>`;
  return zip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.bin']),
    'xl/_rels/workbook.bin.rels': relations(['worksheet', 'worksheets/sheet1.bin'], ['styles', 'styles.bin']),
    'xl/workbook.bin': Buffer.concat([
      record(131),
      record(153, u32(0), u32(0), u32(0)),
      record(143),
      record(156, u32(0), u32(1), wide('r1'), wide('订单')),
      record(144),
      record(132),
    ]),
    'xl/styles.bin': Buffer.concat([
      record(278),
      record(44, u16(164), wide(ownFormat)),
      record(617, u32(3)),
      ...[0, 14, 164].map(style),
      record(618),
      record(279),
    ]),
    'xl/worksheets/sheet1.bin': Buffer.concat(sheet),
  });
}
