import type { Violation } from '../../model/index.ts';
import { violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import type { PaperRow } from '../folder/papers.ts';
import { digitRuns, digitsOf } from './find.ts';
import { sameRows } from './same-rows.ts';

/** What is printed in one go is, behind its covers, what the papers say that are held against the tables. */
export const PACKS: readonly Constraint[] = [
  packsAreThere,
  packsAreTheirPapers,
  doorTeamsHaveTheirRows,
  contactsHaveTheirOwn,
  allIsAllPacks,
];

const ALL = 'print/all.pdf';

function packsIn({ folder }: Evidence): readonly string[] {
  return (folder.list('print') ?? []).filter((file) => file !== ALL);
}

/** Each point whose crew has a sheet for the printer has it in print/ too, each building its contact's. */
function* packsAreThere({ folder }: Evidence): Iterable<Violation> {
  const printed = (folder.list('rosters') ?? []).filter((file) => /\.(?:crew|door)\.pdf$/.test(file));
  if (printed.length === 0) return;
  const needed = [
    ALL,
    ...printed.filter((file) => file.endsWith('.crew.pdf')).map((file) => file.replace('rosters/', 'print/')),
    ...(folder.list('contacts') ?? []).map((file) =>
      file.replace(/^contacts\/(.*)\.txt$/, 'print/$1.contact.pdf'),
    ),
  ];
  for (const file of needed) if (!folder.exists(file)) yield violation('file-missing', { file });
}

/** Which papers a pack is made of, where it is whole papers. */
function papersOf(pack: string, files: readonly string[]): readonly string[] | undefined {
  if (pack.endsWith('.crew.pdf')) return [pack.replace('print/', 'rosters/')];
  if (pack === 'print/board.wall.pdf') return files.filter((file) => /^rosters\/.*\.wall\.pdf$/.test(file));
  if (pack === 'print/gate.pdf') return files.filter((file) => /^gate\/.*\.pdf$/.test(file));
  if (pack === 'print/sorters.pdf') return ['packing/sorting.pdf', 'packing/building-room-item.pdf'];
  return undefined;
}

function* packsAreTheirPapers(evidence: Evidence): Iterable<Violation> {
  const { folder, papers } = evidence;
  const files = folder.list('') ?? [];
  for (const file of packsIn(evidence)) {
    const whole = papersOf(file, files);
    if (whole === undefined) continue;
    const expected = whole.flatMap((paper) => papers.pages(paper) ?? []);
    yield* samePages(file, expected, behindCover(evidence, file));
  }
}

function* allIsAllPacks(evidence: Evidence): Iterable<Violation> {
  if (!evidence.folder.exists(ALL)) return;
  const expected = packsIn(evidence).flatMap((file) => evidence.papers.pages(file) ?? []);
  yield* samePages(ALL, expected, evidence.papers.pages(ALL) ?? []);
}

function behindCover({ papers }: Evidence, file: string): readonly string[] {
  return (papers.pages(file) ?? []).slice(1);
}

/** A page that says nothing new still carries the revision under which it was printed. */
const REVISION = /\d{4}-\d{2}-\d{2}-r\d+/gu;

function samePages(file: string, expected: readonly string[], found: readonly string[]): Iterable<Violation> {
  const plain = (pages: readonly string[]) => pages.map((page) => page.replaceAll(REVISION, ''));
  return sameRows(file, plain(expected), plain(found));
}

const DOOR = ['team', 'building', 'entrance', 'room'] as const;

/** A team's households are those of its rows in the zones' door sheets, each once. */
function* doorTeamsHaveTheirRows(evidence: Evidence): Iterable<Violation> {
  const { folder, papers } = evidence;
  const doors = (folder.list('rosters') ?? []).filter((file) => file.endsWith('.door.csv'));
  if (!doors.some((file) => folder.exists(file.replace(/csv$/, 'pdf')))) return;
  const teams = new Map<string, string[][]>();
  for (const row of doors.flatMap((file) => papers.rows(file))) {
    const [team = '', building = '', entrance = '', room = ''] = DOOR.map((column) => row.get(column));
    const names = [
      [building, entrance, room],
      [entrance, room],
    ].map((keys) => keys.filter(Boolean).join('-'));
    teams.set(team, [...(teams.get(team) ?? []), names]);
  }
  // The whole name is nobody else's; in a building with a long name paper has the rest alone, which may be any number.
  const whole = (rows: readonly string[][]): Set<string> => new Set(rows.map(([name = '']) => name));
  for (const [team, rows] of teams) {
    const file = `print/team-${team}.door.pdf`;
    if (!folder.exists(file)) {
      yield violation('file-missing', { file });
      continue;
    }
    const texts = behindCover(evidence, file).flatMap((page) => page.split('\n'));
    const there = new Set(texts);
    const missing = rows.find((names) => !names.some((name) => there.has(name)))?.[0];
    const own = whole(rows);
    const others = whole([...teams].flatMap(([other, theirs]) => (other === team ? [] : theirs)));
    // Served in two waves, a household stands there twice.
    const times = (all: readonly string[], name: string): number => all.filter((one) => one === name).length;
    const firsts = rows.map(([name = '']) => name);
    const strange =
      texts.find((text) => others.has(text) && !own.has(text)) ??
      [...own].find((name) => times(texts, name) > times(firsts, name));
    const wrong = missing ?? strange;
    if (wrong !== undefined) yield violation('paper-differs', { file, where: wrong });
  }
}

/** A contact's pack says what the contact's copy says, and no phone but those that this contact dials. */
function* contactsHaveTheirOwn(evidence: Evidence): Iterable<Violation> {
  const { papers } = evidence;
  const calls = papers.rows('rosters/calls.csv');
  for (const file of packsIn(evidence)) {
    const [, building] = /^print\/(.*)\.contact\.pdf$/.exec(file) ?? [];
    if (building === undefined) continue;
    const text = behindCover(evidence, file).join('\n');
    const bare = withoutBlanks(text);
    const copy = (papers.text(`contacts/${building}.txt`) ?? '').split('\n');
    const missing = copy.find((line) => !bare.includes(withoutBlanks(line)));
    if (missing !== undefined) yield violation('paper-differs', { file, where: missing });
    const phone = (row: PaperRow): string => digitsOf(row.get('phone') ?? '');
    const own = new Set(calls.filter((row) => row.get('building') === building).map(phone));
    const others = new Set(calls.map(phone).filter((digits) => digits !== '' && !own.has(digits)));
    const strange = digitRuns(text).find((run) => others.has(run));
    if (strange !== undefined) yield violation('personal-data', { file }, 1, { example: strange });
  }
}

function withoutBlanks(text: string): string {
  return text.replaceAll(/\s/gu, '');
}
