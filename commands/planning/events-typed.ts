import { DAY, formatTime, parseSpan, parseTime } from '../../src/model/index.ts';
import type { Minutes, Wave, Workspace } from '../../src/model/index.ts';
import type { Door, Events } from '../../src/night/index.ts';

/** What happened, as it is typed. */
export interface EventOptions {
  readonly wave?: readonly string[];
  readonly close?: readonly string[];
  readonly desks?: readonly string[];
  readonly open?: readonly string[];
  readonly seal?: readonly string[];
  readonly unseal?: readonly string[];
}

type Flag = '--wave' | '--close' | '--desks' | '--open' | '--seal' | '--unseal';

/** How each flag is typed, in the site's own names. */
export function eventForms({ settings, site }: Workspace): Readonly<Record<Flag, string>> {
  const wave = settings.waves[0];
  const point = settings.points[0];
  const opens = point?.open[0]?.from ?? 9 * 60;
  return {
    '--wave': `${wave?.id ?? 'am'}.ready=${formatTime(Math.min(DAY - 1, (wave?.ready ?? opens) + 75))}`,
    '--close': `${point?.id ?? 'north'}=${formatTime(opens)}-${formatTime(Math.min(DAY, opens + 60))}`,
    '--desks': `${point?.id ?? 'north'}=1`,
    '--open': `${point?.id ?? 'north'}=${formatTime(Math.min(DAY - 1, Math.max(...(point?.open ?? []).map(({ to }) => to), opens) + 60))}`,
    '--seal': site.buildings[0]?.id ?? '7',
    '--unseal': site.buildings[0]?.id ?? '7',
  };
}

/** Minutes from the latest arrival of a wave until it is sorted. */
function unloading(wave: Wave | undefined): Minutes {
  if (wave === undefined) return 0;
  const { arrives } = wave;
  return Math.max(0, wave.ready - (typeof arrives === 'number' ? arrives : arrives.to));
}

/** Waves of which it was not said whether the time is that of arriving or of being ready: `pm=15:45`, and when it arrives so. */
export function undecidedWaves(
  { wave = [] }: EventOptions,
  { settings }: Workspace,
): readonly (readonly [string, string])[] {
  return wave.flatMap((text): [string, string][] => {
    const [, id, when = ''] = /^(.+)=(.*)$/.exec(text) ?? [];
    const known = settings.waves.find((each) => each.id === id?.trim());
    const minutes = parseTime(when.trim());
    if (known === undefined || minutes === undefined) return [];
    return [[text, `${known.id}.arrives=${formatTime(Math.max(0, minutes - unloading(known)))}`]];
  });
}

/** What the flags say. @param bad what to throw where a text cannot be understood */
export function eventsTyped(
  options: EventOptions,
  { settings }: Workspace,
  bad: (flag: Flag, text: string) => Error,
): Events {
  const pair = (flag: Flag, text: string): [string, string] => {
    const at = text.lastIndexOf('=');
    if (at < 1) throw bad(flag, text);
    return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  };
  return {
    waves: (options.wave ?? []).map((text) => {
      const later = /^(.+)\+(\d{1,3})m?$/.exec(text);
      const [name, when] = later === null ? pair('--wave', text) : [later[1]!.trim(), later[2]!];
      const [, wave = name, kind] = /^(.+)\.(arrives|ready)$/.exec(name) ?? [];
      const known = settings.waves.find(({ id }) => id === wave);
      if (when === 'never' && kind === undefined) return { wave, ready: null };
      const minutes = later === null ? parseTime(when) : (known?.ready ?? 0) + Number(when);
      const ready = minutes === undefined ? undefined : minutes + (kind === 'arrives' ? unloading(known) : 0);
      if (ready === undefined || ready >= DAY) throw bad('--wave', text);
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
    opened: (options.open ?? []).map((text) => {
      const [id, when] = pair('--open', text);
      const until = parseTime(when);
      const { open = [] } = settings.points.find((point) => point.id === id) ?? {};
      // Whoever closes earlier says so.
      if (until === undefined || open.some(({ to }) => until < to)) throw bad('--open', text);
      return { point: id, until };
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
