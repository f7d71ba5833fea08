import { FileSigns } from '../tables/index.ts';
import { csvText, type Language, type Source } from '../../model/index.ts';
import type { Question } from '../../wording/index.ts';
import { nextMatches } from '../next-matches.ts';
import { readWorkspace } from '../read-workspace.ts';
import type { Reading } from '../reading.ts';
import { readSettings, SETTINGS_FILE } from '../settings/index.ts';
import { draftGoods, draftItems, itemCells, ITEMS_HEADER } from './items.ts';
import { overlay } from './overlay.ts';
import { CATALOG_HEADER, catalogRow, readLists, type ListRow } from './price-lists.ts';
import { questionsOf } from './questions.ts';
import { readBlindly } from './read-blindly.ts';
import { settingsText } from './settings-text.ts';
import { BUILDINGS_HEADER, buildingRows, HOUSEHOLDS_HEADER, householdRows } from './site.ts';

export interface DraftOptions {
  /** Of remarks and questions. */
  readonly language: Language;
  /** The night's, `2026-11-23`. */
  readonly date: string;
}

export interface Draft {
  /** Texts of the workspace by name. */
  readonly files: ReadonlyMap<string, string>;
  /** Files of the workspace that are copies of demand sheets: name in the workspace → name in the source. */
  readonly copies: ReadonlyMap<string, string>;
  /** What the sheets could not say. */
  readonly questions: readonly Question[];
}

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
  const settings = settingsText(options.language);
  const files = new Map([[SETTINGS_FILE, settings]]);
  const copies = new Map(
    demandNames.map((name) => [`demand/${unique(baseOf(name), copiesSeen(demandNames, name))}`, name]),
  );
  const reading = blindReading(source, settings, options.date);
  const blind = readBlindly({ source, files: demandNames });
  const lists = readLists(reading, priceNames);
  const items = draftItems(blind.products, [...lists.values()].flat());
  const goods = draftGoods(items);
  const incomplete = new Map<string, readonly string[]>();
  const suppliers: string[] = [];
  for (const [name, rows] of lists) {
    const supplier = baseOf(name).replace(/\.[^.]+$/, '');
    const drafted = rows.map((row) => catalogRow(row, goods, reading.settings.currency.scale));
    const target = `catalogs/${supplier}.csv`;
    suppliers.push(supplier);
    files.set(
      target,
      csvText(
        CATALOG_HEADER,
        drafted.map(({ cells }) => cells),
      ),
    );
    incomplete.set(target, namesOf(rows.filter((_, index) => drafted[index]?.complete === false)));
  }
  files.set('buildings.csv', csvText(BUILDINGS_HEADER, buildingRows(blind)));
  files.set('households.csv', csvText(HOUSEHOLDS_HEADER, householdRows(blind)));
  files.set('items.csv', csvText(ITEMS_HEADER, items.map(itemCells)));
  if (suppliers.length > 0) {
    const header = ['supplier', 'delivery_fee', 'min_order', 'max_kg', 'contact', 'phone'];
    files.set(
      'suppliers.csv',
      csvText(
        header,
        [...new Set(suppliers)].map((id) => [id, '', '', '', '', '']),
      ),
    );
  }
  const whole = overlay(source, files, copies);
  const intake = readWorkspace(whole, { date: options.date });
  const matches = nextMatches(whole, intake.problems);
  if (matches !== undefined) files.set('matches.csv', matches);
  return { files, copies, questions: questionsOf({ blind, items, incomplete, suppliers, intake }) };
}

function blindReading(source: Source, settings: string, date: string): Reading {
  const held = overlay(source, new Map([[SETTINGS_FILE, settings]]), new Map());
  const { reading } = readSettings(held);
  if (reading === undefined) throw new Error('the settings of a draft cannot be read');
  const shared = { source, date, encodings: new Map<string, string>(), problems: [], files: [] };
  const signs = new FileSigns(source, shared.encodings, undefined);
  return { ...reading, ...shared, broken: new Set(), suggested: new Map(), signs };
}

function baseOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** How many of the sheets before this one have its name. */
function copiesSeen(names: readonly string[], name: string): number {
  return names.slice(0, names.indexOf(name)).filter((other) => baseOf(other) === baseOf(name)).length;
}

/** `3.csv` again is `3-2.csv`. */
function unique(base: string, before: number): string {
  const dot = base.lastIndexOf('.');
  return before === 0 ? base : `${base.slice(0, dot)}-${before + 1}${base.slice(dot)}`;
}

function namesOf(rows: readonly ListRow[]): string[] {
  return rows.map(({ product }) => product.name);
}
