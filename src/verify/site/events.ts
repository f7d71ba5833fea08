import type { Source, Span, Wave } from '../../model/index.ts';
import type { NightSettings } from './night.ts';
import { dateOf } from './numbers.ts';
import type { Buildings } from './places.ts';
import type { Desk } from './tables.ts';
import { rowsOf } from './tables.ts';
import { entranceOf } from './text.ts';

/** What had happened when a plan was made, as events.json in its folder says. */
interface Events {
  readonly waves: readonly { readonly wave: string; readonly ready: number | null }[];
  readonly closed: readonly { readonly point: string; readonly from: number; readonly to: number }[];
  readonly desks: readonly { readonly point: string; readonly desks: number }[];
  readonly opened: readonly { readonly point: string; readonly until: number }[];
  readonly sealed: readonly Sealed[];
  /** What had begun by then stays as it was. */
  readonly now?: number;
}

/** A building, or one entrance of it, that is sealed whatever buildings.csv says. */
export interface Sealed {
  readonly building: string;
  readonly entrance: string;
}

const NONE: Events = { waves: [], closed: [], desks: [], opened: [], sealed: [] };

/** Undefined where nothing is said to have happened. */
export function eventsOf(folder: Source): Events | undefined {
  if (!folder.exists('events.json')) return undefined;
  const decoder = new TextDecoder();
  let text = '';
  for (const bytes of folder.read('events.json')) text += decoder.decode(bytes, { stream: true });
  return { ...NONE, ...(JSON.parse(text + decoder.decode()) as Partial<Events>) };
}

/** The settings as they are after what happened: waves by when they are ready, points with fewer desks and hours. */
export function settingsAfter(settings: NightSettings, events: Events | undefined): NightSettings {
  if (events === undefined) return settings;
  const ready = new Map(events.waves.map((event) => [event.wave, event.ready]));
  const desks = new Map(events.desks.map((event) => [event.point, event.desks]));
  const waves = settings.waves.map((wave) => expectedAt(wave, ready.get(wave.id) ?? wave.ready));
  return {
    ...settings,
    waves: waves.sort((a, b) => a.ready - b.ready),
    points: settings.points.map((point) => ({
      ...point,
      desks: desks.get(point.id) ?? point.desks,
      open: longer(point.open, events.opened.find((opened) => opened.point === point.id)?.until),
      closed: [...point.closed, ...events.closed.filter((closed) => closed.point === point.id)],
    })),
  };
}

/** The window that ends last ends then; nothing makes it shorter. */
function longer(open: readonly Span[], until = 0): readonly Span[] {
  const last = open.reduce((latest, { to }) => Math.max(latest, to), 0);
  return open.map((span) => (span.to === last ? { ...span, to: Math.max(last, until) } : span));
}

/** A wave that is ready later comes later by as much; one that is ready sooner must at least have come by then. */
function expectedAt(wave: Wave, ready: number): Wave {
  const { from, to } =
    typeof wave.arrives === 'number' ? { from: wave.arrives, to: wave.arrives } : wave.arrives;
  const shift = ready >= wave.ready ? ready - wave.ready : Math.min(0, ready - to);
  if (shift === 0) return { ...wave, ready };
  return { ...wave, ready, expected: { from: Math.max(0, from + shift), to: to + shift } };
}

/** What sealed.csv seals on the plan's date, both ends counted: of rows for one door from one day the last holds. */
export function readSealed(desk: Desk, buildings: Buildings): readonly Sealed[] {
  const rows = new Map<string, { readonly door: Sealed; readonly holds: boolean }>();
  for (const row of rowsOf(desk, 'sealed')) {
    const building = buildings.all[buildings.find(row.text('building'))];
    const since = dateOf(row.text('since'));
    if (building === undefined || since === undefined) continue;
    const until = dateOf(row.text('until'));
    const door = { building: building.id, entrance: row.text('entrance') };
    const holds = since <= desk.date && (until === undefined || desk.date <= until);
    rows.set([door.building, door.entrance, since].join('\n'), { door, holds });
  }
  return [...rows.values()].flatMap(({ door, holds }) => (holds ? [door] : []));
}

/** The zone of what is sealed now: the first sealed one, else one of its own kind. */
export function withSealedZone(
  settings: NightSettings,
  sealed: readonly Sealed[],
): { readonly settings: NightSettings; readonly zone: number } {
  const known = settings.zones.findIndex(({ status }) => status === 'sealed');
  if (known >= 0 || sealed.length === 0) return { settings, zone: known };
  return {
    settings: { ...settings, zones: [...settings.zones, { id: 'sealed', status: 'sealed' }] },
    zone: settings.zones.length,
  };
}

export function isSealed(sealed: readonly Sealed[], building: string, entrance: string): boolean {
  return sealed.some(
    (one) =>
      one.building === building && (one.entrance === '' || entranceOf(one.entrance) === entranceOf(entrance)),
  );
}
