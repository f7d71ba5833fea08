import { createHash } from 'node:crypto';
import {
  NO_MARKS,
  problem,
  type Language,
  type Problem,
  type ReadFile,
  type Settings,
  type Source,
} from '../../model/index.ts';
import { currencyOf } from './currency.ts';
import { parseSettings } from './parse.ts';
import type { WrittenSettings } from './schema.ts';
import { isTimeZone } from './time-zones.ts';
import { workingSettings } from './working.ts';
import { readYaml, type YamlText } from './yaml-text.ts';

export const SETTINGS_FILE = 'stagger.yaml';

/** A hundred times what a city's settings take; the work of YAML grows with the square of its keys. */
const MOST_BYTES = 1_000_000;

export interface SettingsReading {
  readonly settings: Settings;
  readonly written: WrittenSettings;
  /** Sections with something wrong in them. */
  readonly damaged: ReadonlySet<string>;
  readonly yaml: YamlText;
  readonly file: ReadFile;
}

/** `reading` is absent where there is nothing to go on with: no file, or no YAML. */
export function readSettings(source: Source): {
  readonly reading: SettingsReading | undefined;
  readonly problems: readonly Problem[];
} {
  if (!source.exists(SETTINGS_FILE)) {
    return { reading: undefined, problems: [problem('settings-missing', { file: SETTINGS_FILE })] };
  }
  const content = readText(source);
  if ('problem' in content) return { reading: undefined, problems: [content.problem] };
  const { yaml, parsed } = understood(content.text);
  if (yaml.problems.length > 0) return { reading: undefined, problems: yaml.problems };
  if (typeof yaml.value !== 'object' || yaml.value === null || Array.isArray(yaml.value)) {
    const facts = { expected: 'object' };
    return {
      reading: undefined,
      problems: [problem('wrong-type', { file: SETTINGS_FILE, row: 1 }, '', facts)],
    };
  }
  const { settings, problems } = workingSettings(parsed, yaml);
  const rows = createHash('sha256').update(JSON.stringify(yaml.value)).digest('hex');
  const file: ReadFile = {
    file: SETTINGS_FILE,
    input: 'settings',
    sha256: content.sha256,
    cellsSha256: rows,
    rowsSha256: rows,
    lines: 0,
    counted: 0,
    replaced: 0,
    excluded: 0,
    rejected: 0,
    marks: NO_MARKS,
  };
  return { reading: { settings, written: parsed.written, damaged: parsed.damaged, yaml, file }, problems };
}

/** What can be read of zone and language even where the rest is broken; for the command's clock and words. */
export function readSettingsZone(source: Source): {
  readonly timeZone: string | undefined;
  readonly language: Language | undefined;
  /** Minor units in one. */
  readonly currencyScale: number | undefined;
} {
  const nothing = { timeZone: undefined, language: undefined, currencyScale: undefined };
  if (!source.exists(SETTINGS_FILE)) return nothing;
  const content = readText(source);
  if ('problem' in content) return nothing;
  const { yaml, parsed } = understood(content.text);
  if (typeof yaml.value !== 'object' || yaml.value === null) return nothing;
  const { written, damaged } = parsed;
  return {
    timeZone: damaged.has('time_zone') || !isTimeZone(written.time_zone) ? undefined : written.time_zone,
    language: damaged.has('language') ? undefined : written.language,
    currencyScale: damaged.has('currency') ? undefined : currencyOf(written.currency)?.scale,
  };
}

interface Understood {
  readonly yaml: YamlText;
  readonly parsed: ReturnType<typeof parseSettings>;
}

/** The last text and what it says: a command asks for the language, then for the time zone, then for all of it. */
let last: (Understood & { readonly text: string }) | undefined;

function understood(text: string): Understood {
  if (last?.text === text) return last;
  const yaml = readYaml(SETTINGS_FILE, text);
  last = { text, yaml, parsed: parseSettings(yaml) };
  return last;
}

function readText(source: Source): { text: string; sha256: string } | { problem: Problem } {
  try {
    const bytes = Buffer.concat([...source.read(SETTINGS_FILE)]);
    if (bytes.length > MOST_BYTES)
      return { problem: problem('file-too-large', { file: SETTINGS_FILE }, '', { limit: '1 MB' }) };
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    try {
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), sha256 };
    } catch {
      return { problem: problem('bad-encoding', { file: SETTINGS_FILE }) };
    }
  } catch (error) {
    const { code } = error as { code?: unknown };
    const reason = typeof code === 'string' ? code : '';
    return { problem: problem('file-unreadable', { file: SETTINGS_FILE }, '', { reason }) };
  }
}
