export { comparePlans, type Comparison } from './compare-plans.ts';
export { namesIn, type Names } from './names.ts';
export type { Move, Service } from './moves.ts';
export type { LineChange, OrderChange } from './orders.ts';
export type { ShareChange } from './shares.ts';
