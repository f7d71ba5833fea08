import { join, resolve } from 'node:path';
import { addDays, parseDate, parseTime, type Language, type Minutes } from '../src/model/index.ts';
import { readSettingsZone } from '../src/intake/index.ts';
import { diskSource, isFolder } from '../src/store/index.ts';
import { issuedWords, words } from '../src/wording/index.ts';
import { searchUpwards } from './search-upwards.ts';
import { EXIT, Stop } from './terminal/exit.ts';
import { languageNamed } from './terminal/locale.ts';
import type { Terminal } from './terminal/terminal.ts';

/**
 * The workspace a command means: DIR as given, else the nearest folder upwards that holds a stagger.yaml, else the one that
 * the environment names.
 */
export function findWorkspace(
  given: string | undefined,
  { cwd, workspace }: Terminal,
  language: Language,
): string {
  if (given !== undefined) {
    const dir = resolve(cwd, given);
    if (!isFolder(dir)) throw new Stop(EXIT.usage, words(language).noSuchFolder(given));
    return dir;
  }
  const found = searchUpwards(cwd) ?? workspace;
  if (found === undefined) throw new Stop(EXIT.usage, words(language).noWorkspace);
  return found;
}

/** The workspace of a plan: --workspace, else upwards from the plan, else as of any command. */
export function findWorkspaceOfPlan(
  plan: string,
  given: string | undefined,
  terminal: Terminal,
  language: Language,
): string {
  if (given !== undefined) return findWorkspace(given, terminal, language);
  const found = searchUpwards(plan) ?? searchUpwards(terminal.cwd) ?? terminal.workspace;
  if (found === undefined) throw new Stop(EXIT.usage, words(language).noWorkspaceOfPlan);
  return found;
}

/** The plan folder as typed, from where one stands or from the workspace above; its name alone will do. */
export function findPlan(given: string, { cwd, workspace: named }: Terminal, language: Language): string {
  const workspace = searchUpwards(cwd) ?? named;
  const places = [cwd, ...(workspace === undefined ? [] : [workspace, join(workspace, 'out')])];
  const dir = places.map((place) => resolve(place, given)).find(isFolder);
  if (dir === undefined) throw new Stop(EXIT.usage, words(language).noSuchFolder(given));
  return dir;
}

/** What staff read of a workspace: --lang, else the workspace's, else the reader's own. */
export function languageOf(given: string | undefined, dir: string, terminal: Terminal): Language {
  if (given !== undefined) return parseLanguage(given);
  return readSettingsZone(diskSource(dir)).language ?? languageOfReader(undefined, terminal);
}

/** What is read before a workspace is known: --lang, else the locale's, else that of the workspace around here. */
export function languageOfReader(given: string | undefined, terminal: Terminal): Language {
  if (given !== undefined) return parseLanguage(given);
  return terminal.language ?? languageNear(terminal.cwd) ?? 'en';
}

/** Of the workspace in which a path lies, if it can be read. */
export function languageNear(path: string): Language | undefined {
  try {
    const dir = searchUpwards(path);
    return dir === undefined ? undefined : readSettingsZone(diskSource(dir)).language;
  } catch {
    // A disk that cannot be read says no language; what is wrong with it is said by who reads it for its own sake.
    return undefined;
  }
}

export function parseLanguage(text: string): Language {
  const known = languageNamed(text);
  if (known === undefined) throw new Stop(EXIT.usage, words('en').unknownLanguage(text));
  return known;
}

/** --encoding FILE=NAME, each checked: a name that no decoder knows is a usage error. */
export function encodingsOf(
  given: readonly string[] | undefined,
  language: Language,
): ReadonlyMap<string, string> {
  return new Map(
    (given ?? []).map((text) => {
      const at = text.lastIndexOf('=');
      const name = text.slice(at + 1);
      if (at < 1 || !isEncoding(name)) throw new Stop(EXIT.usage, words(language).badEncoding(text));
      return [text.slice(0, at), name];
    }),
  );
}

function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    // The constructor's only way of saying that it knows no such name.
    return false;
  }
}

/** --date as given and checked, else tomorrow at the site. */
export function dateOf(
  given: string | undefined,
  dir: string,
  terminal: Terminal,
  language: Language,
): string {
  if (given !== undefined) return parsedDate(given, language);
  return tomorrow(readSettingsZone(diskSource(dir)).timeZone ?? 'UTC', terminal.now());
}

export function parsedDate(text: string, language: Language): string {
  const date = parseDate(text);
  if (date === undefined) throw new Stop(EXIT.usage, words(language).badDate(text));
  return date;
}

/** What time it is on a plan's day, minutes: as given, else by the site's clock on that day. @throws {Stop} on no time of day */
export function nowOf(
  given: string | undefined,
  date: string,
  dir: string,
  terminal: Terminal,
  language: Language,
): Minutes | undefined {
  if (given !== undefined) {
    const minutes = parseTime(given);
    if (minutes === undefined) throw new Stop(EXIT.usage, issuedWords(language).badNow(given));
    return minutes;
  }
  const clock = clockIn(readSettingsZone(diskSource(dir)).timeZone ?? 'UTC', terminal.now());
  return clock.date === date ? clock.minutes : undefined;
}

/** The date after today's in a time zone. */
export function tomorrow(timeZone: string, now: Date): string {
  return addDays(clockIn(timeZone, now).date, 1);
}

/** The date at a site. */
export function today(dir: string, now: Date): string {
  return clockIn(readSettingsZone(diskSource(dir)).timeZone ?? 'UTC', now).date;
}

function clockIn(timeZone: string, now: Date): { readonly date: string; readonly minutes: Minutes } {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: string): string => parts.find((p) => p.type === type)?.value ?? '';
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    minutes: Number(part('hour')) * 60 + Number(part('minute')),
  };
}
