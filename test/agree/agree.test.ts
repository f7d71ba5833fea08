import { expect, it } from 'vitest';
import { agree } from './agree.ts';

/** Sites on which plan and verify once disagreed; thousands are for `npm run agree`. */
it.each([19, 27])('verify accepts what plan makes of site %i, and of what happens to it', async (seed) => {
  const { wrong, plans } = await agree(seed);
  expect(wrong).toEqual([]);
  expect(plans).toBeGreaterThan(0);
});
