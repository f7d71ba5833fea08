/** Rows of the contract's tables by their fields. */
export * as columns from './columns.ts';
export type { TableSpec } from './spec.ts';
export { fieldNamed, fieldTable, findHeader, NO_FIELD, matchHeader, peek, peopleIn } from './headers.ts';
export type { FieldTable, Header, HeaderSearch } from './headers.ts';
export { isTableField, TABLE_FIELDS } from './all-fields.ts';
export { FileSigns } from './signs.ts';
export { filesOf, readFiles, readTable } from './read-table.ts';
export { TableRow } from './row.ts';
