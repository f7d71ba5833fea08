import { hash } from 'node:crypto';
import type { Night } from '../model/index.ts';

/**
 * A household's lot for a good on a night: sha-256, in hex, of `date|good|building|entrance|room`. Another date or another
 * good is another draw, so that luck evens out over nights; anyone can compute it again and explain it to the resident.
 */
export function lotOf(night: Night, good: number, household: number): string {
  const { entrances, buildings, households } = night.site;
  const { entrance, room } = households[household]!;
  const { building, id } = entrances[entrance]!;
  const place = `${buildings[building]!.id}|${id}|${room}`;
  return hash('sha256', `${night.date}|${night.catalogue.goods[good]!.id}|${place}`, 'hex');
}
