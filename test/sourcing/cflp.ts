import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Night } from '../../src/model/index.ts';
import { item, night, offer, supplier } from './night.ts';

/** Capacitated warehouse location, as the folder beside the checkout holds it; absent elsewhere. */
const FOLDER = fileURLToPath(new URL('../../../shared/instances/cflp/', import.meta.url));

export interface Instance {
  readonly name: string;
  readonly facilities: readonly (readonly [capacity: number, fixed: number])[];
  readonly customers: readonly (readonly [demand: number, costs: readonly number[]])[];
  readonly optimum: number;
}

export function instances(): Instance[] {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(FOLDER + name, 'utf8')) as Instance);
}

/** A warehouse is a supplier with a fee and a load, a customer an item that everyone sells singly. */
export function nightOfInstance({ facilities, customers }: Instance): Night {
  return night({
    goods: customers.map((_, index) => item(`c${String(index).padStart(3, '0')}`)),
    suppliers: facilities.map(([capacity, fixed], index) =>
      supplier(`f${String(index).padStart(2, '0')}`, {
        deliveryFee: Math.round(fixed * 100),
        maxGrams: Math.round(capacity * 1000),
      }),
    ),
    offers: customers.flatMap(([demand, costs], customer) =>
      costs.map((cost, facility) =>
        offer(facility, customer, 1, halfEven((cost * 100) / demand), { packGrams: 1000 }),
      ),
    ),
    asks: customers.map(([demand], good) => ({ good, quantity: demand })),
  });
}

/** The instances' unit costs end in quarters of a minor unit: rounding halves always up would add to every total. */
function halfEven(value: number): number {
  const floor = Math.floor(value + 1e-9);
  const rest = value - floor;
  if (Math.abs(rest - 0.5) < 1e-6) return floor + (floor % 2);
  return Math.round(value);
}
