import { existsSync, readFileSync } from 'node:fs';
import { people, sketchNight } from './night.ts';

const FILE = new URL('../../../shared/instances/binpacking/instances.json', import.meta.url);

export interface Instance {
  readonly name: string;
  readonly capacity: number;
  readonly sizes: readonly number[];
  readonly optimum: number;
}

/** Public bin-packing instances with proven optima; undefined where they are not beside the checkout. */
export function readInstances(): readonly Instance[] | undefined {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Instance[]) : undefined;
}

/** One point, one zone, a building per size that stays in one batch: slots used are bins. */
export function packingNight({ capacity, sizes }: Instance) {
  return sketchNight({
    pickup: {
      slotMinutes: 2,
      batchMax: capacity,
      batchBy: 'building',
      split: false,
      changeoverMinutes: 0,
      goal: 'earliest',
    },
    points: [{ open: ['00:00-24:00'], capacity }],
    doors: sizes.map((size, i) => ({ building: String(i), people: people(size) })),
  });
}
