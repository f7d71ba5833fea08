import type { Settings } from '../../src/model/index.ts';
import { settingsOf } from './night-settings.ts';

/** What formats.md says where nothing is said, with one zone, one wave and no point; for rooms that know no others. */
export function plainSettings(
  more: Partial<Omit<Settings, 'sourcing'>> & {
    readonly sourcing?: Partial<Settings['sourcing']>;
  } = {},
): Settings {
  const settings = settingsOf({});
  return { ...settings, points: [], ...more, sourcing: { ...settings.sourcing, ...more.sourcing } };
}
