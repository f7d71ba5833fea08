/** What the tests of every room share. */
export type { Files } from './memory-source.ts';
export { memorySource } from './memory-source.ts';
export type { Cell, NightDescription, Row, SettingsDescription } from './night-description.ts';
export { nightOf } from './night.ts';
export { plainBundle } from './plain-bundle.ts';
export { plainItem } from './plain-item.ts';
export { plainSettings } from './plain-settings.ts';
export { workspaceFiles } from './workspace-files.ts';
