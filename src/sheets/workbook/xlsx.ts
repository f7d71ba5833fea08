import { BadWorkbook } from './bad-workbook.ts';
import type { Book, BookSheet } from './book.ts';
import { formatOf } from './formats.ts';
import { hiddenColumns, isTrue, tallCells, xlsxRows } from './xlsx-rows.ts';
import { cellText, XmlScanner } from './xml.ts';
import type { Zip } from './zip.ts';

/** A relation of a workbook: a part of the archive by its id. */
export interface Relation {
  readonly id: string;
  readonly part: string;
  readonly type: string;
}

/** @throws BadWorkbook */
export function readXlsx(zip: Zip): Book {
  const main = mainPart(zip, 'xl/workbook.xml');
  const xml = zip.text(main);
  if (xml === undefined) throw new BadWorkbook('workbook');
  const relations = relationsOf(zip, main);
  const tabs: { name: string; part: string; hidden: boolean }[] = [];
  let from1904 = false;
  let stale = false;
  const scanner = new XmlScanner(xml);
  while (scanner.next()) {
    if (scanner.closing) continue;
    if (scanner.name === 'workbookPr') from1904 = isTrue(scanner.attribute('date1904'));
    if (scanner.name === 'calcPr') stale = isTrue(scanner.attribute('fullCalcOnLoad'));
    if (scanner.name !== 'sheet') continue;
    const id = scanner.attribute('r:id') ?? scanner.attribute('id') ?? '';
    const part = relations.find((relation) => relation.id === id)?.part;
    // A sheet of charts has no cells.
    if (part === undefined || !zip.has(part) || part.includes('chartsheet')) continue;
    const hidden = (scanner.attribute('state') ?? 'visible') !== 'visible';
    tabs.push({ name: scanner.attribute('name') ?? '', part, hidden });
  }
  if (tabs.length === 0) throw new BadWorkbook('workbook');
  const partOf = (type: string): string => partOfType(relations, type) ?? '';
  const shared = {
    strings: sharedStrings(zip.text(partOf('sharedStrings'))),
    formats: stylesOf(zip.text(partOf('styles'))),
    from1904,
    stale,
  };
  return tabs.map(({ name, part, hidden }): BookSheet => {
    let held: string | undefined;
    const text = (): string => (held ??= zip.text(part) ?? '');
    return {
      name,
      hidden,
      filled: () => /<(?:\w+:)?[vtf](?:\s[^>]*)?>/.test(zip.text(part) ?? ''),
      hiddenColumns: () => hiddenColumns(text()),
      tallCells: () => tallCells(text()),
      rows: () => xlsxRows(text(), shared),
    };
  });
}

export function mainPart(zip: Zip, usual: string): string {
  return partOfType(relationsOf(zip, ''), 'officeDocument') ?? usual;
}

export function partOfType(relations: readonly Relation[], type: string): string | undefined {
  return relations.find((relation) => relation.type.endsWith(`/${type}`))?.part;
}

/** What a part, or the archive (''), refers to. A target outside of the file is none: nothing is ever fetched. */
export function relationsOf(zip: Zip, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const xml = zip.text(`${folder}_rels/${part.slice(folder.length)}.rels`);
  const found: Relation[] = [];
  if (xml === undefined) return found;
  const scanner = new XmlScanner(xml);
  while (scanner.next()) {
    if (scanner.name !== 'Relationship' || scanner.attribute('TargetMode') === 'External') continue;
    const target = scanner.attribute('Target') ?? '';
    found.push({
      id: scanner.attribute('Id') ?? '',
      part: target.startsWith('/') ? target.slice(1) : folder + target,
      type: scanner.attribute('Type') ?? '',
    });
  }
  return found;
}

/** Texts that cells name by number: the runs of rich text joined, readings (furigana) left out. */
function sharedStrings(xml: string | undefined): string[] {
  const strings: string[] = [];
  if (xml === undefined) return strings;
  const scanner = new XmlScanner(xml);
  let text = '';
  let reading = false;
  while (scanner.next()) {
    if (scanner.name === 't' && scanner.closing && !reading) text += cellText(scanner.before);
    else if (scanner.name === 'rPh') reading = !scanner.closing && !scanner.selfClosing;
    else if (scanner.name === 'si' && (scanner.closing || scanner.selfClosing)) {
      strings.push(text);
      text = '';
    }
  }
  return strings;
}

/** The number format of each cell style, by the style's number; '' is General. */
function stylesOf(xml: string | undefined): string[] {
  if (xml === undefined) return [];
  const custom = new Map<number, string>();
  const formats: string[] = [];
  const scanner = new XmlScanner(xml);
  let inCells = false;
  while (scanner.next()) {
    if (scanner.name === 'numFmt' && !scanner.closing) {
      custom.set(Number(scanner.attribute('numFmtId')), scanner.attribute('formatCode') ?? '');
    } else if (scanner.name === 'cellXfs') inCells = !scanner.closing;
    else if (scanner.name === 'xf' && inCells && !scanner.closing) {
      formats.push(formatOf(Number(scanner.attribute('numFmtId') ?? '0'), custom));
    }
  }
  return formats;
}
