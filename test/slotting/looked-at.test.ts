import { afterAll, expect, it } from 'vitest';
import { otherSlots, scheduleSlots, whatWouldHelp } from '../../src/slotting/index.ts';
import { goldenAt } from '../support/golden.ts';
import { wildSite } from './generate.ts';
import { sketchNight } from './night.ts';

/**
 * Other tests hold that answers are right and as good as can be; where several are, these hold which one it is: a change
 * that was meant to change nothing changes nothing.
 */
const golden = goldenAt(new URL('looked-at.golden.json', import.meta.url));
afterAll(golden.save);

/** Few enough people that advice, which solves again and again, takes no time. */
const SMALL = Array.from({ length: 120 }, (_, index) => index + 1)
  .map((seed) => [seed, sketchNight(wildSite(seed))] as const)
  .filter(([, { collecting }]) => collecting.length > 0 && collecting.length <= 70)
  .slice(0, 40);

it.each(SMALL)('wild site %d has the slots that were last looked at', (seed, { night, collecting }) => {
  const slotting = scheduleSlots(night, collecting);
  const told = {
    ...slotting,
    advice: whatWouldHelp(night, collecting, slotting),
    explained: collecting
      .slice(0, 3)
      .map(({ household }) => otherSlots(night, collecting, slotting, household)),
  };
  expect(JSON.parse(JSON.stringify(told))).toEqual(golden.of(String(seed), told));
});

it.each(SMALL.filter((_, index) => index % 2 === 0))(
  'wild site %d keeps to what it was told as it was last looked at',
  (seed, { night, collecting }) => {
    const announced = scheduleSlots(night, collecting).batches.flatMap(({ households, point, slotStart }) =>
      households.map((household) => ({ household, point, slotStart })),
    );
    const [first, ...others] = night.settings.waves;
    const waves = [{ ...first!, ready: first!.ready + 40 }, ...others];
    const points = night.settings.points.map((point, index) =>
      index === seed % night.settings.points.length ? { ...point, desks: 1 } : point,
    );
    const makeRoom = seed % 2 === 0;
    const changed = {
      ...night,
      settings: { ...night.settings, waves, points },
      commitments: { lines: [], announced, makeRoom },
    };
    const told = scheduleSlots(changed, collecting);
    expect(JSON.parse(JSON.stringify(told))).toEqual(golden.of(`${seed}, again`, told));
  },
);
