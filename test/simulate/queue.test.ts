import { describe, expect, it } from 'vitest';
import { partOfOpenTime, serveLine, whenOpen, windowsOf } from '../../src/simulate/queue.ts';
import { exponential, normal, Stream, streamKey } from '../../src/simulate/stream.ts';

/** Mean wait in an M/M/c queue: Erlang's C formula. Rates are per second. */
function erlangWait(desks: number, arrivalRate: number, serviceRate: number): number {
  const load = arrivalRate / serviceRate;
  let term = 1;
  let sum = 1;
  for (let k = 1; k < desks; k++) {
    term *= load / k;
    sum += term;
  }
  const full = ((term * load) / desks) * (desks / (desks - load));
  return full / (sum + full) / (desks * serviceRate - arrivalRate);
}

describe('the line', () => {
  it.each([
    { desks: 1, busy: 0.5 },
    { desks: 1, busy: 0.7 },
    { desks: 2, busy: 0.75 },
    { desks: 4, busy: 0.8 },
  ])('waits as Erlang says, within 2 %: $desks desks, $busy busy', ({ desks, busy }) => {
    const serviceRate = 1 / 60;
    const arrivalRate = busy * desks * serviceRate;
    const count = 600_000;
    const stream = new Stream();
    stream.start(streamKey('even arrivals', String(desks)), 1);
    const arrives = new Float64Array(count);
    const service = new Float64Array(count);
    let now = 0;
    for (let index = 0; index < count; index++) {
      now += exponential(stream.next()) / arrivalRate;
      arrives[index] = now;
      service[index] = exponential(stream.next()) / serviceRate;
    }
    const begins = serveLine({ arrives, eligible: arrives, service }, desks);
    const wait = begins.reduce((sum, begin, index) => sum + begin - arrives[index]!, 0) / count;
    expect(wait / erlangWait(desks, arrivalRate, serviceRate)).toBeGreaterThan(0.98);
    expect(wait / erlangWait(desks, arrivalRate, serviceRate)).toBeLessThan(1.02);
  });

  it('serves by when one may be served, then by who came first', () => {
    const line = {
      arrives: Float64Array.of(30, 10, 20, 0),
      eligible: Float64Array.of(100, 100, 50, 200),
      service: Float64Array.of(60, 60, 60, 60),
    };
    expect([...serveLine(line, 1)]).toEqual([170, 110, 50, 230]);
    expect([...serveLine(line, 2)]).toEqual([110, 100, 50, 200]);
  });
});

describe('opening hours', () => {
  const windows = windowsOf(
    [
      { from: 840, to: 1080 },
      { from: 540, to: 720 },
    ],
    [{ from: 600, to: 630 }],
  );

  it('leaves out what is closed', () => {
    expect(windows).toEqual([
      { from: 540, to: 600 },
      { from: 630, to: 720 },
      { from: 840, to: 1080 },
    ]);
    expect(windowsOf([{ from: 540, to: 600 }], [{ from: 500, to: 620 }])).toEqual([]);
    expect(windowsOf([{ from: 540, to: 600 }], [{ from: 600, to: 620 }])).toEqual([{ from: 540, to: 600 }]);
  });

  it.each([
    [530, 540],
    [540, 540],
    [599, 599],
    [600, 630],
    [800, 840],
    [1090, 1090],
  ])('there at minute %i, served from %i', (there, served) => {
    expect(whenOpen(there * 60, windows)).toBe(served * 60);
  });

  it.each([
    { part: 0, start: 0, minute: 540 },
    { part: 0.5, start: 0, minute: 885 }, // 60 + 90 + 240 = 390 open minutes; half of them is 45 past 14:00
    { part: 0, start: 700, minute: 700 },
    { part: 0.5, start: 720, minute: 960 },
    { part: 0.5, start: 1100, minute: 1100 },
  ])('$part of the open time from $start is minute $minute', ({ part, start, minute }) => {
    expect(partOfOpenTime(part, start, windows)).toBe(minute);
  });
});

describe('streams', () => {
  it('are even, and strangers to each other', () => {
    const stream = new Stream();
    const buckets = Array.from({ length: 100 }, () => 0);
    let product = 0;
    let before = 0.5;
    const keys = 20_000;
    for (let key = 0; key < keys; key++) {
      stream.start(streamKey('2026-11-23', String(key)), 7);
      const first = stream.next();
      buckets[Math.floor(first * 100)]!++;
      product += (first - 0.5) * (before - 0.5);
      before = first;
    }
    const expected = keys / 100;
    const chiSquared = buckets.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // 99 degrees of freedom: 149 is passed once in a thousand.
    expect(chiSquared).toBeLessThan(149);
    // Correlation of neighbours, in standard errors.
    expect(Math.abs((12 * product) / Math.sqrt(keys))).toBeLessThan(3.3);
  });

  it('begin anew for the same key and day, and only for these', () => {
    const draw = (name: string, day: number) => {
      const stream = new Stream();
      stream.start(streamKey(name), day);
      return [stream.next(), stream.next()];
    };
    expect(draw('a', 1)).toEqual(draw('a', 1));
    expect(draw('a', 1)).not.toEqual(draw('a', 2));
    expect(draw('a', 1)).not.toEqual(draw('b', 1));
  });

  it('make exponentials of mean 1 and normals of variance 1', () => {
    const stream = new Stream();
    stream.start(streamKey('moments'), 0);
    const count = 200_000;
    let exponentials = 0;
    let normals = 0;
    let squares = 0;
    for (let draw = 0; draw < count; draw++) {
      exponentials += exponential(stream.next());
      const value = normal(stream.next(), stream.next());
      normals += value;
      squares += value ** 2;
    }
    expect(exponentials / count).toBeCloseTo(1, 2);
    expect(normals / count).toBeCloseTo(0, 2);
    expect(squares / count).toBeCloseTo(1, 2);
  });
});
