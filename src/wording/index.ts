/** What people read, in each language. One file per audience. */
export * from './changes.ts';
export * from './comparison.ts';
export * from './draft.ts';
export * from './help.ts';
export * from './issued.ts';
export * from './paper.ts';
export * from './problems.ts';
export * from './read-back.ts';
export * from './simulate.ts';
export * from './store.ts';
export * from './terminal.ts';
export * from './violations.ts';
export * from './explanation.ts';
export * from './report.ts';
