import { buildingKey, foldWidth, LONGEST_TERM } from '../text/index.ts';
import type { NamedBuilding } from './building-index.ts';

/** A name of a building found inside a text. */
export interface NameInText {
  readonly building: number;
  readonly start: number;
  readonly end: number;
}

const NUMERAL = '零〇一二两三四五六七八九十百';
/** What a building is called by where it has a number or a letter: `3`, `A`, `B12`, `十二`. */
const CODE = `(?:[A-Za-z]{0,2}\\d{1,5}[A-Za-z]{0,2}|[A-Za-z]{1,2}|[${NUMERAL}]{1,4})`;
const SPACE = String.raw`[\s_.#-]*`;
const NOT_CODE_BEFORE = `(?<![0-9A-Za-z${NUMERAL}])`;
/** `5号楼`, `5栋`, `5#`: certainly a building. `5楼` may be a floor, `5号` a day or a room. */
const CHINESE = new RegExp(`${NOT_CODE_BEFORE}(${CODE})\\s*(?:号楼|號樓|楼栋|栋楼|栋|棟|幢|座|#楼?)`, 'g');
const ENGLISH = new RegExp(
  `(?<![a-z])(?:building|bldg|block|blk|tower)(?![a-z])${SPACE}(?:no(?![a-z])${SPACE})?(${CODE})(?![0-9A-Za-z])`,
  'gi',
);
/** Dates, which stand beside buildings in names of files. */
const DATE =
  /\d{4}\s*[-_.年/]\s*\d{1,2}\s*[-_.月/]\s*\d{1,2}\s*日?|\d{1,2}月\d{1,2}[日号]|(?<!\d)20\d{6}(?!\d)|(?<!\d)\d{1,2}[:：]\d{2}(?!\d)/g;
/** In front of a number these make it one of several, or the end of a span: `3、5号楼`, `1-6号楼`. */
const SEVERAL_BEFORE = new RegExp(
  `[0-9A-Za-z${NUMERAL}]\\s*(?:[-~—–−～/、,，&+和及与至到]|and|to)\\s*$`,
  'i',
);
/** `送到5号楼`, `在3号楼领取` say where, not whose. */
const ELSEWHERE_BEFORE = /[到在去往送自从]\s*$/;
const ELSEWHERE_BEHIND =
  /^\s*(?:楼下|门口|大厅|门前|前|旁|后面|对面|附近|集合|领取|自提|取|解封|[东西南北]侧)/;
/** Words that names of sheets have for themselves. */
const OF_A_SHEET = /orders?|demand|list|sheet|form|building|block|tower|chain|group|copy|final/gi;
const LETTERS = /[A-Za-z]+|\d+|[^\sA-Za-z\d]/gu;

/** Whose a text says it is. */
export type BuildingOfText =
  | { readonly kind: 'one'; readonly building: number; readonly entrance: string; readonly text: string }
  /** It names a building that the site does not have. */
  | { readonly kind: 'unknown'; readonly text: string }
  | { readonly kind: 'none' };

/** Looks for the site's buildings inside texts: names of files, tabs, headings, addresses. */
export class BuildingNames {
  /** Those in words, the longest first: a name that another begins with must not hide it. */
  readonly #words: readonly { readonly building: number; readonly pattern: RegExp }[];
  readonly #find: (text: string) => number | undefined;

