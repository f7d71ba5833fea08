import type { Violation } from '../../model/index.ts';
import { formatTime, violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import { hoursOf, openTimes } from './clock.ts';
import type { Fact } from './facts.ts';
import { crewFacts, doorFacts, gateFacts, toldBuildings, wallFacts } from './facts.ts';
import { lineNumbers } from './tokens.ts';
import { changesWords } from '../../wording/index.ts';

/** Papers in lines: what a line says is a fact of the plan that stands nowhere else, or nothing but what any paper may say. */
export const LINES: readonly Constraint[] = [rostersLineByLine, buildingsLineByLine];

/** Rosters, door sheets and the gate's sheets against the table beside them, which is held against the plan. */
function* rostersLineByLine(evidence: Evidence): Iterable<Violation> {
  const { folder, papers } = evidence;
  const { points, zones, waves } = evidence.workspace.settings;
  const titles = [...points.map(({ name }) => name), ...[...zones, ...waves].map(({ id }) => id)];
  const open = new Set([
    ...openNumbers(evidence),
    ...lineNumbers(titles.join('\n')),
    ...openTimes(evidence),
    ...hoursOf(evidence),
  ]);
  for (const file of folder.list('') ?? []) {
    const found = /^((?:rosters\/.*\.(wall|crew|door))|gate\/.*)\.(txt|html)$/.exec(file);
    if (found === null) continue;
    const [, base = '', edition = 'gate', end] = found;
    const rows = papers.rows(`${base}.csv`);
    const isPage = end === 'html';
    const facts =
      edition === 'wall'
        ? wallFacts(rows)
        : edition === 'crew'
          ? crewFacts(evidence, rows, papers.rows(`${base.slice(0, -'crew'.length)}wall.csv`), isPage)
          : edition === 'door'
            ? doorFacts(rows)
            : gateFacts(rows);
    yield* differ(evidence, file, facts, open, edition !== 'gate');
  }
}

function* buildingsLineByLine(evidence: Evidence): Iterable<Violation> {
  const { folder, workspace } = evidence;
  const open = [...openNumbers(evidence), ...hoursOf(evidence)];
  const points = workspace.settings.points.map(({ name }) => name);
  const contacts = [...workspace.contacts.buildings.values()].flatMap(({ name, phone }) => [name, phone]);
  for (const [building, told] of toldBuildings(evidence, wallRooms(evidence))) {
    const known = new Set([...open, ...lineNumbers([building, ...contacts, ...points].join('\n'))]);
    for (const [kind, facts] of [
      ['notices', told.notice],
      ['contacts', told.contact],
    ] as const) {
      // A building whose id is no file's name is told in another: one in which all of it stands.
      const own = `${kind}/${building}.txt`;
      const others = folder.exists(own) ? [own] : (folder.list(kind) ?? []);
      const wrong = others.map((file) => [
        ...differ(evidence, file, facts, withParts(evidence, file, known), false),
      ]);
      if (wrong.some((of) => of.length === 0)) continue;
      yield wrong.length === 1
        ? wrong[0]![0]!
        : violation('paper-differs', { file: `${kind}/`, where: building });
    }
  }
}

/** What a building is told in several messages, each says which of how many it is. */
function withParts({ papers }: Evidence, file: string, known: ReadonlySet<string>): ReadonlySet<string> {
  const parts = (papers.lines(file) ?? []).filter((line) => line === '=====').length;
  return parts === 0
    ? known
    : new Set([...known, ...Array.from({ length: parts + 1 }, (_, at) => String(at + 1))]);
}

/** The first line that says what is no fact, or the first fact that no line says. */
function* differ(
  { papers }: Evidence,
  file: string,
  facts: readonly Fact[],
  open: ReadonlySet<string>,
  isTimed: boolean,
): Iterable<Violation> {
  const all = papers.lines(file);
  if (all === undefined) return yield violation('file-damaged', { file }, 1, { what: 'unreadable' });
  const { head, lines } = withoutHead(all);
  for (const line of head) {
    if (lines.includes(line) || lineNumbers(line).every((number) => open.has(number))) continue;
    return yield violation('paper-differs', { file, where: line.trim().slice(0, 60) });
  }
  const keyOf = ({ under, numbers }: Fact) => `${under}|${[...numbers].sort().join(' ')}`;
  const rest = new Map<string, number>();
  for (const fact of facts)
    if (fact.numbers.length > 0) rest.set(keyOf(fact), (rest.get(keyOf(fact)) ?? 0) + 1);
  const times = new Set(facts.map(({ under }) => under));
  let under = '';
  for (const line of lines) {
    const numbers = lineNumbers(line);
    if (numbers.length === 0) continue;
    if (isTimed && /^\s*\d\d:\d\d/.test(line)) {
      const all = numbers.join(' ');
      // A slot's line holds its sums too.
      under = times.has(all) ? all : numbers.slice(0, 2).join(' ');
    }
    const key = keyOf({ under: isTimed ? under : '', numbers });
    const count = rest.get(key) ?? 0;
    if (count > 1) rest.set(key, count - 1);
    else if (count === 1) rest.delete(key);
    else if (numbers.some((number) => !open.has(number))) {
      return yield violation('paper-differs', { file, where: line.trim().slice(0, 60) });
    }
  }
  const [missing] = rest.keys();
  if (missing !== undefined)
    yield violation('paper-differs', { file, where: missing.replace('|', ' ').trim() });
}

/** A notice that replaces another says first what is new in it: lines of its own, told once more. */
function withoutHead(all: readonly string[]): {
  readonly head: readonly string[];
  readonly lines: readonly string[];
} {
  const isRevised = (['en', 'zh-CN'] as const).some((language) =>
    all[0]?.startsWith(changesWords(language).revisedMark),
  );
  const end = isRevised ? all.indexOf('=====') : -1;
  return { head: all.slice(0, Math.max(0, end)), lines: all.slice(end + 1) };
}

/** Numbers that may head any paper: the date as it is written, the revision's, the community's, the hotline's. */
function openNumbers({ workspace }: Evidence): readonly string[] {
  const { date, settings } = workspace;
  const texts = [date, date.replaceAll(/\b0/g, ''), settings.community, settings.hotline];
  const revisions = Array.from({ length: 99 }, (_, at) => `r${at + 1}`);
  return [...lineNumbers(texts.join('\n')), ...revisions];
}

/** By batch: the rooms that the wall's edition names where floors leave a doubt. */
function wallRooms({ tables, folder, papers }: Evidence): ReadonlyMap<string, string> {
  const rooms = new Map<string, string>();
  const files = (folder.list('rosters') ?? []).filter((file) => file.endsWith('.wall.csv'));
  const called = new Map(
    files
      .flatMap((file) => papers.rows(file))
      .filter((row) => row.get('rooms') !== '')
      .map((row) => [
        ['slot_start', 'building', 'entrance', 'floors'].map((column) => row.get(column)).join('\n') +
          row.get('rooms'),
        row,
      ]),
  );
  for (const { batch, building, entrance, floors, slotStart } of tables.schedule) {
    const key = [formatTime(slotStart), building, entrance, floors].join('\n');
    const row = [...called].find(([own]) => own.startsWith(key));
    if (row === undefined) continue;
    rooms.set(batch, row[1].get('rooms') ?? '');
    called.delete(row[0]);
  }
  return rooms;
}
