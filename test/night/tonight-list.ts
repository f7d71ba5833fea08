import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { pdfPages } from '../../src/sheets/index.ts';
import type { Office } from './office.ts';

/** A box to tick, with all that stands below it. */
export interface Box {
  readonly section: string;
  readonly lines: readonly string[];
}

/** Boxes of a list, and what stands after the last of them. */
export function boxesOf(text: string): readonly Box[] {
  const boxes: { section: string; lines: string[] }[] = [];
  let section = '';
  let isOpen = false;
  for (const line of text.split('\n')) {
    if (/^\d+\. /.test(line)) section = line;
    if (/^\s*\[ \] /.test(line)) {
      boxes.push({ section, lines: [line.replace(/^\s*\[ \] /, '')] });
      isOpen = true;
    } else if (isOpen && /^\s+· /.test(line)) boxes.at(-1)!.lines.push(line.replace(/^\s+· /, ''));
    else isOpen = false;
  }
  return boxes;
}

/** What is typed: a line of its own. */
const COMMAND = /^stagger .+$/;
const FILE =
  /(?:[^\s：:→；;，,、（(]+\/)?[^\s：:→；;，,、（(/]+\.(?:txt|pdf|csv|xlsx|html)(?: \.(?:txt|pdf|csv|xlsx))*/g;

/** `orders/PO.txt .xlsx` are two files. */
export function filesIn(line: string): string[] {
  if (COMMAND.test(line)) return [];
  return (line.match(FILE) ?? []).flatMap((found) => {
    const [first = '', ...more] = found.split(' ');
    return [first, ...more.map((ending) => first.replace(/\.[^.]*$/, ending))];
  });
}

/**
 * Does what TONIGHT.txt of a plan says, line by line: opens every file that is named, looks whether the pages that are named are
 * there, runs every command as it is written, and marks the plan as sent last.
 *
 * @returns what was typed
 */
export async function playTonight(office: Office, plan: string): Promise<readonly string[]> {
  const read = (file: string) => readFileSync(join(office.folder, file));
  const text = read(`${plan}/TONIGHT.txt`).toString('utf8');
  const typed: string[] = [];
  const type = async (line: string) => {
    typed.push(line);
    await office.type(line.replace(/^stagger /, '').split(' '));
  };
  const boxes = boxesOf(text);
  const isQuiet = /Nothing that anyone was told has changed|已经告知的内容没有变化/.test(text);
  expect(boxes.length > 0 || isQuiet).toBe(true);
  for (const { section, lines } of boxes) {
    const commands = lines.filter((line) => COMMAND.test(line));
    const files = lines.flatMap(filesIn);
    // A box says what to open, to run, or whom to phone.
    expect([section, lines, files.length + commands.length > 0 || /\d{3}/.test(lines.join(' '))]).toEqual([
      section,
      lines,
      true,
    ]);
    for (const command of commands) await type(command);
    for (const file of files) {
      const path = office.has(join(plan, file)) ? join(plan, file) : file;
      expect([lines[0], path, office.has(path)]).toEqual([lines[0], path, true]);
      expect([path, statSync(join(office.folder, path)).size > 0]).toEqual([path, true]);
      // What is printed has the pages that are named.
      const [, after = ''] = lines.find((line) => line.includes(file))?.split(file) ?? [];
      const pages = /^(?:: pages? |：第 )([\d,-]+)/.exec(after)?.[1];
      if (pages !== undefined && file.endsWith('.pdf')) {
        const last = Math.max(...(pages.match(/\d+/g) ?? []).map(Number));
        expect(pdfPages(read(path))!.length).toBeGreaterThanOrEqual(last);
      }
    }
    // Texts for each building, in the folder that the command has written.
    for (const folder of lines.join(' ').match(/read-back-[\d-]+r\d+\/buildings/g) ?? [])
      expect(readdirSync(join(office.folder, folder)).length).toBeGreaterThan(0);
  }
  const end = text
    .trimEnd()
    .split('\n')
    .filter((line) => COMMAND.test(line));
  expect(end.at(-1)).toBe(`stagger issue ${plan}`);
  // What is typed if somebody calls, or if something happens: nobody does, and nothing.
  for (const line of end.slice(0, -1)) if (line !== `stagger replan ${plan}`) await type(`${line} --dry-run`);
  await type(end.at(-1)!);
  return typed;
}
