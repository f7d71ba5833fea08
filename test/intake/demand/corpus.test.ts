import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { demandOf, linesOf, noteOf } from './corpus.ts';
import type { CaseOptions } from './corpus.ts';

const CASES = new URL('../../../fixtures/sheets/', import.meta.url).pathname;
const bless = process.env['BLESS'] !== undefined;

const names = readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** One case: its sheets, and what is expected of them. */
function outcome(name: string) {
  const folder = join(CASES, name);
  const optionsFile = join(folder, 'options.json');
  const options = existsSync(optionsFile)
    ? (JSON.parse(readFileSync(optionsFile, 'utf8')) as CaseOptions)
    : {};
  const sheets = readdirSync(folder).filter((file) => !file.endsWith('.json'));
  const reading = demandOf(new Map(sheets.map((file) => [file, readFileSync(join(folder, file))])), options);
  const notes = (severity: (severity: string) => boolean): string[] =>
    reading.problems
      .filter((p) => severity(p.severity))
      .map(noteOf)
      .sort();
  return {
    reading,
    found: {
      lines: linesOf(reading),
      rejects: notes((severity) => severity === 'reject'),
      notes: notes((severity) => severity !== 'reject'),
      counts: reading.tallies.map(
        (t) =>
          `${t.rows} rows, ${t.lines} lines = ${t.counted} counted + ${t.replaced} replaced + ${t.excluded} excluded + ${t.rejected} rejected; ${t.blank} blank, ${t.totals} totals`,
      ),
    },
  };
}

describe('the sheets that staff have', () => {
  it('are sixty at least', () => {
    expect(names.length).toBeGreaterThanOrEqual(60);
  });

  it.each(names)('%s', (name) => {
    const { reading, found } = outcome(name);
    for (const t of reading.tallies) expect(t.lines).toBe(t.counted + t.replaced + t.excluded + t.rejected);
    const file = join(CASES, name, 'expected.json');
    if (bless) writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
    expect(found).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});
