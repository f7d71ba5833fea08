import { createHash } from 'node:crypto';
import { problem } from '../model/index.ts';
import type { Problem, Source } from '../model/index.ts';
import { fieldTable, findHeader } from './tables/index.ts';
import { readSheets } from '../sheets/index.ts';
import { cellNumber } from './text/index.ts';

/** What comes back after a plan has gone out: tables of their own, read by themselves. */
const REPORTS = {
  confirmed: { required: ['po', 'sku', 'packs'], optional: [] },
  delivered: { required: ['po', 'sku', 'packs'], optional: ['condition', 'weight_kg'] },
  done: {
    required: [],
    optional: ['code', 'building', 'entrance', 'room', 'collected', 'refused', 'absent', 'keep'],
  },
} as const;

export type ReportKind = keyof typeof REPORTS;

const ALIASES: Readonly<Record<string, readonly string[]>> = {
  po: ['订单号', '单号', '采购单', 'order'],
  sku: ['货号', '编码', '商品编码'],
  packs: ['件数', '包数', '数量', '确认件数', '实收件数'],
  condition: ['状况', '质量', '情况'],
  weight_kg: ['实重kg', '实重', '重量', '净重', 'weight'],
  code: ['取货码', '领取码'],
  building: ['楼栋', '楼号', '楼'],
  entrance: ['单元', '门'],
  room: ['房号', '门牌号', '房间号', '室'],
  collected: ['已领', '领取', '已取'],
  refused: ['拒收', '退'],
  absent: ['未到', '没来'],
  keep: ['留存', '代存', '明天再取'],
};

export interface ReportRow {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  /** Trimmed; '' where there is no such column or cell. */
  text(field: string): string;
  /** Whether the sheet has such a column. */
  has(field: string): boolean;
  /** A whole number from 0; undefined where the cell is none. */
  count(field: string): number | undefined;
  /** Kilograms as grams, above 0; undefined where the cell is none. */
  grams(field: string): number | undefined;
}

export interface Report {
  readonly rows: readonly ReportRow[];
  readonly problems: readonly Problem[];
  /** Of the rows as read, not of the bytes. */
  readonly sha256: string;
}

/** Reads a report, CSV, TSV or XLSX. A sheet without its columns is a problem and has no rows. */
export function readReport(source: Source, name: string, kind: ReportKind): Report {
  const { required, optional } = REPORTS[kind];
  const fields = fieldTable(
    Object.fromEntries([...required, ...optional].map((field) => [field, ALIASES[field] ?? []])),
  );
  const { sheets, problems } = readSheets(source, name, {});
  const rows: ReportRow[] = [];
  const found: Problem[] = [...problems];
  const hash = createHash('sha256');
  for (const sheet of sheets) {
    const { header, body } = findHeader(sheet.rows, fields);
    const missing = required.filter((field) => header?.fields.has(field) !== true);
    const place = { file: sheet.file, sheet: sheet.sheet };
    if (header === undefined || missing.length > 0) {
      const facts = { columns: missing.join(', ') };
      found.push(problem('header-missing', { ...place, row: header?.row ?? 0 }, '', facts));
      continue;
    }
    const { fields: columns } = header;
    for (const { row, cells } of body) {
      if (cells.every((cell) => cell.trim() === '')) continue;
      const text = (field: string) => cells[columns.get(field) ?? -1]?.trim() ?? '';
      hash.update(JSON.stringify([...columns.keys()].map((field) => [field, text(field)])));
      const has = (field: string) => columns.has(field);
      rows.push({
        ...place,
        row,
        text,
        has,
        count: (field) => countOf(text(field), 1),
        grams: (field) => gramsOf(text(field)),
      });
    }
  }
  return { rows, problems: found, sha256: hash.digest('hex') };
}

function countOf(text: string, scale: number): number | undefined {
  const value = cellNumber(text, scale);
  return typeof value === 'number' && value >= 0 ? value : undefined;
}

function gramsOf(text: string): number | undefined {
  const grams = countOf(text.replace(/\s*(?:kg|公斤|千克)$/i, ''), 1000);
  return grams === 0 ? undefined : grams;
}
