import { DAY, formatTime, parseSpan, parseTime, type Workspace } from '../../src/model/index.ts';
import type { Door, Events } from '../../src/night/index.ts';

/** What happened, as it is typed. */
export interface EventOptions {
  readonly wave?: readonly string[];
  readonly close?: readonly string[];
  readonly desks?: readonly string[];
  readonly seal?: readonly string[];
  readonly unseal?: readonly string[];
}

type Flag = '--wave' | '--close' | '--desks' | '--seal' | '--unseal';

/** How each flag is typed, in the site's own names. */
export function eventForms({ settings, site }: Workspace): Readonly<Record<Flag, string>> {
  const wave = settings.waves[0];
  const point = settings.points[0];
  const opens = point?.open[0]?.from ?? 9 * 60;
  return {
    '--wave': `${wave?.id ?? 'am'}=${formatTime(Math.min(DAY - 1, (wave?.ready ?? opens) + 75))}`,
    '--close': `${point?.id ?? 'north'}=${formatTime(opens)}-${formatTime(Math.min(DAY, opens + 60))}`,
    '--desks': `${point?.id ?? 'north'}=1`,
    '--seal': site.buildings[0]?.id ?? '7',
    '--unseal': site.buildings[0]?.id ?? '7',
  };
}

/** What the flags say. @param bad what to throw where a text cannot be understood */
export function eventsTyped(options: EventOptions, bad: (flag: Flag, text: string) => Error): Events {
  const pair = (flag: Flag, text: string): [string, string] => {
    const at = text.lastIndexOf('=');
    if (at < 1) throw bad(flag, text);
    return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  };
  return {
    waves: (options.wave ?? []).map((text) => {
      const [wave, when] = pair('--wave', text);
      const ready = when === 'never' ? null : parseTime(when);
      if (ready === undefined || ready === DAY) throw bad('--wave', text);
      return { wave, ready };
    }),
    closed: (options.close ?? []).map((text) => {
      const [point, when] = pair('--close', text);
      const span = parseSpan(when);
      if (span === undefined) throw bad('--close', text);
      return { point, ...span };
    }),
    desks: (options.desks ?? []).map((text) => {
      const [point, count] = pair('--desks', text);
      if (!/^[1-9]\d{0,2}$/.test(count)) throw bad('--desks', text);
      return { point, desks: Number(count) };
    }),
    sealed: doorsTyped('--seal', options.seal, bad),
  };
}

/** Buildings or entrances, `7` or `7/2`. */
export function doorsTyped(
  flag: '--seal' | '--unseal',
  texts: readonly string[] = [],
  bad: (flag: Flag, text: string) => Error,
): Door[] {
  return texts.map((text) => {
    const [building = '', entrance = '', more] = text.split('/').map((part) => part.trim());
    if (building === '' || more !== undefined) throw bad(flag, text);
    return { building, entrance };
  });
}
