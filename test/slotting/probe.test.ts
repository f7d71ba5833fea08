import { describe, expect, it } from 'vitest';
import { probeLowest } from '../../src/slotting/exact/probe.ts';

/** What is asked of aims that are impossible below `possible`, met from `met` on, and take too much between. */
function asked(low: number, count: number, possible: number, met: number): number[] {
  const probes: number[] = [];
  let lowest = count;
  probeLowest(low, count, (index) => {
    probes.push(index);
    if (index < possible) return 'none';
    if (index >= met) lowest = Math.min(lowest, index);
    return lowest;
  });
  return probes;
}

describe('probing for the lowest aim', () => {
  it.each([
    ['by halves, to the one that is met', [0, 8, 5, 5], [4, 6, 5]],
    ['nothing where nothing is open', [3, 3, 3, 3], []],
    ['not what is known to be impossible', [6, 8, 6, 6], [7, 6]],
    ['all of them impossible', [0, 4, 4, 4], [2, 3]],
    ['above what took too much, then below it', [0, 8, 2, 6], [4, 6, 5, 2]],
    ['no more than three that take too much', [0, 16, 0, 16], [8, 12, 14]],
    ['only what took too much is left', [0, 2, 0, 2], [1, 0]],
  ])('%s', (_, [low, count, possible, met], probes) => {
    expect(asked(low!, count!, possible!, met!)).toEqual(probes);
  });
});
