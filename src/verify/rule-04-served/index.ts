import type { Constraint } from '../evidence.ts';
import { ONCE } from './once.ts';
import { PARCELS } from './parcels.ts';

/** Rule 4: everyone with goods is served once, at the door or at a point as their zone and tier say. */
export const SERVED: readonly Constraint[] = [...ONCE, ...PARCELS];
