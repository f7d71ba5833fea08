import type { Catalogue, Night, Offer, Settings, Supplier } from '../../src/model/index.ts';
import { plainSettings } from '../support/index.ts';

/** Short ways of writing a night down for tests. Items are counts of step 1 unless told; money is in minor units. */

export { plainItem as item } from '../support/index.ts';

export function supplier(id: string, more: Partial<Supplier> = {}): Supplier {
  return { id, name: id, deliveryFee: 0, freeDeliveryFrom: null, minOrder: 0, maxGrams: null, ...more };
}

/** `size` in whole items. */
export function offer(
  supplierIndex: number,
  itemIndex: number,
  size: number,
  packPrice: number,
  more: Partial<Offer> = {},
): Offer {
  return {
    supplier: supplierIndex,
    sku: `S${supplierIndex}-${itemIndex}-${size}`,
    item: itemIndex,
    name: '',
    packSize: size * 1000,
    packText: { size: String(size), uom: '袋' },
    packPrice,
    stockPacks: null,
    minPacks: 1,
    packMultiple: 1,
    priceBreaks: [],
    waves: [0],
    packGrams: null,
    place: { file: '', row: 0 },
    ...more,
  };
}

/** Tiers' wants of each good in whole units: one household a tier asks it all. */
export interface Ask {
  readonly good: number;
  readonly tier?: number;
  readonly quantity: number;
  readonly substituteOk?: boolean;
}

export interface NightParts {
  readonly goods: Catalogue['goods'];
  readonly suppliers?: readonly Supplier[];
  readonly offers?: readonly Offer[];
  readonly stock?: readonly (readonly [item: number, quantity: number])[];
  readonly substitutes?: Catalogue['substitutes'];
  readonly asks: readonly Ask[];
  readonly tiers?: number;
  readonly waves?: number;
  readonly sourcing?: Partial<Settings['sourcing']>;
}

export function night(parts: NightParts): Night {
  const tiers = parts.tiers ?? 1;
  const waves = parts.waves ?? 1;
  const asks = parts.asks.filter((ask) => ask.quantity > 0);
  // A household an ask: sharing is not sourcing's to know.
  const households = asks.map((ask, index) => ({
    entrance: 0,
    room: String(index).padStart(4, '0'),
    floor: null,
    residents: 1,
    tier: ask.tier ?? tiers - 1,
    nights: new Map(),
    serve: 'normal' as const,
    registered: true,
    lastSlot: null,
  }));
  return {
    date: '2026-11-23',
    settings: settings(tiers, waves, parts.sourcing ?? {}),
    site: {
      buildings: [{ id: '1', floors: null }],
      entrances: [{ building: 0, id: '', zone: 0, grid: '', unit: 0, points: [], walkMetres: [] }],
      households,
      pins: [],
    },
    catalogue: {
      goods: parts.goods,
      suppliers: parts.suppliers ?? [],
      offers: parts.offers ?? [],
      substitutes: parts.substitutes ?? [],
      stock: (parts.stock ?? []).map(([index, quantity]) => ({
        item: index,
        quantity,
        source: '',
        expires: '',
        usable: true,
      })),
    },
    demand: {
      length: asks.length,
      household: Int32Array.from(asks, (_, index) => index),
      good: Int32Array.from(asks, (ask) => ask.good),
      asked: Float64Array.from(asks, (ask) => ask.quantity * 1000),
      substituteOk: Uint8Array.from(asks, (ask) => (ask.substituteOk === true ? 1 : 0)),
    },
  };
}

function settings(tiers: number, waves: number, sourcing: Partial<Settings['sourcing']>): Settings {
  return plainSettings({
    waves: Array.from({ length: waves }, (_, index) => ({
      id: `w${index}`,
      arrives: 480,
      ready: 540 + index * 300,
    })),
    priority: Array.from({ length: tiers - 1 }, (_, index) => ({
      id: `t${index}`,
      tags: [],
      serve: 'normal' as const,
    })),
    sourcing,
  });
}
