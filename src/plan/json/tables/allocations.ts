import { SHORT_REASONS } from '../../../model/index.ts';
import type { LinePlaces } from '../../../model/index.ts';
import { GOOD, HOUSEHOLD, NUMBER, oneOf, SUBSTITUTED, TEXT } from '../cell.ts';
import { layoutOf } from '../table.ts';
import type { PlanTable } from '../table.ts';

/** A district has a million of these: they are columns of numbers on both sides, and no records in between. */
export const ALLOCATIONS: PlanTable = {
  name: 'allocations',
  ...layoutOf([
    ['', HOUSEHOLD],
    ['good', GOOD],
    ['substitute_for', SUBSTITUTED],
    ['wave', TEXT],
    ['asked', NUMBER],
    ['allocated', NUMBER],
    ['substituted', NUMBER],
    ['short', NUMBER],
    ['reason', oneOf([...SHORT_REASONS, ''])],
    ['from', TEXT],
  ]),
  *write({ allocations: rows, places }, { households, goods, waves }) {
    const reasons = SHORT_REASONS.map((reason) => JSON.stringify(reason));
    const from = placeTexts(places);
    for (let i = 0; i < rows.length; i++) {
      const substituteFor = goods[rows.substituteFor[i]!] ?? '""';
      const wave = waves[rows.wave[i]!] ?? '""';
      const reason = reasons[rows.reason[i]!] ?? '""';
      const numbers = `${rows.asked[i]!},${rows.allocated[i]!},${rows.substituted[i]!},${rows.short[i]!}`;
      const asked = `${households[rows.household[i]!]!},${goods[rows.good[i]!]!},${substituteFor}`;
      yield `${asked},${wave},${numbers},${reason},"${from(i)}"`;
    }
  },
  read(row, plan) {
    plan.allocations.push(
      plan.household(row),
      plan.good(row),
      plan.goodOrNone(row),
      plan.waveOrNone(row),
      row,
    );
  },
};

/** What `from` says of each row. */
function placeTexts(places: LinePlaces | undefined): (row: number) => string {
  if (places === undefined) return () => '';
  const { start, file, row, column } = places;
  return (i) => {
    let line = '';
    for (let at = start[i]!; at < start[i + 1]!; at++) {
      const place = `${file[at]!}:${row[at]!}`;
      line += (line === '' ? '' : ' ') + (column[at] === 0 ? place : `${place}:${column[at]!}`);
    }
    return line;
  };
}
