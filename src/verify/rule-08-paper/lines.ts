import type { Violation } from '../../model/index.ts';
import { formatTime, violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import { lineNumbers } from '../folder/line-numbers.ts';
import type { Told } from './facts.ts';
import { toldBuildings } from './facts.ts';

/** What a building is told: each line is a fact of the plan that stands nowhere else, heads a message or ends it. */
export const LINES: readonly Constraint[] = [buildingsLineByLine];

function* buildingsLineByLine(evidence: Evidence): Iterable<Violation> {
  const { folder } = evidence;
  for (const [building, told] of toldBuildings(evidence, wallRooms(evidence))) {
    for (const kind of ['notices', 'contacts'] as const) {
      // A building whose id is no file's name is told in another: one in which all of it stands.
      const own = `${kind}/${building}.txt`;
      const others = folder.exists(own) ? [own] : (folder.list(kind) ?? []);
      const wrong = others.map((file) => [...differ(evidence, file, building, kind, told)]);
      if (wrong.some((of) => of.length === 0)) continue;
      yield wrong.length === 1
        ? wrong[0]![0]!
        : violation('paper-differs', { file: `${kind}/`, where: building });
    }
  }
}

const keyOf = (text: string): string => keyOfNumbers(lineNumbers(text));
const keyOfNumbers = (numbers: readonly string[]): string => numbers.toSorted().join(' ');

/** The first line that says what is no fact, or the first fact that no line says. */
function* differ(
  evidence: Evidence,
  file: string,
  building: string,
  kind: 'notices' | 'contacts',
  told: Told,
): Iterable<Violation> {
  const { workspace, papers } = evidence;
  const { settings, contacts, site } = workspace;
  const all = papers.lines(file);
  if (all === undefined) return yield violation('file-damaged', { file }, 1, { what: 'unreadable' });
  const wrong = (line: string) => violation('paper-differs', { file, where: line.trim().slice(0, 60) });
  const isNotice = kind === 'notices';
  const { head, messages } = messagesOf(all, (line, number, of) =>
    isTitle(evidence, line, `${isNotice ? settings.community : ''} ${building}`, number, of),
  );
  const { name, phone } = contacts.buildings.get(site.buildings.findIndex(({ id }) => id === building)) ?? {
    name: '',
    phone: '',
  };
  const ends = isNotice ? [`${name} ${phone}`, settings.hotline].map(keyOf).filter((key) => key !== '') : [];
  const facts = isNotice ? told.notice : told.contact;
  const rest = new Map<string, number>();
  for (const { numbers } of facts) {
    const key = keyOfNumbers(numbers);
    if (key !== '') rest.set(key, (rest.get(key) ?? 0) + 1);
  }
  for (const [at, [title = '', ...lines]] of messages.entries()) {
    if (
      !isTitle(evidence, title, `${isNotice ? settings.community : ''} ${building}`, at + 1, messages.length)
    )
      return yield wrong(title);
    const missing = new Set(ends);
    for (const line of lines) {
      const key = keyOf(line);
      const count = rest.get(key) ?? 0;
      if (count > 1) rest.set(key, count - 1);
      else if (count === 1) rest.delete(key);
      else if (key !== '' && !missing.delete(key)) return yield wrong(line);
    }
    for (const key of missing) return yield wrong(key);
  }
  // What is new in a notice that replaces another is said again in it.
  const again = head.slice(1).find((line) => keyOf(line) !== '' && !all.slice(head.length).includes(line));
  const [lacking = again] = rest.keys();
  if (lacking !== undefined) yield wrong(lacking);
}

/** The messages of a file, each behind its title. Before those of a notice that replaces another stands what is new in it. */
function messagesOf(
  all: readonly string[],
  isTitle: (line: string, number: number, of: number) => boolean,
): { readonly head: readonly string[]; readonly messages: readonly (readonly string[])[] } {
  const messages: string[][] = [[]];
  for (const line of all) {
    if (line === '=====') messages.push([]);
    else messages.at(-1)!.push(line);
  }
  const [first, second] = messages;
  const isRevised =
    second !== undefined &&
    !isTitle(first![0] ?? '', 1, messages.length) &&
    isTitle(second[0] ?? '', 1, messages.length - 1);
  return isRevised ? { head: first!, messages: messages.slice(1) } : { head: [], messages };
}

/** What heads a message: names, the day without or with its month, and which of how many it is. */
function isTitle({ workspace }: Evidence, line: string, names: string, number: number, of: number): boolean {
  const [, month = 0, day = 0] = workspace.date.split('-').map(Number);
  const part = of > 1 ? ` ${number} ${of}` : '';
  return (
    line.endsWith('…') ||
    [`${day}`, `${month} ${day}`].some((date) => keyOf(line) === keyOf(`${names} ${date}${part}`))
  );
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
