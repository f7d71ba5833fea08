import { FileSigns } from '../tables/index.ts';
import { csvText, type Language, type Problem, type Source } from '../../model/index.ts';
import { draftWords, type Question } from '../../wording/index.ts';
import { nextMatches } from '../next-matches.ts';
import { compareProblems, readWorkspace } from '../read-workspace.ts';
import type { Reading } from '../reading.ts';
import { readSettings, SETTINGS_FILE } from '../settings/index.ts';
import { readText } from '../../sheets/index.ts';
import { draftGoods, draftItems, itemCells, ITEMS_HEADER } from './items.ts';
import { overlay } from './overlay.ts';
import { catalogRow, catalogText, readLists, type ListRow } from './price-lists.ts';
import { questionsOf } from './questions.ts';
import { placeOf } from './place-of-sheets.ts';
import { readBlindly, type BlindReading } from './read-blindly.ts';
import { settingsText } from './settings-text.ts';
import { BUILDINGS_HEADER, buildingRows, HOUSEHOLDS_HEADER, householdRows } from './site.ts';

export interface DraftOptions {
  /** Of remarks, questions and papers; undefined: that of the sheets. */
  readonly language: Language | undefined;
  /** Where the planner runs: what a site's time zone is where nothing says it. */
  readonly timeZone: string;
  /** The next night's date in a time zone, `2026-11-23`. */
  readonly dateIn: (timeZone: string) => string;
  /** By file name, over what its bytes look like. */
  readonly encodings: ReadonlyMap<string, string>;
}

export interface Draft {
  readonly language: Language;
  /** Texts of the workspace by name. */
  readonly files: ReadonlyMap<string, string>;
  /** Files of the workspace that are copies of what was given: name in the workspace → name in the source. */
  readonly copies: ReadonlyMap<string, string>;
  /** What the sheets could not say. */
  readonly questions: readonly Question[];
  /** What is wrong with the files that were given, by their own names; with an error among them the draft lacks a file. */
  readonly problems: readonly Problem[];
}

const SUPPLIERS_HEADER = ['supplier', 'delivery_fee', 'min_order', 'max_kg', 'contact', 'phone'];
/** What is said of a file of demand itself: all else comes again when the draft is read. */
const OF_FILES = new Set<string>([
  'sheets-unread',
  'hidden-cells',
  'encoding-guessed',
  'cut-short',
  'empty-file',
  'sheet-open',
]);

/**
 * A workspace made of tonight's demand sheets and price lists: buildings, households, items, suppliers and catalogs as far
 * as they say them, one controlled zone, one point. What it cannot know becomes a question; what it cannot read stays as it
 * is, for `check` to point at.
 */
export function draftWorkspace(
  source: Source,
  demandNames: readonly string[],
  priceNames: readonly string[],
  options: DraftOptions,
): Draft {
  const { encodings } = options;
  const place = placeOf(source, [...demandNames, ...priceNames], encodings, options);
  const date = options.dateIn(place.timeZone);
  const settings = settingsText(place);
  const files = new Map([[SETTINGS_FILE, settings]]);
  const demand = namedIn(`demand/${date}`, demandNames);
  const kept = namedIn('price-lists', priceNames);
  const copies = new Map([...demand, ...kept].map(([name, copy]) => [copy, name]));
  for (const [copy, name] of copies) {
    const encoding = encodings.get(name);
    // What had to be told once is not to be told every night.
    if (encoding !== undefined) files.set(copy, `\uFEFF${readText(source, name, encoding)}`);
  }
  for (const copy of files.keys()) copies.delete(copy);
  const reading = blindReading(source, settings, date, encodings);
  const blind = readBlindly({ source, files: demandNames, encodings });
  const lists = readLists(reading, priceNames);
  const items = draftItems(blind.products, [...lists.values()].flat(), draftWords(place.language).count);
  const goods = draftGoods(items);
  const incomplete = new Map<string, readonly string[]>();
  const noLimit = new Map<string, readonly string[]>();
  const suppliers = new Set<string>();
  for (const [name, rows] of lists) {
    const drafted = rows.map((row) => catalogRow(row, goods, reading.settings.currency.scale));
    const base = baseOf(kept.get(name)!).replace(/\.[^.]+$/, '');
    for (const { row } of rows) suppliers.add(row.text('supplier') || base);
    if (rows.length === 0) continue;
    const target = `catalogs/${base}.csv`;
    files.set(target, catalogText(drafted.map(({ cells }) => cells)));
    const words = drafted.map(({ noLimit }) => noLimit).filter((word) => word !== '');
    if (words.length > 0) noLimit.set(target, [...new Set(words)]);
    incomplete.set(target, namesOf(rows.filter((_, index) => drafted[index]?.complete === false)));
  }
  files.set('buildings.csv', csvText(BUILDINGS_HEADER, buildingRows(blind)));
  files.set('households.csv', csvText(HOUSEHOLDS_HEADER, householdRows(blind)));
  files.set('items.csv', csvText(ITEMS_HEADER, items.map(itemCells)));
  if (suppliers.size > 0) {
    const rows = [...suppliers].map((id) => [id, '', '', '', '', '']);
    files.set('suppliers.csv', csvText(SUPPLIERS_HEADER, rows));
  }
  const whole = overlay(source, files, copies);
  const intake = readWorkspace(whole, { date });
  const matches = nextMatches(whole, intake.problems)?.text;
  if (matches !== undefined) files.set('matches.csv', matches);
  const problems = [...ofDemand(blind), ...reading.problems].toSorted(compareProblems);
  const found = { blind, items, incomplete, noLimit, suppliers: [...suppliers], intake };
  return {
    language: place.language,
    files,
    copies,
    questions: [...place.questions, ...questionsOf(found)],
    problems,
  };
}

function ofDemand({ demand }: BlindReading): Problem[] {
  return demand.problems.filter(({ code, severity }) => severity === 'error' || OF_FILES.has(code));
}

function blindReading(
  source: Source,
  settings: string,
  date: string,
  encodings: ReadonlyMap<string, string>,
): Reading {
  const held = overlay(source, new Map([[SETTINGS_FILE, settings]]), new Map());
  const { reading } = readSettings(held);
  if (reading === undefined) throw new Error('the settings of a draft cannot be read');
  const shared = { source, date, encodings, problems: [], files: [] };
  const signs = new FileSigns(source, encodings, undefined);
  return { ...reading, ...shared, broken: new Set(), suggested: new Map(), signs };
}

function baseOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** Files by their names in one folder; `3.csv` again is `3-2.csv`. */
function namedIn(folder: string, names: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    [...new Set(names)].map((name) => {
      const base = baseOf(name);
      const dot = base.lastIndexOf('.');
      let own = base;
      for (let i = 2; taken.has(own); i++)
        own = dot < 0 ? `${base}-${i}` : `${base.slice(0, dot)}-${i}${base.slice(dot)}`;
      taken.add(own);
      return [name, `${folder}/${own}`];
    }),
  );
}

function namesOf(rows: readonly ListRow[]): string[] {
  return rows.map(({ product }) => product.name);
}
