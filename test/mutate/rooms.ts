import { readdirSync } from 'node:fs';

/** A room whose code is mutated, and the tests that are to notice it. */
export interface MutatedRoom {
  readonly name: string;
  readonly tests: readonly string[];
}

/** Minutes long; what they notice others do too. */
const TOO_SLOW = /verify.generated|slotting.(goals|communities|rules|packing)|sourcing.(cflp|search)/;

export const ROOMS: readonly MutatedRoom[] = ['allocation', 'verify', 'sourcing', 'slotting'].map((name) => ({
  name,
  tests: readdirSync(new URL(`../${name}/`, import.meta.url))
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `test/${name}/${file}`)
    .filter((file) => !TOO_SLOW.test(file))
    .sort(),
}));
