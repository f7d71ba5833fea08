import { readSheets } from '../../sheets/index.ts';
import type { Desk } from './tables.ts';
import { fold } from './text.ts';

/** What a comma and a point stand before in the numbers of a file: thousands, decimals, or it cannot be said. */
export interface Signs {
  readonly ',': 'thousands' | 'decimals' | undefined;
  readonly '.': 'thousands' | 'decimals' | undefined;
}

const POINT: Signs = { ',': 'thousands', '.': 'decimals' };
const COMMA: Signs = { ',': 'decimals', '.': 'thousands' };

/** `1,500` and `1.500`: a sign that may stand before thousands or before decimals. */
const OPEN = /(?<![\d.,])([1-9]\d{0,2})([.,])(\d{3})(?![\d.,])/g;
const SIGNED = /^[^\d.,]{0,4}(\d[\d.,]*[.,]\d+)\s*[^\d.,]{0,4}$/;
/** Times, places and codes are written with points too. */
const NO_AMOUNTS =
  /时间|日期|time|date|楼|栋|单元|门|房|室|地址|电话|手机|phone|tel|mobile|room|building|address|entrance|unit no|flat|编号|货号|条码|sku|code|id$/i;

/** A cell's numbers with a point before decimals and nothing before thousands; one that stays open keeps a comma, and is no number. */
export function plainSigns(text: string, signs: () => Signs): string {
  const folded = fold(text);
  if (folded.search(OPEN) < 0) return text;
  return folded.replaceAll(OPEN, (_, before: string, sign: ',' | '.', behind: string) => {
    const meant = signs()[sign];
    return meant === 'thousands' ? before + behind : `${before}${meant === 'decimals' ? '.' : ','}${behind}`;
  });
}

const known = new WeakMap<Desk, Map<string, Signs>>();

/** By the other cells of the file where all say the same; else by a semicolon between cells; else by `intake.decimal`. */
export function signsOf(desk: Desk, file: string): Signs {
  const files = known.get(desk) ?? new Map<string, Signs>();
  known.set(desk, files);
  const signs = files.get(file) ?? look(desk, file);
  files.set(file, signs);
  return signs;
}

function look(desk: Desk, file: string): Signs {
  const decimals = new Set<string>();
  let semicolons = false;
  for (const sheet of readSheets(desk.source, file, { encoding: desk.encodings.get(file) }).sheets) {
    semicolons ||= sheet.delimiter === ';';
    const left = new Set<number>();
    for (const { row, cells } of sheet.rows) {
      for (const [column, cell] of cells.entries()) {
        if (row <= 10 && NO_AMOUNTS.test(cell)) left.add(column);
        const number = cell.length > 30 || left.has(column) ? undefined : SIGNED.exec(cell.trim())?.[1];
        if (number !== undefined) decimals.add(decimalSign(number));
      }
    }
  }
  const [comma, point] = [decimals.has(','), decimals.has('.')];
  if (comma && !point) return COMMA;
  if (point && !comma && !semicolons) return POINT;
  if (semicolons && !point) return { ',': 'decimals', '.': undefined };
  if (desk.decimal !== '') return desk.decimal === 'comma' ? COMMA : POINT;
  return { ',': undefined, '.': comma ? undefined : 'decimals' };
}

/** What can only stand before decimals in a number, or what the other sign leaves for it; '' where that is open. */
function decimalSign(number: string): string {
  const last = number.lastIndexOf(',') > number.lastIndexOf('.') ? ',' : '.';
  const other = last === ',' ? '.' : ',';
  const parts = number.split(last);
  if (number.includes(other)) return last;
  if (parts.length > 2) return other;
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(number) ? '' : last;
}
