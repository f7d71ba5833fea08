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

/** Minor units in one of the instances' own: unit costs end in quarters of a cent. */
export const FINE = 400;

/** A warehouse is a supplier with a fee and a load, a customer an item that everyone sells singly. */
export function nightOfInstance({ facilities, customers }: Instance): Night {
  return night({
    goods: customers.map((_, index) => item(`c${String(index).padStart(3, '0')}`)),
    suppliers: facilities.map(([capacity, fixed], index) =>
      supplier(`f${String(index).padStart(2, '0')}`, {
        deliveryFee: Math.round(fixed * FINE),
        maxGrams: Math.round(capacity * 1000),
      }),
    ),
    offers: customers.flatMap(([demand, costs], customer) =>
      costs.map((cost, facility) =>
        offer(facility, customer, 1, Math.round((cost * FINE) / demand), { packGrams: 1000 }),
      ),
    ),
    asks: customers.map(([demand], good) => ({ good, quantity: demand })),
  });
}
