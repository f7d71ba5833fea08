import { describe, expect, it } from 'vitest';

import { momentOf, SubmittedReader } from '../../../src/intake/demand/submitted.ts';

const reader = new SubmittedReader({ date: '2026-11-23', timeZone: 'Asia/Shanghai' });
const at = (date: string, hour: number, minute: number, second = 0): number =>
  momentOf(date, hour * 60 + minute) + second;

describe('when a line was handed in', () => {
  it.each<[string, number | undefined]>([
    ['2026-11-22 18:05', at('2026-11-22', 18, 5)],
    ['2026年11月22日 18:05', at('2026-11-22', 18, 5)],
    ['11/22/2026 11:11:11', at('2026-11-22', 11, 11, 11)],
    ['22/11/2026 11:11', at('2026-11-22', 11, 11)],
    ['22.11.2026 11:11', at('2026-11-22', 11, 11)],
    ['11/22/2026 3:05 PM', at('2026-11-22', 15, 5)],
    ['11/22/2026, 12:05:00 AM', at('2026-11-22', 0, 5)],
    ['2026/11/22 下午 6:05:00', at('2026-11-22', 18, 5)],
    ['2026/11/22 上午12:05', at('2026-11-22', 0, 5)],
    ['2026-11-22T10:05:30Z', at('2026-11-22', 18, 5, 30)],
    ['2026-11-22T10:05:30.250Z', at('2026-11-22', 18, 5, 30)],
    ['2026-11-22T18:05:30+08:00', at('2026-11-22', 18, 5, 30)],
    ['2026-11-22 05:05:30 -0500', at('2026-11-22', 18, 5, 30)],
    ['2026-11-21T17:00:00Z', at('2026-11-22', 1, 0)],
    // Either 12 November or 11 December: only one is before the night.
    ['12/11/2026 09:00', at('2026-11-12', 9, 0)],
    ['13/13/2026 09:00', undefined],
    ['11/22/2026 13:05 PM', undefined],
    ['2026-11-22T25:05:30Z', undefined],
    ['gestern', undefined],
  ])('%s', (cell, moment) => {
    expect(reader.read(cell)).toBe(moment);
  });

  it('is not guessed where both days come before the night, or neither does', () => {
    const winter = new SubmittedReader({ date: '2026-02-03' });
    expect(winter.read('02/01/2026 09:00')).toBe(at('2026-02-01', 9, 0));
    expect(new SubmittedReader().read('02/01/2026 09:00')).toBeUndefined();
    expect(winter.read('03/04/2026 09:00')).toBeUndefined();
    expect(winter.read('02/02/2026 09:00')).toBe(at('2026-02-02', 9, 0));
  });
});