  constructor(buildings: readonly NamedBuilding[], find: (text: string) => number | undefined) {
    this.#find = find;
    const code = new RegExp(`^${CODE}$`);
    this.#words = buildings
      .flatMap(({ id, aliases }, building) =>
        [id, ...aliases].map((name) => ({ building, name: foldWidth(name).trim() })),
      )
      .filter(({ name }) => name !== '' && name.length <= LONGEST_TERM && !code.test(buildingKey(name)))
      .sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1))
      .map(({ building, name }) => ({ building, pattern: namePattern(name) }));
  }

  /** Names in words that stand in a folded text, none inside another, in the order in which they stand. */
  inWords(text: string): NameInText[] {
    const found: NameInText[] = [];
    for (const { building, pattern } of this.#words) {
      for (const match of text.matchAll(pattern)) {
        const start = match.index;
        const end = start + match[0].length;
        if (!found.some((other) => start < other.end && other.start < end))
          found.push({ building, start, end });
      }
    }
    return found.sort((a, b) => a.start - b.start);
  }

  /**
   * The one building that a file's name, a tab or a heading certainly is of: `5号楼接龙`, `building-5`, `Dogwood House 1`.
   * Not of two buildings, not of a bare number (a day, a page, a copy), not of a place where something is fetched.
   */
  ofText(written: string): BuildingOfText {
    if (written.length > LONGEST_TERM) return { kind: 'none' };
    const text = foldWidth(written).replaceAll(DATE, (date) => ' '.repeat(date.length));
    const words = this.inWords(text);
    const inside = (at: number): boolean => words.some(({ start, end }) => at >= start && at < end);
    const mentions: { building: number | undefined; start: number; end: number }[] = [...words];
    for (const pattern of [CHINESE, ENGLISH]) {
      for (const match of text.matchAll(pattern)) {
        if (inside(match.index)) continue;
        const building = this.#find(match[0].trim()) ?? this.#find(match[1]!);
        if (building === undefined && !isCertain(text, match[0], match[1]!)) continue;
        mentions.push({ building, start: match.index, end: match.index + match[0].length });
      }
    }
    const [first] = mentions;
    if (first === undefined) return { kind: 'none' };
    for (const { building, start, end } of mentions) {
      const before = text.slice(0, start);
      const elsewhere = ELSEWHERE_BEFORE.test(before) || ELSEWHERE_BEHIND.test(text.slice(end));
      if (building !== first.building || elsewhere || SEVERAL_BEFORE.test(before)) return { kind: 'none' };
    }
    const named = text.slice(first.start, first.end).trim();
    // `East` alone in other words may be a side of something.
    if (
      /^[a-z]+$/i.test(named) &&
      /[a-z]/i.test(`${text.slice(0, first.start)}${text.slice(first.end)}`.replaceAll(OF_A_SHEET, ''))
    )
      return { kind: 'none' };
    if (first.building === undefined) {
      return mentions.length === 1 ? { kind: 'unknown', text: named } : { kind: 'none' };
    }
    const entrance =
      new RegExp(`^\\s*(${CODE})\\s*(?:单元|單元|号门|门)`).exec(text.slice(first.end))?.[1] ?? '';
    return { kind: 'one', building: first.building, entrance, text: named };
  }
}

/**
 * True where a text names a building though the site has none such: not `building is`, not 三栋, which counts, nor `3#面粉`.
 */
function isCertain(text: string, name: string, code: string): boolean {
  if (name.trim().endsWith('#')) return /^[\s\d:：【】()-]*$/.test(text.replace(name, ''));
  return /\d|^[A-Z]$/.test(code) || name.includes('号');
}

/** A name's letters, digits and signs with anything that separates between them, and no more of the same around it. */
function namePattern(name: string): RegExp {
  const parts = (name.match(LETTERS) ?? []).map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  const before = /^[A-Za-z]/.test(name) ? '(?<![A-Za-z])' : /^\d/.test(name) ? '(?<!\\d)' : '';
  const behind = /[A-Za-z]$/.test(name) ? '(?![A-Za-z])' : /\d$/.test(name) ? '(?!\\d)' : '';
  // One character alone is part of too many words: 东 is named where 东楼 or 东座 stands.
  const word = /^[^A-Za-z\d]$/u.test(name) ? '(?:号楼|楼|栋|幢|座)' : '';
  return new RegExp(`${before}${parts.join(SPACE)}${word}${behind}`, 'giu');
}
