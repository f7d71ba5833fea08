import type { Minutes, Night, Settings } from '../../model/index.ts';
import { DAY } from '../../model/index.ts';

/** A change to the settings that staff could make, sized. */
export type Change =
  | { readonly kind: 'zone-uses-point'; readonly zone: number; readonly point: number }
  | { readonly kind: 'slot-minutes'; readonly minutes: Minutes }
  | { readonly kind: 'open-until'; readonly point: number; readonly until: Minutes }
  | { readonly kind: 'more-desks'; readonly point: number; readonly more: number };

/** What a change costs: desk-minutes of work beyond today's. What only changes a list costs nothing. */
export function costOf({ settings }: Night, change: Change): number {
  if (change.kind === 'zone-uses-point' || change.kind === 'slot-minutes') return 0;
  const { open, desks } = settings.points[change.point]!;
  if (change.kind === 'open-until') return desks * (change.until - Math.max(...open.map(({ to }) => to)));
  return change.more * open.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** The night as it would be with a change. */
export function withChange(night: Night, change: Change): Night {
  switch (change.kind) {
    case 'slot-minutes':
      return withSettings(night, { pickup: { ...night.settings.pickup, slotMinutes: change.minutes } });
    case 'open-until':
      return withPoint(night, change.point, (point) => {
        const latest = Math.max(...point.open.map(({ to }) => to));
        return {
          ...point,
          open: point.open.map((span) => (span.to === latest ? { ...span, to: change.until } : span)),
        };
      });
    case 'more-desks':
      return withPoint(night, change.point, (point) => ({ ...point, desks: point.desks + change.more }));
    case 'zone-uses-point': {
      const entrances = night.site.entrances.map((entrance) => {
        if (entrance.zone !== change.zone || entrance.points.includes(change.point)) return entrance;
        return { ...entrance, points: [...entrance.points, change.point].sort((a, b) => a - b) };
      });
      return { ...night, site: { ...night.site, entrances } };
    }
  }
}

function withSettings(night: Night, settings: Partial<Settings>): Night {
  return { ...night, settings: { ...night.settings, ...settings } };
}

function withPoint(
  night: Night,
  index: number,
  change: (point: Settings['points'][number]) => Settings['points'][number],
): Night {
  return withSettings(night, {
    points: night.settings.points.with(index, change(night.settings.points[index]!)),
  });
}

/**
 * Changes of one kind and place, from the smallest up, that could help those who are left: the points that serve them may
 * open longer or get desks, their zones may use other points, slots may be shorter.
 */
export function ladders(night: Night, points: readonly number[], zones: readonly number[]): Change[][] {
  const { settings } = night;
  const { slotMinutes } = settings.pickup;
  const all: Change[][] = [];
  for (const zone of zones) {
    for (const point of settings.points.keys()) {
      if (!settings.points[point]!.zones.includes(zone)) all.push([{ kind: 'zone-uses-point', zone, point }]);
    }
  }
  // Where slots were told their length stands.
  const wasTold = (night.commitments?.announced ?? []).length > 0;
  for (const minutes of wasTold ? [] : [12, 10, 8, 6, 5])
    if (minutes < slotMinutes) all.push([{ kind: 'slot-minutes', minutes }]);
  for (const point of points) {
    const latest = Math.max(...settings.points[point]!.open.map(({ to }) => to));
    const longer: Change[] = [];
    for (let until = latest + slotMinutes; until <= DAY; until += slotMinutes) {
      longer.push({ kind: 'open-until', point, until });
    }
    all.push(
      longer,
      [1, 2, 3, 4, 5, 6].map((more): Change => ({ kind: 'more-desks', point, more })),
    );
  }
  return all.filter((ladder) => ladder.length > 0);
}
