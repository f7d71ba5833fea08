import { LINES } from './lines.ts';
import type { Mutation } from './mutation.ts';
import { PAPER } from './paper.ts';
import { PEOPLE } from './people.ts';
import { SHARES } from './shares.ts';
import { SLOTS } from './slots.ts';
import { STRANGERS } from './strangers.ts';

/** Every way of breaking the one night. */
export const MUTATIONS: readonly Mutation[] = [
  ...LINES,
  ...SHARES,
  ...PEOPLE,
  ...SLOTS,
  ...PAPER,
  ...STRANGERS,
];
