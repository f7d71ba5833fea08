import { readStyles } from './styles.ts';
import { decodeXml, XmlScanner } from './xml.ts';
import { BadWorkbook } from './zip.ts';
import type { Zip } from './zip.ts';

export interface WorkbookSheet {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

/** What the cells of all sheets refer to. */
export interface Workbook {
  /** In the order of the tabs. */
  readonly sheets: readonly WorkbookSheet[];
  readonly strings: readonly string[];
  /** Number formats by style; '' is General. */
  readonly formats: readonly string[];
  /** Dates count from 1904, as old Macs do. */
  readonly from1904: boolean;
}

/** @throws BadWorkbook */
export function readWorkbook(zip: Zip): Workbook {
  const main = mainPart(zip);
  const xml = zip.text(main);
  if (xml === undefined) throw new BadWorkbook('workbook');
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const targets = relations(zip, `${folder}_rels/${main.slice(folder.length)}.rels`, folder);
  const sheets: WorkbookSheet[] = [];
  let from1904 = false;
  const scanner = new XmlScanner(xml);
  while (scanner.next()) {
    if (scanner.closing) continue;
    if (scanner.name === 'workbookPr') from1904 = /^(?:1|true)$/.test(scanner.attribute('date1904') ?? '');
    if (scanner.name !== 'sheet') continue;
    const part = targets.get(scanner.attribute('r:id') ?? scanner.attribute('id') ?? '')?.part;
    // A sheet of charts has no cells.
    if (part === undefined || !zip.has(part) || part.includes('chartsheet')) continue;
    const hidden = (scanner.attribute('state') ?? 'visible') !== 'visible';
    sheets.push({ name: scanner.attribute('name') ?? '', part, hidden });
  }
  const byType = (type: string): string | undefined =>
    [...targets.values()].find((target) => target.type.endsWith(`/${type}`))?.part;
  return {
    sheets,
    strings: sharedStrings(zip.text(byType('sharedStrings') ?? '')),
    formats: readStyles(zip.text(byType('styles') ?? '')),
    from1904,
  };
}

function mainPart(zip: Zip): string {
  for (const target of relations(zip, '_rels/.rels', '').values()) {
    if (target.type.endsWith('/officeDocument')) return target.part;
  }
  return 'xl/workbook.xml';
}

/** Parts by relation's id. A target outside of the file is none: nothing is ever fetched. */
function relations(zip: Zip, name: string, folder: string): Map<string, { part: string; type: string }> {
  const found = new Map<string, { part: string; type: string }>();
  const xml = zip.text(name);
  if (xml === undefined) return found;
  const scanner = new XmlScanner(xml);
  while (scanner.next()) {
    if (scanner.name !== 'Relationship' || scanner.attribute('TargetMode') === 'External') continue;
    const target = scanner.attribute('Target') ?? '';
    const part = target.startsWith('/') ? target.slice(1) : folder + target;
    found.set(scanner.attribute('Id') ?? '', { part, type: scanner.attribute('Type') ?? '' });
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

/** Text of XML as a cell shows it: `_x000D_` is how a workbook writes a control character. */
export function cellText(raw: string): string {
  const text = decodeXml(raw);
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
