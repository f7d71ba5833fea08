import type { Language, ReadBackSheet } from '../../model/index.ts';
import { fileNames } from '../../plan/index.ts';
import { paperWords, readBackWords } from '../../wording/index.ts';
import type { ExportFile } from '../file.ts';
import { textFile } from '../file.ts';
import { escapeHtml } from '../html.ts';
import { asksByBuilding, buildingText } from './building-text.ts';
import { htmlPage } from './page.ts';
import { sheetPage } from './sheet-page.ts';

/** The pages hold names. */
const CREW_ONLY = 0o600;

/** What the pages say of the night beside the sheets themselves. */
export interface ReadBackNight {
  readonly community: string;
  readonly date: string;
  readonly language: Language;
}

/**
 * Every demand sheet as it was read: index.html, a page a sheet in sheets/, a text a building in buildings/. The pages show
 * what residents wrote, names and all, and are the crew's; the texts hold rooms and items only.
 */
export function renderReadBack(sheets: readonly ReadBackSheet[], night: ReadBackNight): ExportFile[] {
  const w = readBackWords(night.language);
  const { site } = paperWords(night.language);
  const buildings = asksByBuilding(sheets);
  const pageNames = fileNames(sheets.map(({ file }) => file.replace(/^demand\//, '').replaceAll('/', '-')));
  const textNames = fileNames(buildings.keys());
  const pageOf = ({ file }: ReadBackSheet): string =>
    `sheets/${pageNames.get(file.replace(/^demand\//, '').replaceAll('/', '-'))!}.html`;
  const textOf = (building: string): string => `buildings/${textNames.get(building)!}.txt`;
  const list = (title: string, links: readonly (readonly [path: string, text: string])[]): string => {
    const items = links.map(
      ([path, text]) => `<li><a href="${escapeHtml(encodeURI(path))}">${escapeHtml(text)}</a></li>\n`,
    );
    return `<h2>${escapeHtml(title)}</h2>\n<ul>\n${items.join('')}</ul>\n`;
  };
  const pages = sheets.map((sheet) => [pageOf(sheet), sheet.file] as const);
  const texts = [...buildings.keys()].map((building) => [textOf(building), building] as const);
  const head = `<h1>${escapeHtml(`${night.community} ${night.date}: ${w.title}`)}</h1>\n`;
  const files: ExportFile[] = [
    {
      path: 'index.html',
      chunks: () => htmlPage(night.language, w.title, head, [list(w.sheets, pages), list(w.texts, texts)]),
    },
    ...sheets.map((sheet) => ({ path: pageOf(sheet), chunks: () => sheetPage(sheet, w) })),
    ...[...buildings].map(([building, lines]) =>
      textFile(textOf(building), () => {
        const greeting = w.greeting(night.community, site.building(building), site.date(night.date));
        return buildingText(greeting, lines, w);
      }),
    ),
  ];
  return files.map((file) => ({ ...file, mode: CREW_ONLY }));
}
