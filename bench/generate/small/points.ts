import { Random } from '../random.ts';
import type { Features } from './kinds.ts';
import type { SmallSite } from './site.ts';

export interface SmallPoint {
  readonly id: string;
  readonly zones: readonly string[];
  readonly grids: readonly string[];
  readonly open: readonly string[];
  readonly closed: readonly string[];
  readonly desks: number;
  readonly seconds: number;
  readonly area: number | undefined;
}

export interface SmallPickup {
  readonly slotMinutes: number;
  /** In thousandths. */
  readonly utilisation: number;
  readonly m2PerPerson: number;
  readonly catchUp: number;
}

const HOURS = [
  ['08:00-12:00'],
  ['09:00-11:30', '14:00-18:00'],
  ['10:00-16:00'],
  ['09:00-12:00', '13:30-19:30'],
  ['08:10-12:05', '15:00-20:00'],
];
/** Inside each of HOURS. */
const CLOSURES = ['10:00-10:30', '10:20-10:45', '11:00-11:05'];

export function makePickup(seed: number, has: Features): SmallPickup {
  const random = new Random(seed, 'pickup');
  return {
    slotMinutes: random.pick(has.tight ? [10, 15] : [5, 10, 15, 15, 20, 30, 60]),
    utilisation: random.pick([500, 700, 850, 850, 1000]),
    m2PerPerson: random.pick([1, 2, 2.5]),
    catchUp: has.catchUp ? random.pick([10, 15, 30]) : 0,
  };
}

/** Every zone that may collect, and every grid, is served by some point; some points serve several and change over. */
export function makePoints(seed: number, has: Features, site: SmallSite, pickup: SmallPickup): SmallPoint[] {
  const random = new Random(seed, 'points');
  const units = site.zones
    .filter((zone) => zone.status !== 'sealed')
    .flatMap((zone) => (zone.grids.length > 0 ? zone.grids : ['']).map((grid) => ({ zone: zone.id, grid })));
  const ids = ['north', 'south', 'p3', '4'].slice(0, random.between(1, Math.min(4, units.length + 1)));
  const served = ids.map((_, i) => units.filter((__, u) => u % ids.length === i || random.chance(30)));
  return ids.map((id, i) => {
    const own = served[i]?.length ? (served[i] ?? []) : units.slice(0, 1);
    return {
      id,
      zones: [...new Set(own.map((unit) => unit.zone))],
      grids: [...new Set(own.map((unit) => unit.grid))].filter((grid) => grid !== ''),
      open: random.pick(HOURS),
      closed: has.closures ? random.some(CLOSURES, 1) : [],
      ...desks(random, has, pickup),
    };
  });
}

/** Desks and seconds that leave a capacity of at least 1; where places are tight, of 1 to 3. */
function desks(
  random: Random,
  has: Features,
  pickup: SmallPickup,
): Pick<SmallPoint, 'desks' | 'seconds' | 'area'> {
  const area = has.area ? random.between(1, 12) * pickup.m2PerPerson : undefined;
  const count = has.tight ? 1 : random.between(1, 4);
  const deskSeconds = Math.floor((count * pickup.slotMinutes * 60 * pickup.utilisation) / 1000);
  const seconds = has.tight
    ? Math.floor(deskSeconds / random.between(1, 3))
    : Math.min(deskSeconds, random.between(20, 120));
  return { desks: count, seconds, area };
}

export const walkTo = (random: Random, points: readonly SmallPoint[]): string =>
  points.map((point) => `${point.id}:${random.between(20, 900)}`).join(';');
