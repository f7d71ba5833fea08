import type { Constraint } from '../evidence.ts';
import { BALANCE } from './balance.ts';
import { LIMITS } from './limits.ts';
import { MONEY } from './money.ts';

/** Rule 2: the books of every item balance, every line keeps its offer's terms, every amount adds up. */
export const BOOKS: readonly Constraint[] = [...BALANCE, ...LIMITS, ...MONEY];
