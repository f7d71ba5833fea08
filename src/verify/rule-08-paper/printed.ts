import type { Violation } from '../../model/index.ts';
import { compareKeys, violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import type { PaperRow } from '../folder/papers.ts';
import { lineNumbers } from '../folder/line-numbers.ts';
import type { Printed } from '../folder/printed.ts';
import type { Fact } from './facts.ts';
import { crewFacts, doorFacts, wallFacts } from './facts.ts';
import { callLines, callRows, gateSheets, labelRows } from './list-rows.ts';
import { orderRows } from './order-rows.ts';
import { packingRows } from './packing-rows.ts';
import type { PrintedRow } from './printed-rows.ts';
import { strangeText } from './printed-rows.ts';

/** What is printed says, number by number, what the tables beside it say, and on each page of which night and site it is. */
export const PRINTED: readonly Constraint[] = [papersOfOneSheet, textsOfOneSheet, labelsOfEachParcel];

/** What a printed paper must say. */
export interface Wanted {
  /** What its title names. */
  readonly title: string;
  readonly rows: readonly PrintedRow[];
}

function* papersOfOneSheet(evidence: Evidence): Iterable<Violation> {
  const { folder } = evidence;
  const isPacked = folder.list('packing')?.some((file) => file.endsWith('.pdf')) === true;
  const packing = isPacked ? [...packingRows(evidence)] : [];
  const single = packing.map(([file, rows]) => [file, { title: '', rows }] as const);
  const listed = [...sheetsOf(evidence)].map(({ base, title, printed }) => {
    const paper: Wanted = {
      title,
      get rows() {
        return printed();
      },
    };
    return [`${base}.pdf`, paper] as const;
  });
  for (const [file, wanted] of [...single, ...orderRows(evidence), ...listed]) {
    if (!folder.exists(file)) continue;
    const printed = papersIn(evidence, file);
    if (typeof printed === 'string') yield violation('paper-differs', { file, where: printed });
    else yield* differing(evidence, file, printed, [wanted]);
  }
}

/** The same sheet as a text or a page: a line or a row for each row, under a title and of which night it is. */
function* textsOfOneSheet(evidence: Evidence): Iterable<Violation> {
  const { folder, papers, workspace } = evidence;
  const { date, settings } = workspace;
  for (const { base, title, printed, plain } of sheetsOf(evidence)) {
    for (const end of ['txt', 'html']) {
      const file = `${base}.${end}`;
      if (!folder.exists(file)) continue;
      const texts = papers
        .text(file)
        ?.split('\n')
        .filter((text) => text.trim() !== '');
      if (texts === undefined) {
        yield violation('file-damaged', { file }, 1, { what: 'unreadable' });
        continue;
      }
      const isPage = end === 'html';
      const heads = isPage ? [`${title} ${date}`, title] : [`${settings.community} ${title}`];
      const [head, night = ''] = [texts.slice(0, heads.length), texts[heads.length]];
      const wrong =
        head.find((text, at) => !sameNumbers(text, heads[at]!)) ??
        (isOfTonight(evidence, isPage ? night : `${settings.community} ${night}`) ? undefined : night) ??
        strangeText(texts.slice(heads.length + 1), isPage ? printed() : plain());
      if (wrong !== undefined) yield violation('paper-differs', { file, where: wrong });
    }
  }
}

/** A text where pages do not belong together. */
export function papersIn({ papers }: Evidence, file: string): readonly Printed[] | string {
  return papers.printed(file) ?? 'unreadable';
}

/** The first that is wrong of papers in one file. */
export function* differing(
  evidence: Evidence,
  file: string,
  printed: readonly Printed[],
  wanted: readonly Wanted[],
): Iterable<Violation> {
  const wrong =
    wanted.map((paper, at) => strangeOn(evidence, printed[at], paper)).find((text) => text !== undefined) ??
    printed[wanted.length]?.title;
  if (wrong !== undefined) yield violation('paper-differs', { file, where: wrong });
}

function strangeOn(evidence: Evidence, paper: Printed | undefined, wanted: Wanted): string | undefined {
  if (paper === undefined) return wanted.title;
  const isCut = paper.title.endsWith('…');
  if (!isCut && !sameNumbers(paper.title, wanted.title)) return paper.title;
  if (!isOfTonight(evidence, paper.subtitle)) return paper.subtitle;
  return strangeText(paper.texts, wanted.rows);
}

function sameNumbers(a: string, b: string): boolean {
  return lineNumbers(a).toSorted().join(' ') === lineNumbers(b).toSorted().join(' ');
}

/** Community and date stand before the revision, which no file of the plan knows. */
export function isOfTonight({ workspace }: Evidence, text: string): boolean {
  const own = lineNumbers(`${workspace.settings.community} ${workspace.date}`);
  return own.every((number, at) => lineNumbers(text)[at] === number);
}

/** A sheet of which there is a table, a text, a page or a PDF. */
interface OneSheet {
  /** Of its files, without what they end on. */
  readonly base: string;
  readonly title: string;
  /** As it is printed, and on a page. */
  readonly printed: () => readonly PrintedRow[];
  /** As a text. */
  readonly plain: () => readonly PrintedRow[];
}

function* sheetsOf(evidence: Evidence): Iterable<OneSheet> {
  const { folder, papers } = evidence;
  for (const csv of folder.list('rosters') ?? []) {
    const [, stem = '', edition = ''] = /^(.*)\.(wall|crew|door)\.csv$/.exec(csv) ?? [];
    if (edition === '') continue;
    const base = csv.slice(0, -'.csv'.length);
    const [rows, wall] = [papers.rows(csv), papers.rows(`${stem}.wall.csv`)];
    const title =
      edition === 'door' ? zoneOf(evidence, rows) : pointName(evidence, papers.rows(`${stem}.crew.csv`));
    const facts = (banded: boolean) =>
      edition === 'wall'
        ? wallFacts(rows)
        : edition === 'crew'
          ? crewFacts(evidence, rows, wall, banded)
          : doorFacts(rows, banded);
    yield { base, title, printed: () => numbersOf(facts(true)), plain: () => numbersOf(facts(false)) };
  }
  const calls = papers.rows('rosters/calls.csv');
  yield { base: 'rosters/calls', title: '', printed: () => callRows(calls), plain: () => callLines(calls) };
  yield* gateSheets(evidence).map(({ file, title, rows, lines }) => {
    return { base: file, title, printed: () => rows, plain: () => lines };
  });
}

export function numbersOf(facts: readonly Fact[]): readonly PrintedRow[] {
  return facts.map(({ numbers }) => numbers);
}

function pointName({ tables, workspace }: Evidence, crew: readonly PaperRow[]): string {
  const batch = crew[0]?.get('batch');
  const { point } = tables.schedule.find((row) => row.batch === batch) ?? { point: -1 };
  const { id = '', name = '' } = workspace.settings.points[point] ?? {};
  return name || id;
}

/** @param rows of one zone's door sheet, all of them or those of a team */
export function doorPaper(evidence: Evidence, rows: readonly PaperRow[]): Wanted {
  return { title: zoneOf(evidence, rows), rows: numbersOf(doorFacts(rows, true)) };
}

function zoneOf({ tables }: Evidence, rows: readonly PaperRow[]): string {
  const run = rows[0]?.get('run');
  return tables.doorstep.find((row) => row.run === run)?.zone ?? '';
}

/** The door sheets' rows, zone by zone in the order in which a team has them. */
export function doorsByZone(evidence: Evidence): readonly (readonly PaperRow[])[] {
  const { folder, papers } = evidence;
  const files = (folder.list('rosters') ?? []).filter((file) => file.endsWith('.door.csv'));
  return files
    .map((file) => papers.rows(file))
    .toSorted((a, b) => compareKeys(zoneOf(evidence, a), zoneOf(evidence, b)));
}

/** A label for each row of their table, and on each the same foot: community, date and revision. */
function* labelsOfEachParcel(evidence: Evidence): Iterable<Violation> {
  const { folder, papers } = evidence;
  for (const file of folder.list('labels') ?? []) {
    if (!file.endsWith('.pdf')) continue;
    const rows = labelRows(papers.rows('labels/labels.csv'));
    const texts = papers.pages(file)?.flatMap((page) => page.split('\n')) ?? [];
    const foot = texts.find((text) => isOfTonight(evidence, text)) ?? '';
    const wrong = strangeText(
      texts.filter((text) => text !== foot),
      rows,
    );
    if (wrong !== undefined) yield violation('paper-differs', { file, where: wrong });
  }
}
