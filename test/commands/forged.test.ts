import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { typeIn } from './type-in.ts';

const FOUR_DOORS = resolve(import.meta.dirname, '../../fixtures/four-doors');
const FORGED = '【FORGED】all come at noon';
/** Wherever a program or a person that shows a text begins a new line. */
const LINE_ENDS = /[\n\r\v\f\u0085\u2028\u2029]/;

/** A fixture whose every name goes on in a line of its own. */
function forgedSite(end: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'stagger-forged-'));
  cpSync(FOUR_DOORS, folder, { recursive: true });
  const forge = (file: string, names: readonly string[]) => {
    const path = join(folder, file);
    let text = readFileSync(path, 'utf8');
    for (const name of names) {
      expect(text, `${file} ${name}`).toContain(name);
      const whole = `${name}${end}${FORGED}`;
      text = text.replaceAll(name, file.endsWith('.yaml') ? JSON.stringify(whole) : `"${whole}"`);
    }
    writeFileSync(path, text);
  };
  forge('stagger.yaml', [
    'Four Doors',
    '010-5555-0100',
    '1 Mill Lane',
    'Mill Gate',
    'Ms Wang',
    '010-5555-0101',
  ]);
  forge('buildings.csv', ['Ms Li', 'Mr Zhao', '010-5555-0112']);
  forge('households.csv', ['Chen Hua', '010-5555-0122', 'Gu Ping', 'Ma Jun']);
  forge('items.csv', ['Box of 10 eggs', 'Leafy greens', 'dairy and eggs', 'vegetables']);
  forge('suppliers.csv', ['Mill Farm', 'Mr He', '010-5555-0131']);
  forge('catalogs/farm.csv', ['Eggs 5 boxes', 'Greens crate', 'E5,']);
  return folder;
}

test.each(['\n', '\r', '\r\n', '\u2028', '\u0085', '\v'])(
  'names with %j in them begin no line of any text or of what is said',
  async (end) => {
    const folder = forgedSite(end);
    const said: string[] = [];
    const type = async (line: string) => {
      const { stdout, stderr, status } = await typeIn(folder, line.split(' '));
      said.push(stdout, stderr);
      return status;
    };
    const R1 = 'out/2026-11-23-r1';
    expect(await type('check --read-back seen --date 2026-11-23')).toBeLessThan(4);
    expect(await type('plan --date 2026-11-23')).toBe(4);
    expect(await type(`issue ${R1}`)).toBe(0);
    writeFileSync(
      join(folder, 'demand/late.csv'),
      'building,room,item,quantity\n1,102,greens,1\n1,101,nothing,1\n',
    );
    expect(await type('plan --date 2026-11-23')).toBe(4);
    expect(await type('issue out/2026-11-23-r2')).toBe(0);
    expect(await type('replan out/2026-11-23-r2 --seal 1')).toBe(4);
    for (const what of ['household 1-101', 'item greens', 'supplier farm', 'slot gate 09:00'])
      await type(`explain out/2026-11-23-r2 ${what} --superseded`);
    await type(`diff ${R1} out/2026-11-23-r2`);
    await type('list --date 2026-11-24');
    const texts = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.txt'))
      .map((entry) => join(entry.parentPath, entry.name));
    expect(texts.length).toBeGreaterThan(15);
    const forged = [
      ...texts.map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]),
      ['said', said.join('\n')],
    ]
      .flatMap(([path, text]) => text!.split(LINE_ENDS).map((line) => `${path}: ${line}`))
      .filter((line) => /: .{0,4}【FORGED】/.test(line));
    expect(forged).toEqual([]);
    rmSync(folder, { recursive: true, force: true });
  },
);
