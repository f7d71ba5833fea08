import type { Violation } from '../../model/index.ts';
import { formatTime, violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import { callRows } from './list-rows.ts';
import { differing, doorPaper, doorsByZone, papersIn } from './printed.ts';
import type { Wanted } from './printed.ts';
import { sameRows } from './same-rows.ts';

/** What is printed in one go is, behind its covers, what the papers say that are held against the tables. */
export const PACKS: readonly Constraint[] = [
  packsAreThere,
  packsAreTheirPapers,
  coversSayWhatFollows,
  doorTeamsHaveTheirRows,
  contactsHaveTheirOwn,
  allIsAllPacks,
];

const ALL = 'print/all.pdf';

export function packsIn({ folder }: Evidence): readonly string[] {
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
    yield* samePages(evidence, file, expected, (papers.pages(file) ?? []).slice(1));
  }
}

/** For whom a pack is, by when, how many pages it has, and what is in it. */
function* coversSayWhatFollows(evidence: Evidence): Iterable<Violation> {
  const { community } = evidence.workspace.settings;
  for (const file of packsIn(evidence)) {
    const printed = papersIn(evidence, file);
    if (typeof printed === 'string') {
      yield violation('paper-differs', { file, where: printed });
      continue;
    }
    const pages = printed.reduce((sum, paper) => sum + paper.pages, 0);
    const contents = printed.slice(1).map((paper) => [paper.title, String(paper.pages)]);
    const head = recipients(evidence, file).map((whom) => [...whom, String(pages)]);
    yield* anyOf(
      head.map((whom) => [
        ...differing(evidence, file, printed.slice(0, 1), [
          { title: '', rows: [whom, ...contents, [community]] },
        ]),
      ]),
    );
  }
}

/** The violations of the first way of which least are said: where a file's name does not tell whose it is, any may be meant. */
function anyOf(ways: readonly (readonly Violation[])[]): readonly Violation[] {
  return ways.find((way) => way.length === 0) ?? ways[0] ?? [];
}

/** Recipient and time on a cover, in every way in which the file's name can be meant. */
export function recipients(evidence: Evidence, file: string): readonly (readonly string[])[] {
  const { workspace, tables } = evidence;
  const { points, waves } = workspace.settings;
  const [, stem = ''] = /^print\/(.*)\.pdf$/.exec(file) ?? [];
  if (stem === 'board.wall') return [[]];
  if (stem === 'gate' || stem === 'sorters') {
    const first = waves.find((_, wave) => tables.summary.some((row) => row.wave === wave));
    const time = first?.expected ?? first?.arrives;
    return [time === undefined ? [] : [formatTime(typeof time === 'number' ? time : time.from)]];
  }
  const [, team] = /^team-(\d+)\.door$/.exec(stem) ?? [];
  const earliest = (starts: readonly number[]) =>
    starts.length === 0 ? '' : formatTime(Math.min(...starts));
  if (team !== undefined) {
    const own = tables.doorstep.filter(({ run }) => evidence.plan.teams.get(run) === Number(team));
    return [[team, earliest(own.map(({ start }) => start))]];
  }
  if (stem.endsWith('.contact')) {
    const { buildings } = workspace.site;
    return own(buildings, stem.slice(0, -'.contact'.length)).map((building) => {
      const contact = workspace.contacts.buildings.get(buildings.indexOf(building));
      return [building.id, contact?.name ?? ''];
    });
  }
  return own(points, stem.slice(0, -'.crew'.length)).map((point) => {
    const slots = tables.schedule.filter((row) => points[row.point] === point);
    return [point.name || point.id, earliest(slots.map(({ slotStart }) => slotStart))];
  });
}

/** Whose file it is: of an id that is no file's name, anybody's. */
function own<T extends { readonly id: string }>(all: readonly T[], name: string): readonly T[] {
  const found = all.filter(({ id }) => id === name);
  return found.length > 0 ? found : all;
}

function* allIsAllPacks(evidence: Evidence): Iterable<Violation> {
  if (!evidence.folder.exists(ALL)) return;
  const expected = packsIn(evidence).flatMap((file) => evidence.papers.pages(file) ?? []);
  yield* samePages(evidence, ALL, expected, evidence.papers.pages(ALL) ?? []);
}

/** At the end of a line: a page that says nothing new still carries the revision under which it was printed. */
const REVISION = / \d{4}-\d{2}-\d{2}-r\d+$/u;

function samePages(
  { papers }: Evidence,
  file: string,
  expected: readonly string[],
  found: readonly string[],
): Iterable<Violation> {
  // The plan's own name stands behind a word on the second line of what is to be done.
  const [, own = ''] = /^\S+( .+)/u.exec(papers.raw('TONIGHT.txt')?.split('\n')[1] ?? '') ?? [];
  const plain = (line: string) =>
    own !== '' && line.endsWith(own) ? line.slice(0, -own.length) : line.replace(REVISION, '');
  const all = (pages: readonly string[]) => pages.map((page) => page.split('\n').map(plain).join('\n'));
  return sameRows(file, all(expected), all(found));
}

/** A team's households are those of its rows in the zones' door sheets. */
function* doorTeamsHaveTheirRows(evidence: Evidence): Iterable<Violation> {
  const { folder } = evidence;
  const zones = doorsByZone(evidence);
  if (!(folder.list('rosters') ?? []).some((file) => file.endsWith('.door.pdf'))) return;
  for (const team of new Set(zones.flat().map((row) => row.get('team') ?? ''))) {
    const file = `print/team-${team}.door.pdf`;
    if (!folder.exists(file)) {
      yield violation('file-missing', { file });
      continue;
    }
    const own = zones.map((rows) => rows.filter((row) => row.get('team') === team));
    const wanted = own.filter((rows) => rows.length > 0).map((rows) => doorPaper(evidence, rows));
    yield* behindCover(evidence, file, wanted);
  }
}

function* behindCover(evidence: Evidence, file: string, wanted: readonly Wanted[]): Iterable<Violation> {
  const printed = papersIn(evidence, file);
  // That its pages do not belong together is said of its cover.
  if (typeof printed !== 'string') yield* differing(evidence, file, printed.slice(1), wanted);
}

/** A contact's pack says what the contact's copy says, and whom this contact phones. */
function* contactsHaveTheirOwn(evidence: Evidence): Iterable<Violation> {
  const { papers, workspace } = evidence;
  const calls = papers.rows('rosters/calls.csv');
  for (const file of packsIn(evidence)) {
    const [, name] = /^print\/(.*)\.contact\.pdf$/.exec(file) ?? [];
    if (name === undefined) continue;
    const copy = (papers.text(`contacts/${name}.txt`) ?? '').split('\n').map((line) => [line]);
    yield* anyOf(
      own(workspace.site.buildings, name).map(({ id }) => {
        const rows = callRows(calls.filter((row) => row.get('building') === id));
        const wanted = [{ title: id, rows: copy }, ...(rows.length === 0 ? [] : [{ title: '', rows }])];
        return [...behindCover(evidence, file, wanted)];
      }),
    );
  }
}
