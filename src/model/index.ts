/** The nouns. See README.md for what each file holds. */
export * from './answer.ts';
export * from './columns.ts';
export * from './commitments.ts';
export * from './decimal.ts';
export * from './demand.ts';
export * from './goods.ts';
export * from './group.ts';
export * from './order.ts';
export * from './plan.ts';
export * from './problem.ts';
export * from './settings.ts';
export * from './site.ts';
export * from './store-fault.ts';
export * from './table-text.ts';
export * from './time.ts';
export * from './violation.ts';
export * from './workspace.ts';
