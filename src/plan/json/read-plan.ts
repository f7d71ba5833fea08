import { parseDate, type FileRecord, type Plan } from '../../model/index.ts';
import { GrowingPlan } from './growing-plan.ts';
import { linesOf } from './lines.ts';
import { PlanFormatError, Row } from './row.ts';
import type { PlanTable } from './table.ts';
import { FILES, TABLES } from './tables/index.ts';
import { readValue, SCHEMA_VERSION, VALUES } from './values.ts';

/**
 * Reads what `writePlan` wrote, line by line.
 *
 * @param chunks the text of plan.json in pieces of any size
 * @throws {PlanFormatError} on another schema_version or damage; the message is plain enough to be shown as it is
 */
export function readPlan(chunks: Iterable<string>): Plan {
  const plan = new GrowingPlan();
  const expected = [...VALUES, ...TABLES];
  let next = 0;
  let table: PlanTable | undefined;
  let ended = false;
  let number = 0;
  for (const line of linesOf(chunks)) {
    number++;
    if (number === 1) {
      checkVersion(line);
    } else if (ended) {
      throw new PlanFormatError('text follows the end of the plan', number);
    } else if (table !== undefined) {
      if (line === ']}' || line === ']},') table = undefined;
      else table.read(rowOf(table, line, number), plan);
    } else if (line === '}' && next === expected.length) {
      ended = true;
    } else {
      const { name, rest } = entry(line, number);
      const due = expected[next++];
      const called = typeof due === 'object' ? due.name : due;
      if (due === undefined) throw new PlanFormatError('the plan should end here', number);
      if (name !== called) throw new PlanFormatError(`"${called}" is missing`, number);
      if (typeof due === 'object') {
        checkColumns(due, rest, number);
        table = due;
      } else {
        plan.values[due] = readValue(due, parse(rest.replace(/,$/, ''), number), number);
      }
    }
  }
  if (number === 0) throw new PlanFormatError('the file is empty', 0);
  if (!ended) throw new PlanFormatError('the file ends too early', number);
  return plan.done();
}

/** Which night a plan is of and what it was made from. */
export interface PlanHead {
  readonly date: string;
  readonly files: readonly FileRecord[];
}

/**
 * What stands at the top of plan.json. A district's plan need not be read for it.
 *
 * @throws {PlanFormatError} as `readPlan`
 */
export function readPlanHead(chunks: Iterable<string>): PlanHead {
  const plan = new GrowingPlan();
  let date: string | undefined;
  let inFiles = false;
  let number = 0;
  for (const line of linesOf(chunks)) {
    number++;
    if (number === 1) checkVersion(line);
    else if (inFiles && line.startsWith('[')) FILES.read(rowOf(FILES, line, number), plan);
    else if (inFiles) break;
    else {
      const { name, rest } = entry(line, number);
      if (name === 'date') date = parseDate(String(parse(rest.replace(/,$/, ''), number)));
      inFiles = name === 'files';
    }
  }
  if (date === undefined || !inFiles) throw new PlanFormatError('it has no date or no list of files', number);
  return { date, files: plan.files };
}

function checkVersion(line: string): void {
  const match = /^\{"schema_version":(.{1,20}?),?$/.exec(line);
  if (match === null) throw new PlanFormatError('it does not begin with "schema_version"', 1);
  if (match[1] !== String(SCHEMA_VERSION)) {
    throw new PlanFormatError(
      `it was written by ${Number(match[1]) < SCHEMA_VERSION ? 'an older' : 'another'} version of stagger (schema_version ${match[1]}; this one reads ${SCHEMA_VERSION}): finish that night with the version that wrote it, or plan it again`,
      1,
    );
  }
}

function checkColumns({ name, columns }: PlanTable, rest: string, line: number): void {
  if (rest !== `{"columns":${JSON.stringify(columns)},"rows":[`) {
    throw new PlanFormatError(`the columns of "${name}" are not those of this version`, line);
  }
}

function entry(line: string, number: number): { name: string; rest: string } {
  const match = /^"([a-z_]{1,40})":(.*)$/s.exec(line);
  if (match === null) throw new PlanFormatError('a value or a table should begin here', number);
  return { name: match[1]!, rest: match[2]! };
}

function rowOf({ columns }: PlanTable, line: string, number: number): Row {
  const cells = parse(line.endsWith(',') ? line.slice(0, -1) : line, number);
  if (!Array.isArray(cells)) throw new PlanFormatError('a row should stand here', number);
  return new Row(cells, columns.length, number);
}

function parse(text: string, number: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PlanFormatError('this is no JSON', number);
  }
}
