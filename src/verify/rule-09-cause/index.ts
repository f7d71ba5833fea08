import type { Constraint } from '../evidence.ts';
import { LEFT } from './left.ts';
import { PACKS } from './packs.ts';
import { REASONS } from './reasons.ts';

/** Rule 9: nobody is short without cause, and the cause is named. */
export const CAUSE: readonly Constraint[] = [...REASONS, ...LEFT, ...PACKS];
