import type { Night } from '../site/night.ts';

/**
 * What `split: false` keeps together: the collecting households of a building, an entrance or a floor, as `batch_by`
 * says. Early ones are batched apart from others. Under `building`, entrances of different isolation units, or with
 * different points, cannot stand in one slot and are units of their own.
 */
export function splitUnit({ site, settings }: Night, household: number): string {
  const { entrance, floor, serve } = site.households[household]!;
  const place = site.entrances[entrance]!;
  const service = serve === 'early' ? 'early' : 'normal';
  switch (settings.pickup.batchBy) {
    case 'building':
      return `${service} building ${place.building} ${place.unit} ${place.points.join(' ')}`;
    case 'entrance':
      return `${service} entrance ${entrance}`;
    case 'floor':
      return `${service} floor ${entrance} ${floor ?? ''}`;
  }
}
