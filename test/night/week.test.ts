import { cpSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { generateFiles, KINDS, writeFiles } from '../../bench/generate/index.ts';
import { openOffice } from './office.ts';
import { playWeek } from './play-week.ts';
import { dice } from './small-nights.ts';
import { PAYMENTS } from './week-money.ts';

const FOUR_DOORS = resolve(import.meta.dirname, '../../fixtures/four-doors');

/** Weeks on generated sites: each plans some twenty times. */
const CASES = Number(process.env['STAGGER_CASES'] ?? 2);

/** Small sites first, then all. */
const SEEDS = [...new Set([2, 14, ...Array.from({ length: 40 }, (_, at) => at + 1)])];

test.each(PAYMENTS)(
  'seven nights on four doors keep every rule, and the week adds up (payment: %s)',
  async (payment) => {
    const office = openOffice();
    cpSync(FOUR_DOORS, office.folder, { recursive: true });
    await playWeek(office, dice(7), payment);
    office.remove();
  },
  300_000,
);

async function played(seed: number): Promise<void> {
  const office = openOffice();
  const kind = KINDS[(seed * 7) % KINDS.length]!;
  writeFiles(office.folder, generateFiles({ kind, seed }));
  await playWeek(office, dice(seed), PAYMENTS[seed % PAYMENTS.length]!);
  expect(office.has('out')).toBe(true);
  office.remove();
}

test.each(SEEDS.slice(0, CASES).map((seed) => ({ seed })))(
  'seven nights on a generated site keep every rule, and the week adds up (seed $seed)',
  ({ seed }) => played(seed),
  300_000,
);
