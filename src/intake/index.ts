/** Files → demand, offers, site, settings and problems. Text goes no further than this room. */
export type { OrderedBefore, OrderedSheet } from './already-ordered.ts';
export { ORDERED_FILE, orderedIn, readOrdered, withNight } from './ordered-file.ts';
export { draftWorkspace } from './draft/index.ts';
export type { Draft, DraftOptions } from './draft/index.ts';
export { nextNightSheet } from './demand/index.ts';
export { MATCHES_FILE } from './goods/index.ts';
export { nextMatches } from './next-matches.ts';
export type { NextMatches } from './next-matches.ts';
export { readReport } from './reports.ts';
export type { Report, ReportKind, ReportRow } from './reports.ts';
export { readWorkspace } from './read-workspace.ts';
export type { IntakeOptions } from './read-workspace.ts';
export { readSettingsZone, settingsJsonSchema } from './settings/index.ts';
export { sealSheet } from './seal-sheet.ts';
export { sealed } from './site/index.ts';
export { silentHouseholds } from './silent-households.ts';
export { unsoldItems } from './unsold.ts';
export { editDistance } from './text/index.ts';
