import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { parseDate } from '../src/model/index.ts';

/** The date stands in the second line of plan.json: no need to read a district's plan to know which night it is. */
const HEAD_BYTES = 4096;

/** A plan's date; undefined where the folder has no plan.json, or none that says. */
export function readPlanDate(folder: string): string | undefined {
  const head = readHead(join(folder, 'plan.json'));
  const match = /"date":"(\d{4}-\d{2}-\d{2})"/.exec(head);
  return match?.[1] === undefined ? undefined : parseDate(match[1]);
}

function readHead(path: string): string {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    // No such file, or not to be read: the caller says so, with the folder's name.
    return '';
  }
  try {
    const bytes = Buffer.alloc(HEAD_BYTES);
    return bytes.toString('utf8', 0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
