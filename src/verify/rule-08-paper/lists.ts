import type { Violation } from '../../model/index.ts';
import { formatTime, violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import { digitsOf, lineNumbers } from '../folder/line-numbers.ts';
import { gateSheets } from './list-rows.ts';
import { orderTexts } from './order-rows.ts';
import { strangeText } from './printed-rows.ts';
import { isNamed, phonesOf } from './rosters.ts';
import { sameRows } from './same-rows.ts';

/** Lists beside the rosters: whom to phone, which vehicles come, what was ordered as a text and a workbook, what waits for the next night. */
export const LISTS: readonly Constraint[] = [
  callsAreForThoseWhoAreToldSo,
  gateKnowsTheVehicles,
  ordersSayTheSame,
  lateLinesWait,
  rejectsNameTheirPlace,
];

/** A phone is one of the household's own; one without a digit is no number, and nobody's to dial. */
function isReachedBy(evidence: Evidence, household: number, phone: string): boolean {
  const digits = digitsOf(phone.normalize('NFKC'));
  return digits === '' || phonesOf(evidence, household).includes(digits);
}

/** Whom no group tells: those who are to be phoned or knocked at, and those without a time; others only where no phone is known. */
function* callsAreForThoseWhoAreToldSo(evidence: Evidence): Iterable<Violation> {
  const { papers, tables, names, workspace } = evidence;
  const { settings, site, contacts } = workspace;
  const file = 'rosters/calls.csv';
  const times = new Map<number, string>(tables.unplaced.map(({ household }) => [household, '']));
  for (const { household, start } of tables.doorstep) times.set(household, formatTime(start));
  for (const { household, slotStart, slotEnd, point } of tables.pickups) {
    const { id = '', name = '' } = settings.points[point] ?? {};
    times.set(household, `${formatTime(slotStart)} ${formatTime(slotEnd)} ${name || id}`);
  }
  const unplaced = new Set(tables.unplaced.map(({ household }) => household));
  const open = new Set(
    [...times.keys()].filter((household) => unplaced.has(household) || notifyOf(household) !== 'group'),
  );
  function notifyOf(household: number) {
    return contacts.households.get(household)?.notify ?? 'group';
  }
  const seen = new Set<number>();
  for (const row of papers.rows(file)) {
    const [how, by, building = '', entrance = '', room = '', name = '', phone = '', say = ''] = row.values();
    const household = names.household(building, entrance, room);
    const home = site.households[household];
    const contact = contacts.buildings.get(home === undefined ? -1 : site.entrances[home.entrance]!.building);
    const isRight =
      times.has(household) &&
      !seen.has(household) &&
      (open.has(household) || phone === '') &&
      how === (notifyOf(household) === 'knock' || phone === '' ? 'knock' : 'phone') &&
      by === (contact?.name ?? '') &&
      isNamed(evidence, household, name) &&
      isReachedBy(evidence, household, phone) &&
      lineNumbers(say).join(' ') === lineNumbers(times.get(household) ?? '').join(' ');
    if (!isRight)
      yield violation('paper-differs', { file, where: [building, entrance, room].filter(Boolean).join('-') });
    seen.add(household);
  }
  const missing = [...open].find((household) => !seen.has(household));
  if (missing !== undefined && missing >= 0)
    yield violation('paper-differs', { file, where: names.householdText(missing) });
}

function* gateKnowsTheVehicles(evidence: Evidence): Iterable<Violation> {
  const { folder, papers } = evidence;
  const files = (folder.list('gate') ?? []).filter((file) => file.endsWith('.csv'));
  const sheets = gateSheets(evidence);
  const tableOf = (cells: readonly (readonly string[])[]) => cells.map((row) => row.join('\n'));
  for (const file of files) {
    const rows = tableOf(papers.rows(file).map((row) => [...row.values()]));
    const own = sheets.filter((sheet) => `${sheet.file}.csv` === file);
    const ways = (own.length > 0 ? own : sheets).map(({ cells }) => [
      ...sameRows(file, tableOf(cells), rows),
    ]);
    yield* ways.find((way) => way.length === 0) ?? ways[0] ?? [];
  }
}

/** An order as a text or a workbook says all that it says, and nothing else. */
function* ordersSayTheSame(evidence: Evidence): Iterable<Violation> {
  const { folder, papers, tables } = evidence;
  for (const file of folder.list('orders') ?? []) {
    if (!/\.(?:txt|xlsx)$/.test(file)) continue;
    const po = papers.rows(file.replace(/\.\w+$/, '.csv'))[0]?.get('po') ?? '';
    const text = papers.text(file);
    if (text === undefined) yield violation('file-damaged', { file }, 1, { what: 'unreadable' });
    else if (tables.summary.some((row) => row.po === po)) {
      const wrong = strangeText(text.split('\n'), [[po, ...orderTexts(evidence, po)]]);
      if (wrong !== undefined) yield violation('paper-differs', { file, where: wrong });
    }
  }
}

/** What came too late stands, for the next night, in its own words. */
function* lateLinesWait({ papers, workspace }: Evidence): Iterable<Violation> {
  const file = 'next-night.csv';
  const said = workspace.late.map((text) => lineNumbers(text));
  for (const row of papers.rows(file)) {
    const numbers = [...row.values()].flatMap(lineNumbers);
    const timesIn = (list: readonly string[], number: string) => list.filter((one) => one === number).length;
    if (!said.some((own) => numbers.every((number) => timesIn(own, number) >= timesIn(numbers, number))))
      yield violation('paper-differs', { file, where: [...row.values()].filter(Boolean).join(' ') });
  }
}

/** A reject's message says where it stands. */
function* rejectsNameTheirPlace({ tables }: Evidence): Iterable<Violation> {
  for (const { row, file, sheet, line, column, message } of tables.rejects) {
    const said = new Set(lineNumbers(message));
    const missing = lineNumbers([file, sheet, line, column].join('\n')).find((number) => !said.has(number));
    if (missing !== undefined) yield violation('paper-differs', { file: 'rejects.csv', row, where: missing });
  }
}
