import { expect, it } from 'vitest';
import { compareWith } from '../../bench/measure/messy.ts';

/** Bounded by seeds; `npm run bench -- messy` reads a hundred thousand. */
const SEEDS = Array.from({ length: 8 }, (_, i) => 20 + i);

it('counts nothing for another household, item or quantity, and says what becomes of every entry', () => {
  const findings = SEEDS.flatMap((seed) => compareWith(seed));
  const bad = findings.filter(({ outcome }) => outcome === 'wrong' || outcome === 'lost');
  expect(bad).toEqual([]);
  const clear = findings.filter(({ entry }) => entry?.clear === true);
  expect(clear.length).toBeGreaterThan(2000);
  const read = clear.filter(({ outcome }) => outcome === 'right').length;
  expect(read / clear.length).toBeGreaterThan(0.95);
}, 120_000);
