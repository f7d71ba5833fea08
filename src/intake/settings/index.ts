/** stagger.yaml → working settings. */
export { clockProblems } from './clock-changes.ts';
export { siteClock, type SiteClock } from './site-clock.ts';
export { readSettings, readSettingsZone, SETTINGS_FILE } from './read-settings.ts';
export type { SettingsReading } from './read-settings.ts';
export { settingsJsonSchema } from './schema-keys.ts';
export type { InputName, WrittenSettings } from './schema.ts';
