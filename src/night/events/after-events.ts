import { sealed } from '../../intake/index.ts';
import type { Minutes, Span, Wave, Workspace } from '../../model/index.ts';
import type { Events } from './events.ts';
import { inOrderOfArrival } from './wave-order.ts';

/** The workspace as it is after what happened. A building that is sealed now stands in a zone of its own kind. */
export function afterEvents(workspace: Workspace, events: Events | undefined): Workspace {
  if (events === undefined) return workspace;
  const { settings, site } = workspace;
  const ready = new Map(events.waves.map((event) => [event.wave, event.ready]));
  const desks = new Map(events.desks.map((event) => [event.point, event.desks]));
  const opened = new Map((events.opened ?? []).map((event) => [event.point, event.until]));
  const { waves, offers } = inOrderOfArrival(
    settings.waves.map((wave) => readyAt(wave, ready.get(wave.id) ?? wave.ready)),
    workspace.catalogue.offers,
  );
  const points = settings.points.map((point) => ({
    ...point,
    desks: desks.get(point.id) ?? point.desks,
    open: openUntil(point.open, opened.get(point.id) ?? 0),
    closed: [...point.closed, ...closures(events, point.id)],
  }));
  const seals = events.sealed.map((door) => ({ ...door, since: workspace.date, until: '' }));
  return {
    ...workspace,
    catalogue: { ...workspace.catalogue, offers },
    ...sealed({ settings: { ...settings, waves, points }, site }, seals),
  };
}

/**
 * Unloading and sorting take as long as they did: a wave that is ready later is expected later by as much. One that is ready
 * sooner is expected sooner only as far as it must.
 */
function readyAt(wave: Wave, ready: Minutes): Wave {
  const { arrives } = wave;
  const last = typeof arrives === 'number' ? arrives : arrives.to;
  const shift = ready >= wave.ready ? ready - wave.ready : Math.min(0, ready - last);
  if (shift === 0) return { ...wave, ready };
  const expected =
    typeof arrives === 'number'
      ? arrives + shift
      : { from: Math.max(0, arrives.from + shift), to: arrives.to + shift };
  return { ...wave, ready, expected };
}

/** Windows of which the last ends then, or when it did anyway if that is later. */
function openUntil(windows: readonly Span[], until: Minutes): readonly Span[] {
  const last = Math.max(...windows.map(({ to }) => to));
  return windows.map((span) => (span.to === last && until > last ? { ...span, to: until } : span));
}

function closures({ closed }: Events, id: string): Span[] {
  return closed.filter(({ point }) => point === id).map(({ from, to }) => ({ from, to }));
}
