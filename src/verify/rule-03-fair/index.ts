import type { Constraint } from '../evidence.ts';
import { OWN_GOODS } from './own-goods.ts';
import { SUBSTITUTES } from './substitutes.ts';
import { SUBSTITUTE_SHARES } from './substitute-shares.ts';

/** Rule 3: higher ranks first, equal steps among equals, lots for the last step; then substitutes the same way. */
export const FAIR: readonly Constraint[] = [...OWN_GOODS, ...SUBSTITUTES, ...SUBSTITUTE_SHARES];
