/** The solver for mixed-integer programs. The room's front door; see README.md. */
export { Draft, Program, giveBack, hasBrokenDown, ones, startHighs } from './highs.ts';
export type { Answer, Effort, Terms } from './highs.ts';
export { matrixOf } from './matrix.ts';
export type { Row } from './matrix.ts';
