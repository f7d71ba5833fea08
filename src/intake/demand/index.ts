/** Rows → what each household asks for. See README.md. */
export { nextNightSheet } from './next-night.ts';
export { readDemand } from './read-demand.ts';
export { Strangers } from './strangers.ts';
export type { DemandInput, DemandReading, Duplicates, SheetContact, SheetTally } from './reading.ts';
