import type { Minutes, Span, Wave, Workspace } from '../../model/index.ts';
import type { Events } from './events.ts';
import { inOrderOfArrival } from './wave-order.ts';

/** The zone of what is sealed now, where the settings have no sealed one. */
const SEALED_NOW = 'sealed';

/** The workspace as it is after what happened. A building that is sealed now stands in a zone of its own kind. */
export function afterEvents(workspace: Workspace, events: Events | undefined): Workspace {
  if (events === undefined) return workspace;
  const { settings, site } = workspace;
  const ready = new Map(events.waves.map((event) => [event.wave, event.ready]));
  const desks = new Map(events.desks.map((event) => [event.point, event.desks]));
  const known = settings.zones.findIndex(({ status }) => status === 'sealed');
  const zones =
    known >= 0 || events.sealed.length === 0
      ? settings.zones
      : [...settings.zones, { id: SEALED_NOW, status: 'sealed' as const }];
  const sealedZone = known >= 0 ? known : zones.length - 1;
  const isSealed = (building: number, id: string) =>
    events.sealed.some(
      (event) =>
        event.building === site.buildings[building]!.id && (event.entrance === '' || event.entrance === id),
    );
  const { waves, offers } = inOrderOfArrival(
    settings.waves.map((wave) => readyAt(wave, ready.get(wave.id) ?? wave.ready)),
    workspace.catalogue.offers,
  );
  const sealedUnit = site.entrances.reduce((most, { unit }) => Math.max(most, unit), 0) + 1;
  return {
    ...workspace,
    catalogue: { ...workspace.catalogue, offers },
    settings: {
      ...settings,
      zones,
      waves,
      points: settings.points.map((point) => ({
        ...point,
        desks: desks.get(point.id) ?? point.desks,
        closed: [...point.closed, ...closures(events, point.id)],
      })),
    },
    site: {
      ...site,
      entrances: site.entrances.map((entrance) =>
        isSealed(entrance.building, entrance.id)
          ? {
              ...entrance,
              zone: sealedZone,
              points: [],
              unit: unitOfZone(workspace, sealedZone) ?? sealedUnit,
            }
          : entrance,
      ),
    },
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

function closures({ closed }: Events, id: string): Span[] {
  return closed.filter(({ point }) => point === id).map(({ from, to }) => ({ from, to }));
}

/** Who is sealed now stands with those of that zone. */
function unitOfZone({ site }: Workspace, zone: number): number | undefined {
  return site.entrances.find((entrance) => entrance.zone === zone && entrance.grid === '')?.unit;
}
