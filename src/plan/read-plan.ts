import { parseDate, type FileRecord, type Plan } from '../model/index.ts';
import { PlanFormatError, Row } from './format.ts';
import { SCHEMA_VERSION, TABLES, VALUES } from './layout.ts';
import type { TableName } from './layout.ts';
import { readFile } from './read-rows.ts';
import { PlanReader } from './read-tables.ts';
import { linesOf } from './lines.ts';

/**
 * Reads what `writePlan` wrote, line by line.
 *
 * @param chunks the text of plan.json in pieces of any size
 * @throws {PlanFormatError} on another schema_version or damage; the message is plain enough to be shown as it is
 */
export function readPlan(chunks: Iterable<string>): Plan {
  const reader = new PlanReader();
  const expected: readonly string[] = [...VALUES, ...Object.keys(TABLES)];
  let next = 0;
  let table: TableName | undefined;
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
      else reader.row(table, cells(line, number), number);
    } else if (line === '}' && next === expected.length) {
      ended = true;
    } else {
      const { name, rest } = entry(line, number);
      if (name !== expected[next]) throw new PlanFormatError(`"${expected[next]}" is missing`, number);
      next++;
      if (isTable(name)) {
        checkColumns(name, rest, number);
        table = name;
      } else {
        reader.value(name, parse(rest.replace(/,$/, ''), number), number);
      }
    }
  }
  if (number === 0) throw new PlanFormatError('the file is empty', 0);
  if (!ended) throw new PlanFormatError('the file ends too early', number);
  return reader.plan();
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
  const files: FileRecord[] = [];
  let date: string | undefined;
  let inFiles = false;
  let number = 0;
  for (const line of linesOf(chunks)) {
    number++;
    if (number === 1) checkVersion(line);
    else if (inFiles && line.startsWith('['))
      files.push(readFile(new Row(cells(line, number), TABLES.files.length, number)));
    else if (inFiles) break;
    else {
      const { name, rest } = entry(line, number);
      if (name === 'date') date = parseDate(String(parse(rest.replace(/,$/, ''), number)));
      inFiles = name === 'files';
    }
  }
  if (date === undefined || !inFiles) throw new PlanFormatError('it has no date or no list of files', number);
  return { date, files };
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

function checkColumns(name: TableName, rest: string, line: number): void {
  if (rest !== `{"columns":${JSON.stringify(TABLES[name])},"rows":[`) {
    throw new PlanFormatError(`the columns of "${name}" are not those of this version`, line);
  }
}

function isTable(name: string): name is TableName {
  return Object.hasOwn(TABLES, name);
}

function entry(line: string, number: number): { name: string; rest: string } {
  const match = /^"([a-z_]{1,40})":(.*)$/s.exec(line);
  if (match === null) throw new PlanFormatError('a value or a table should begin here', number);
  return { name: match[1]!, rest: match[2]! };
}

function cells(line: string, number: number): readonly unknown[] {
  const row = parse(line.endsWith(',') ? line.slice(0, -1) : line, number);
  if (!Array.isArray(row)) throw new PlanFormatError('a row should stand here', number);
  return row;
}

function parse(text: string, number: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PlanFormatError('this is no JSON', number);
  }
}
