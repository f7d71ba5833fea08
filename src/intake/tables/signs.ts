import type { Source } from '../../model/index.ts';
import { readSheets } from '../../sheets/index.ts';
import { readNumber, SIGNS, type Signs } from '../text/index.ts';

/** `1,500`, `12.50`, `1.234,56`: a cell that is a number with a sign in it, a currency's or a unit around it. */
const SIGNED = /^[^\d.,]{0,4}(\d[\d.,]*[.,]\d+)\s*[^\d.,]{0,4}$/;
/** Columns whose numbers are no amounts: times and places are written with points too. */
const NO_AMOUNTS =
  /时间|日期|time|date|楼|栋|单元|门|房|室|地址|电话|手机|phone|tel|mobile|room|building|address|entrance|unit no|flat|编号|货号|条码|sku|code|id$|版本|version/i;
const HEADER_ROWS = 10;

/** What the comma and the point mean in the numbers of each file, by the file itself, else as the settings say. */
export class FileSigns {
  readonly #source: Source;
  readonly #encodings: ReadonlyMap<string, string>;
  readonly #told: Signs | undefined;
  readonly #known = new Map<string, Signs>();

  /** @param decimal `intake.decimal` */
  constructor(
    source: Source,
    encodings: ReadonlyMap<string, string>,
    decimal: 'point' | 'comma' | undefined,
  ) {
    this.#source = source;
    this.#encodings = encodings;
    this.#told = decimal === undefined ? undefined : SIGNS[decimal];
  }

  /**
   * Reads the file a second time: to be asked only where a number is ambiguous by itself. Other cells decide, if all say
   * the same; else a semicolon between cells, which stands there because commas are in numbers; else the settings.
   */
  of(file: string): Signs {
    const known = this.#known.get(file);
    if (known !== undefined) return known;
    const signs = this.#look(file);
    this.#known.set(file, signs);
    return signs;
  }

  #look(file: string): Signs {
    let comma = false;
    let point = false;
    let semicolons = false;
    const encoding = this.#encodings.get(file);
    const { sheets } = readSheets(this.#source, file, encoding === undefined ? {} : { encoding });
    for (const sheet of sheets) {
      semicolons ||= sheet.delimiter === ';';
      const left = new Set<number>();
      for (const { row, cells } of sheet.rows) {
        for (const [column, cell] of cells.entries()) {
          if (row <= HEADER_ROWS && NO_AMOUNTS.test(cell)) left.add(column);
          const number = cell.length > 30 || left.has(column) ? undefined : SIGNED.exec(cell.trim())?.[1];
          const says = number === undefined ? undefined : decimalIn(number);
          if (says === ',') comma = true;
          else if (says === '.') point = true;
        }
      }
    }
    // A semicolon is what stands between cells where commas are in numbers: a point beside it leaves the comma open.
    if (comma !== point && !(point && semicolons)) return comma ? SIGNS.comma : SIGNS.point;
    if (comma) return this.#told ?? SIGNS.mixed;
    if (point) return this.#told ?? SIGNS.open;
    if (semicolons) return SIGNS.semicolons;
    return this.#told ?? SIGNS.open;
  }
}

/** The sign that can only stand before decimals in a number, or that the other one leaves for it; undefined where it is open. */
function decimalIn(number: string): ',' | '.' | undefined {
  const reading = readNumber(number, SIGNS.mixed);
  if (reading.kind !== 'exact') return undefined;
  const decimal = reading.number.includes('.');
  const last = number[Math.max(number.lastIndexOf(','), number.lastIndexOf('.'))] === ',' ? ',' : '.';
  if (decimal) return last;
  return last === ',' ? '.' : ',';
}
