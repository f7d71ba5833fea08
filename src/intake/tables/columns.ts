/** What headers stand for, table by table. */
export * from './columns-goods.ts';
export * from './columns-site.ts';
export type { TableSpec } from './spec.ts';
