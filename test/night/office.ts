import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { run } from '../../commands/main.ts';
import { recordedTerminal } from '../../commands/terminal/terminal.ts';

export type Row = Readonly<Record<string, string>>;

/** An office with a workspace of its own, and somebody who types. */
export interface Office {
  readonly folder: string;
  /** Expects status 0 or 4, or one of those given. */
  type(args: readonly string[], also?: readonly number[]): Promise<{ status: number; stdout: string }>;
  write(name: string, text: string): void;
  /** Rows of a table of the workspace, or of a folder in it. */
  table(name: string): Row[];
  has(name: string): boolean;
  /** The newest revision of a date, such as `out/2026-11-23-r3`. */
  newest(date: string): string;
  remove(): void;
}

export function openOffice(): Office {
  const folder = mkdtempSync(join(tmpdir(), 'stagger-week-'));
  return {
    folder,
    async type(args, also = []) {
      const terminal = recordedTerminal(folder, new Date('2026-11-22T13:00:00Z'));
      const status = await run(args, terminal);
      expect([0, 4, ...also], `${args.join(' ')}: ${terminal.stderr}`).toContain(status);
      return { status, stdout: terminal.stdout };
    },
    write: (name, text) => writeFileSync(join(folder, name), text),
    table: (name) => (existsSync(join(folder, name)) ? rowsOf(readFileSync(join(folder, name), 'utf8')) : []),
    has: (name) => existsSync(join(folder, name)),
    newest(date) {
      const numbers = readdirSync(join(folder, 'out')).flatMap((name) => {
        const match = /^(.*)-r(\d+)$/.exec(name);
        return match?.[1] === date ? [Number(match[2])] : [];
      });
      return `out/${date}-r${Math.max(...numbers)}`;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Enough of CSV for what these sites hold: quotes around a cell, none in it. */
function rowsOf(text: string): Row[] {
  const [head = [], ...rows] = text
    .replace('\uFEFF', '')
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''),
    );
  return rows.map((cells) => Object.fromEntries(head.map((column, at) => [column, cells[at] ?? ''])));
}
