/**
 * Nine hundred thousand demand lines in one sheet: `stagger check` (read, matched, merged) beside csv-parse alone, which only yields
 * them as arrays. The aim is 1.5 times.
 */
import { readdirSync, writeFileSync, appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './measure/child.ts';
import { mebibytes, printTable, seconds } from './measure/print.ts';
import { DATE, needsBuild, STAGGER, withFolder, workspaceOf } from './measure/workspaces.ts';

const CSV_PARSE = `
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
let rows = 0;
const parser = createReadStream(process.argv[1]).pipe(parse({ bom: true, relax_column_count: true }));
parser.on('data', () => { rows++; });
parser.on('end', () => console.log(rows));
`;

/** Puts the workspace's long sheets into one, whose columns stand in the same order in both languages; says its name. */
function oneSheet(workspace: string): string {
  const folder = join(workspace, 'demand');
  const target = join(folder, 'all.csv');
  let first = true;
  for (const name of readdirSync(folder).sort()) {
    const text = readFileSync(join(folder, name), 'utf8');
    rmSync(join(folder, name));
    if (!text.startsWith('building,') && !text.startsWith('楼栋,')) continue;
    const body = first ? text : text.slice(text.indexOf('\n') + 1);
    if (first) writeFileSync(target, body);
    else appendFileSync(target, body);
    first = false;
  }
  return target;
}

if (needsBuild()) process.exitCode = 1;
else {
  withFolder((folder) => {
    const workspace = workspaceOf(folder, 'district');
    const sheet = oneSheet(workspace);
    const alone = runNode(['--input-type=module', '-e', CSV_PARSE, sheet]);
    const check = runNode([STAGGER, 'check', workspace, '--date', DATE, '--json']);
    console.log(`${alone.stdout.trim()} rows`);
    printTable(
      ['', 'whole process', 'cpu', 'peak', '÷ csv-parse, cpu'],
      [
        [
          'csv-parse alone',
          seconds(alone.seconds),
          seconds(alone.cpuSeconds),
          mebibytes(alone.mebibytes),
          '1.00',
        ],
        [
          'stagger check',
          seconds(check.seconds),
          seconds(check.cpuSeconds),
          mebibytes(check.mebibytes),
          (check.cpuSeconds / alone.cpuSeconds).toFixed(2),
        ],
      ],
    );
  });
}
