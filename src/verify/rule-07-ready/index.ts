import type { Constraint } from '../evidence.ts';
import { GOODS_READY } from './goods-ready.ts';
import { RUNS } from './runs.ts';
import { TEAMS } from './teams.ts';

/** Rule 7: nobody is called, and no run starts, before the goods are there; runs and teams keep within their means. */
export const READY: readonly Constraint[] = [...GOODS_READY, ...RUNS, ...TEAMS];
