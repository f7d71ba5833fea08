import type { Violation } from '../../model/index.ts';
import { formatFixed, formatScaled, formatTime, PROBLEM_SEVERITY, violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import { lineNumbers } from '../folder/line-numbers.ts';
import { hoursText } from './in-words.ts';
import { gateSheets } from './list-rows.ts';
import { packsIn, recipients } from './packs.ts';
import { papersIn } from './printed.ts';
import { strangeAmongCut, strangeText } from './printed-rows.ts';

/** What is to be done tonight, line by line, and on the wall without names and phones. */
export const TONIGHT: readonly Constraint[] = [tonightTellsTheNight, wallTellsTheSame];

const TEXT = 'TONIGHT.txt';
const WALL = 'TONIGHT.pdf';

/** What a line says; `whom` is left out on the wall. */
interface Step {
  readonly texts: readonly string[];
  readonly whom?: readonly string[];
}

const keyOf = (texts: readonly string[]): string => texts.flatMap(lineNumbers).toSorted().join(' ');

/**
 * Every step and each line of tomorrow once. A line besides may say what stands in no table: revisions, what the first
 * section says of the night as a whole, and how labels are cut.
 */
function* tonightTellsTheNight(evidence: Evidence): Iterable<Violation> {
  const lines = linesOf(evidence);
  if (lines === undefined) return;
  const wrong = (where: string) =>
    violation('paper-differs', { file: TEXT, where: where.trim().slice(0, 60) });
  if (keyOf([lines[0] ?? '']) !== keyOf([evidence.workspace.settings.community, evidence.workspace.date]))
    yield wrong(lines[0] ?? '');
  const rest = new Map<string, number>();
  for (const { texts, whom = [] } of steps(evidence)) {
    const key = keyOf([...texts, ...whom]);
    if (key !== '') rest.set(key, (rest.get(key) ?? 0) + 1);
  }
  if (isRevision(evidence)) {
    const strange = revisedLine(evidence, lines);
    if (strange !== undefined) yield wrong(strange);
    return;
  }
  let section = 0;
  for (const line of lines.slice(HEAD)) {
    const key = keyOf([line]);
    const count = rest.get(key) ?? 0;
    if (/^\d+\. /.test(line) && key === String(section + 1)) section++;
    else if (count > 0) rest.set(key, count - 1);
    else if (key !== '' && section !== 1 && !isOpen(evidence, line)) yield wrong(line);
  }
  const missing = [...rest].find(([, count]) => count > 0)?.[0];
  if (missing !== undefined) yield wrong(missing);
}

/** Of a plan that follows another that went out only what changes is to be done: changes.txt lies in it. */
function isRevision({ folder }: Pick<Evidence, 'folder'>): boolean {
  return folder.exists('changes.txt');
}

/** What to do again is not told from what stands: each number is one of some step or of a page, and each order has its total. */
function revisedLine(evidence: Evidence, lines: readonly string[]): string | undefined {
  const { workspace, tables } = evidence;
  const pages = Array.from({ length: 999 }, (_, at) => String(at + 1));
  const said = steps(evidence).flatMap(({ texts, whom = [] }) => [...texts, ...whom]);
  const open = new Set([...said, workspace.date].flatMap(lineNumbers).concat(pages));
  const rest = lines.slice(HEAD);
  const from = rest.findIndex((line) => line.startsWith('2. '));
  const strange = rest
    .slice(Math.max(0, from))
    .find((line) => !isOpen(evidence, line) && !lineNumbers(line).every((number) => open.has(number)));
  const order = tables.summary.find(({ po, total }) => {
    const money = formatFixed(total, workspace.settings.currency.scale);
    return !lines.some((line) => line.includes(po) && line.includes(money));
  });
  return strange ?? order?.po;
}

/** Title, revision, and what the revision before was. */
const HEAD = 3;

function linesOf({ papers }: Evidence): readonly string[] | undefined {
  return papers.raw(TEXT)?.split('\n');
}

/** Commands name the plan's folder; a page to be taken back is no page of this one; of a building whose id is no file's name the line names the file. */
function isOpen({ folder, workspace }: Evidence, line: string): boolean {
  if (/(?:^|\s)stagger (?:issue|labels|rosters|replan) /.test(line)) return true;
  if (line.trim() === `stagger plan --date ${workspace.date}`) return true;
  // What is to be taken back is there no more.
  const pages = line.match(/[^\s,、：:]+\/[^\s,、]+\.\w+/g) ?? [];
  if (isRevision({ folder }) && pages.length > 0 && pages.every((page) => !folder.exists(page))) return true;
  const sizes = keyOf([line.replaceAll(/labels\/labels-\w+\.pdf/g, '')]);
  if (line.includes('labels/') && isRevision({ folder })) return true;
  if (line.includes('labels/') && sizes === keyOf(['80 60 A4 21'])) return true;
  return workspace.site.buildings.some(({ id }) => line.includes(id) && !folder.exists(`notices/${id}.txt`));
}

/** On the wall stands, folded, what the text says without whom to write to or phone. */
function* wallTellsTheSame(evidence: Evidence): Iterable<Violation> {
  const { folder, workspace } = evidence;
  const lines = linesOf(evidence);
  if (lines === undefined || !folder.exists(WALL)) return;
  const printed = papersIn(evidence, WALL);
  const wrong = (where: string) => violation('paper-differs', { file: WALL, where });
  if (typeof printed === 'string') return yield wrong(printed);
  const [paper] = printed;
  if (paper === undefined || keyOf([paper.title]) !== keyOf([workspace.settings.community, workspace.date]))
    return yield wrong(paper?.title ?? '');
  const said = lines.slice(HEAD - 1).flatMap(lineNumbers);
  for (const number of steps(evidence).flatMap(({ whom = [] }) => whom.flatMap(lineNumbers))) {
    const at = said.indexOf(number);
    if (at >= 0) said.splice(at, 1);
  }
  const strange = isRevision(evidence)
    ? strangeAmongCut(paper.texts, [lines.slice(HEAD - 1)])
    : strangeText(paper.texts, [said]);
  if (strange !== undefined) yield wrong(strange);
}

function steps(evidence: Evidence): readonly Step[] {
  return [
    ...looks(evidence),
    ...orders(evidence),
    ...gate(evidence),
    ...groups(evidence),
    ...prints(evidence),
    ...tomorrow(evidence),
  ];
}

function looks({ workspace, tables, papers }: Evidence): readonly Step[] {
  const { allocations } = tables;
  const severity = new Map<string, string>(Object.entries(PROBLEM_SEVERITY));
  const rejected = tables.rejects.filter(({ problem }) => severity.get(problem) === 'reject').length;
  const others = tables.rejects.length - rejected;
  const short = allocations.short.flatMap((quantity, k) => (quantity > 0 ? [allocations.household[k]!] : []));
  const calls = papers.rows('rosters/calls.csv').length;
  const counts = [
    rejected === 0 ? [] : [rejected],
    others === 0 ? [] : [others],
    short.length === 0 ? [] : [short.length, new Set(short).size],
    tables.unplaced.length === 0 ? [] : [tables.unplaced.length],
    calls === 0 ? [] : [calls],
  ];
  return [{ texts: [workspace.date] }, ...counts.map((numbers) => ({ texts: numbers.map(String) }))];
}

function orders({ tables, workspace }: Evidence): readonly Step[] {
  const { catalogue, contacts, settings } = workspace;
  return tables.summary.map(({ po, supplier, total }) => {
    const { id = '', name = '' } = catalogue.suppliers[supplier] ?? {};
    const contact = contacts.suppliers.get(supplier);
    return {
      texts: [po, name || id, formatFixed(total, settings.currency.scale)],
      whom: contact === undefined ? [] : [contact.name, contact.phone, contact.email],
    };
  });
}

/** Vehicles that are not known, or may not come in: each once. */
function gate(evidence: Evidence): readonly Step[] {
  const alarms = gateSheets(evidence).flatMap(({ cells }) =>
    cells.flatMap(([supplier = '', plate = '', , , , until = '', expired]) =>
      plate === '' ? [[supplier]] : expired === 'yes' ? [[supplier, plate, until]] : [],
    ),
  );
  return [...new Map(alarms.map((texts) => [texts.join('\n'), { texts }])).values()];
}

function groups({ folder, tables, workspace }: Evidence): readonly Step[] {
  const { site, contacts, demand, kept } = workspace;
  const { allocations, unplaced } = tables;
  const buildingOf = (household: number) => site.entrances[site.households[household]!.entrance]!.building;
  // Who has bags of an earlier night is called too.
  const told = new Set([...demand.household, ...kept.keys()]);
  const personal = new Set([
    ...allocations.short.flatMap((quantity, k) => (quantity > 0 ? [allocations.household[k]!] : [])),
    ...unplaced.map(({ household }) => household),
  ]);
  const withCopy = new Set([...personal].filter((household) => household >= 0).map(buildingOf));
  return [...new Set([...told].map(buildingOf))].flatMap((building): readonly Step[] => {
    const { id } = site.buildings[building]!;
    if (!folder.exists(`notices/${id}.txt`)) return [];
    const contact = contacts.buildings.get(building) ?? { name: '', phone: '' };
    return withCopy.has(building)
      ? [{ texts: [id, id, id], whom: [contact.name, contact.phone] }]
      : [{ texts: [id, id] }];
  });
}

/** Each pack that is there, and those that a line names; where a file may be anybody's, whom its line names. */
function prints(evidence: Evidence): readonly Step[] {
  const lines = new Map(
    (linesOf(evidence) ?? []).flatMap((line) => {
      const file = /· (print\/.*\.pdf) → /.exec(line)?.[1];
      return file === undefined ? [] : [[file, keyOf([line])] as const];
    }),
  );
  return [...new Set([...packsIn(evidence), ...lines.keys()])].map((file): Step => {
    const steps = recipients(evidence, file).map(([recipient = '', ...others]) => {
      const isContact = file.endsWith('.contact.pdf');
      return { texts: [file, recipient, ...(isContact ? [] : others)], whom: isContact ? others : [] };
    });
    const told = steps.find(({ texts, whom }) => keyOf([...texts, ...whom]) === lines.get(file));
    // Nobody, where what it is for stands in no sheet any more, or the disk does not give the sheet.
    return told ?? steps[0] ?? { texts: [file] };
  });
}

function tomorrow({ tables, workspace }: Evidence): readonly Step[] {
  const { settings } = workspace;
  const waves = settings.waves.map(({ id, arrives, ready, expected = arrives }, wave): Step => {
    const own = tables.summary.filter((row) => row.wave === wave).map(({ grams }) => grams);
    const known = own.length > 0 && !own.includes(null);
    const grams = own.reduce<number>((sum, one) => sum + (one ?? 0), 0);
    // One person moves a tonne a day.
    const weight = known
      ? [Math.ceil(grams / 100), Math.ceil(grams / 100_000)].map((n) => formatScaled(n, 10))
      : [];
    return { texts: [id, hoursText(expected), formatTime(ready), ...weight] };
  });
  const points = settings.points.flatMap(({ id, name }, point): readonly Step[] => {
    const slots = tables.schedule.filter((row) => row.point === point);
    if (slots.length === 0) return [];
    const first = Math.min(...slots.map(({ slotStart }) => slotStart));
    const last = Math.max(...slots.map(({ slotEnd }) => slotEnd));
    const count = tables.pickups.filter((row) => row.point === point).length;
    return [{ texts: [name || id, formatTime(first), formatTime(last), String(count)] }];
  });
  const { doorstep } = tables;
  const runs = new Set(doorstep.map(({ run }) => run)).size;
  const first = formatTime(Math.min(...doorstep.map(({ start }) => start)));
  return [
    ...waves,
    ...points,
    ...(runs === 0 ? [] : [{ texts: [String(runs), String(doorstep.length), first] }]),
  ];
}
