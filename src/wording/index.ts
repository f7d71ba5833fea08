export * from './comparison.ts';
export * from './paper.ts';
export * from './simulate.ts';
export * from './terminal.ts';
