import type { Problem, Settings, Span } from '../../model/index.ts';
import { formatTime, problem } from '../../model/index.ts';
import { nearest } from '../text/index.ts';
import { isTimeZone, timeZones } from './time-zones.ts';
import type { YamlText } from './yaml-text.ts';

/** What must hold between settings that are each well formed. One rule, one function; all are asked. */
type Rule = (settings: Settings, yaml: YamlText, damaged: ReadonlySet<string>) => Problem[];

const knownTimeZone: Rule = ({ timeZone }, yaml, damaged) => {
  if (damaged.has('time_zone') || isTimeZone(timeZone)) return [];
  const [suggestion = ''] = nearest(timeZone, timeZones(), 1);
  const facts = suggestion === '' ? { expected: 'Asia/Shanghai | Europe/Berlin | UTC' } : { suggestion };
  return [problem('bad-value', yaml.place(['time_zone']), timeZone, facts)];
};

const uniqueIds: Rule = (settings, yaml) =>
  (['zones', 'waves', 'points', 'priority'] as const).flatMap((list) => {
    const first = new Map<string, number>();
    return settings[list].flatMap(({ id }, position) => {
      const earlier = first.get(id);
      if (earlier === undefined) {
        first.set(id, position);
        return [];
      }
      const line = String(yaml.place([list, earlier, 'id']).row);
      return [problem('duplicate-id', yaml.place([list, position, 'id']), id, { first: line })];
    });
  });

const wavesInOrder: Rule = (settings, yaml) =>
  settings.waves.flatMap((wave, position) => {
    const place = yaml.place(['waves', position, 'ready']);
    const arrived = typeof wave.arrives === 'number' ? wave.arrives : wave.arrives.to;
    const shown = formatTime(wave.ready);
    if (wave.ready < arrived) {
      return [
        problem('bad-hours', place, shown, { reason: 'ready-before-arrival', other: formatTime(arrived) }),
      ];
    }
    const previous = settings.waves[position - 1];
    if (previous !== undefined && wave.ready < previous.ready) {
      return [
        problem('bad-hours', place, shown, { reason: 'waves-order', other: formatTime(previous.ready) }),
      ];
    }
    return [];
  });

const everyZoneHasPoint: Rule = (settings, yaml, damaged) => {
  if (damaged.has('points') || damaged.has('zones')) return [];
  return settings.zones.flatMap((zone, position) => {
    if (zone.status === 'sealed' || settings.points.some((point) => point.zones.includes(position)))
      return [];
    return [problem('zone-without-point', yaml.place(['zones', position, 'id']), zone.id)];
  });
};

const slotsFitWindows: Rule = (settings, yaml) =>
  settings.points.flatMap((point, position) =>
    point.open
      .filter(
        (window) => window.to - window.from < settings.pickup.slotMinutes + settings.pickup.catchUpMinutes,
      )
      .map((window) =>
        problem('slot-longer-than-window', yaml.place(['points', position, 'open']), showSpan(window), {
          minutes: String(settings.pickup.slotMinutes),
          point: point.id,
        }),
      ),
  );

const everyPointHasCapacity: Rule = (settings, yaml) =>
  settings.points.flatMap((point, position) => {
    const { pickup } = settings;
    const seconds = pickup.slotMinutes * 60;
    const served = point.desks * seconds * pickup.utilisationMilli;
    if (served < 1000 * point.secondsPerHousehold) {
      const key = point.desks === 0 ? 'desks' : 'seconds_per_household';
      const value = String(point.desks === 0 ? 0 : point.secondsPerHousehold);
      return [problem('no-capacity', yaml.place(['points', position, key]), value, { point: point.id })];
    }
    if (point.areaMilli !== null && point.areaMilli < pickup.m2PerPersonMilli) {
      const value = String(point.areaMilli / 1000);
      return [
        problem('no-capacity', yaml.place(['points', position, 'area_m2']), value, { point: point.id }),
      ];
    }
    return [];
  });

export const settingsRules: readonly Rule[] = [
  knownTimeZone,
  uniqueIds,
  wavesInOrder,
  everyZoneHasPoint,
  slotsFitWindows,
  everyPointHasCapacity,
];

function showSpan(span: Span): string {
  return `${formatTime(span.from)}-${formatTime(span.to)}`;
}
