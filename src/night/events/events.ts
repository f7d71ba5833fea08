import { formatTime } from '../../model/index.ts';
import type { Minutes, Seal, Workspace } from '../../model/index.ts';

/** A building, or one entrance of it; `entrance` '' for all. */
export interface Door {
  readonly building: string;
  readonly entrance: string;
}

/** What happened after a plan went out. Plain values: they stand in the plan folder as events.json. */
export interface Events {
  /** When a wave is ready now; null: it never comes. */
  readonly waves: readonly { readonly wave: string; readonly ready: Minutes | null }[];
  readonly closed: readonly { readonly point: string; readonly from: Minutes; readonly to: Minutes }[];
  readonly desks: readonly { readonly point: string; readonly desks: number }[];
  /** Points that stay open longer than their last window; absent in the files of older plans. */
  readonly opened?: readonly { readonly point: string; readonly until: Minutes }[];
  readonly sealed: readonly Door[];
  /** What had begun by then stays as it was; absent where the day has not begun. */
  readonly now?: Minutes | undefined;
}

export const NOTHING_HAPPENED: Events = { waves: [], closed: [], desks: [], sealed: [] };

/** All that happened: of two events of one wave, or of one point's desks, the later holds. */
export function joinedEvents(before: Events | undefined, events: Events): Events {
  if (before === undefined) return events;
  const latest = <E>(all: readonly E[], nameOf: (event: E) => string) => [
    ...new Map(all.map((event) => [nameOf(event), event])).values(),
  ];
  return {
    waves: latest([...before.waves, ...events.waves], ({ wave }) => wave),
    closed: latest([...before.closed, ...events.closed], (closed) => JSON.stringify(closed)),
    desks: latest([...before.desks, ...events.desks], ({ point }) => point),
    opened: latest([...(before.opened ?? []), ...(events.opened ?? [])], ({ point }) => point),
    sealed: latest([...before.sealed, ...events.sealed], (sealed) => JSON.stringify(sealed)),
    now: events.now ?? before.now,
  };
}

/** Events as they are of now: a point closes when the slot that has begun there is over. */
export function fromNow(events: Events, now: Minutes | undefined, { settings }: Workspace): Events {
  if (now === undefined) return events;
  const { slotMinutes } = settings.pickup;
  const free = (id: string): Minutes => {
    const { open = [] } = settings.points.find((point) => point.id === id) ?? {};
    const window = open.find(({ from, to }) => from <= now && now < to);
    if (window === undefined) return now;
    return window.from + (Math.floor((now - window.from) / slotMinutes) + 1) * slotMinutes;
  };
  const closed = events.closed
    .map((span) => ({ ...span, from: Math.max(span.from, free(span.point)) }))
    .filter(({ from, to }) => from < to);
  return { ...events, closed, now };
}

/** Without the seals of doors that were never sealed after all: their last day lies before the date. */
export function withoutSeals(events: Events, lifted: readonly Seal[], date: string): Events {
  const never = lifted.filter(({ until }) => until < date);
  const isNever = (door: Door) =>
    never.some(({ building, entrance }) => building === door.building && entrance === door.entrance);
  return { ...events, sealed: events.sealed.filter((door) => !isNever(door)) };
}

/** A name that is not the workspace's, and those of its kind that are. */
export interface UnknownName {
  readonly name: string;
  readonly known: readonly string[];
}

/** Names in events that the workspace does not have. */
export function unknownNames(events: Events, { settings, site }: Workspace): UnknownName[] {
  const points = settings.points.map(({ id }) => id);
  const waves = settings.waves.map(({ id }) => id);
  const buildings = site.buildings.map(({ id }) => id);
  const doorsOf = (building: string) =>
    site.entrances.flatMap(({ building: of, id }) =>
      site.buildings[of]!.id === building && id !== '' ? [`${building}/${id}`] : [],
    );
  const unless = (known: readonly string[], name: string) => (known.includes(name) ? [] : [{ name, known }]);
  return [
    ...events.waves.flatMap(({ wave }) => unless(waves, wave)),
    ...[...events.closed, ...events.desks, ...(events.opened ?? [])].flatMap(({ point }) =>
      unless(points, point),
    ),
    ...events.sealed.flatMap(({ building, entrance }) =>
      entrance === '' || !buildings.includes(building)
        ? unless(buildings, building)
        : unless(doorsOf(building), `${building}/${entrance}`),
    ),
  ];
}

/** Events as they are typed after `replan PLAN`. */
export function typedEvents(events: Events): string[] {
  return [
    ...events.waves.map(
      ({ wave, ready }) => `--wave ${wave}=${ready === null ? 'never' : formatTime(ready)}`,
    ),
    ...events.closed.map(({ point, from, to }) => `--close ${point}=${formatTime(from)}-${formatTime(to)}`),
    ...events.desks.map(({ point, desks }) => `--desks ${point}=${desks}`),
    ...(events.opened ?? []).map(({ point, until }) => `--open ${point}=${formatTime(until)}`),
    ...events.sealed.map(
      ({ building, entrance }) => `--seal ${entrance === '' ? building : `${building}/${entrance}`}`,
    ),
  ];
}
