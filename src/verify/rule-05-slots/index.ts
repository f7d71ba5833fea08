import type { Constraint } from '../evidence.ts';
import { CROWD } from './crowd.ts';
import { ISOLATION } from './isolation.ts';
import { PLACES } from './places.ts';

/** Rule 5: no slot too full, outside hours, at a wrong point, or shared or too near between isolation units. */
export const SLOTS: readonly Constraint[] = [...CROWD, ...PLACES, ...ISOLATION];
