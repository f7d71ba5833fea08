import type { Constraint } from '../evidence.ts';
import { DOORS } from './doors.ts';
import { EARLY } from './early.ts';
import { MEMBERS } from './members.ts';

/** Rule 6: who may be in a batch, and which batches may stand beside and after each other. */
export const BATCHES: readonly Constraint[] = [...MEMBERS, ...DOORS, ...EARLY];
