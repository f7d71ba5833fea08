import type { Household, Item, Night, Settings, Sourcing, Tier } from '../../src/model/index.ts';
import { plainBundle, plainItem } from '../support/index.ts';
import { offerOf, settingsOf } from './plain.ts';

/** A night written down in a few words; everything that is not said is the plainest there is. */
export interface SmallNight {
  readonly items?: readonly (Partial<Item> & { id: string })[];
  readonly bundles?: readonly {
    id: string;
    components: readonly (readonly [item: string, quantity: number])[];
  }[];
  /** `nights`: owed so long of everything. */
  readonly households?: readonly (Omit<Partial<Household>, 'nights'> & { nights?: number })[];
  /** household, good id, base units, whether a substitute is taken */
  readonly demand: readonly (readonly [household: number, good: string, asked: number, ok?: boolean])[];
  readonly substitutes?: readonly {
    item: string;
    substitute: string;
    rank?: number;
    ratio?: readonly [number, number];
  }[];
  readonly stock?: readonly (readonly [item: string, quantity: number, usable?: boolean])[];
  readonly waves?: number;
  readonly tiers?: readonly Tier[];
  readonly settings?: Partial<Settings>;
  readonly substituteMode?: 'consent' | 'always' | 'never';
  readonly date?: string;
}

export function smallNight(small: SmallNight): Night {
  const goods = [
    ...(small.items ?? []).map((item) => plainItem(item.id, item)),
    ...(small.bundles ?? []).map(({ id }) => plainBundle(id)),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
  const good = (id: string) => goods.findIndex((candidate) => candidate.id === id);
  for (const { id, components } of small.bundles ?? [])
    (goods[good(id)] as { components: unknown }).components = components.map(([item, quantity]) => ({
      item: good(item),
      quantity,
    }));
  const demand = small.demand
    .map(([household, id, asked, ok = false]) => ({ household, good: good(id), asked, ok }))
    .sort((a, b) => a.household - b.household || a.good - b.good);
  const households = small.households ?? [{}, {}, {}, {}];
  const tiers = small.tiers ?? [{ id: 'critical', tags: ['newborn'], serve: 'normal' }];
  return {
    date: small.date ?? '2026-11-23',
    settings: settingsOf(small, tiers),
    site: {
      buildings: [{ id: '1', floors: null }],
      entrances: [{ building: 0, id: '', zone: 0, grid: '', unit: 0, points: [0], walkMetres: [null] }],
      households: households.map((household, index) => ({
        entrance: 0,
        room: String(101 + index),
        floor: null,
        residents: 1,
        tier: tiers.length,
        serve: 'normal',
        registered: true,
        lastSlot: null,
        ...household,
        nights: new Map(household.nights ? goods.map((_, item) => [item, household.nights!]) : []),
      })),
      pins: [],
    },
    catalogue: {
      goods,
      suppliers: [],
      offers: goods.map((_, item) => offerOf(item)),
      substitutes: (small.substitutes ?? []).map(({ item, substitute, rank = 1, ratio = [1, 1] }) => ({
        item: good(item),
        substitute: good(substitute),
        rank,
        ratio: { numerator: ratio[0], denominator: ratio[1] },
      })),
      stock: (small.stock ?? []).map(([item, quantity, usable = true]) => ({
        item: good(item),
        quantity,
        source: '',
        expires: '',
        usable,
      })),
    },
    demand: {
      length: demand.length,
      household: Int32Array.from(demand, (entry) => entry.household),
      good: Int32Array.from(demand, (entry) => entry.good),
      asked: Float64Array.from(demand, (entry) => entry.asked),
      substituteOk: Uint8Array.from(demand, (entry) => (entry.ok ? 1 : 0)),
    },
  };
}

/**
 * A sourcing that orders so many base units of an item for each wave (its offer of the same index has packs of one base
 * unit), or, of one that `ordered` does not name, `there` for the first.
 */
export function smallSourcing(
  night: Night,
  there: Readonly<Record<string, number>>,
  ordered: Readonly<Record<string, readonly number[]>> = {},
  shortReason: Readonly<Record<string, Sourcing['shortReason'][number]>> = {},
): Sourcing {
  const { goods } = night.catalogue;
  return {
    lines: goods.flatMap((good, offer) =>
      (ordered[good.id] ?? [there[good.id] ?? 0]).flatMap((packs, wave) =>
        packs > 0 && good.kind === 'item' ? [{ offer, wave, packs }] : [],
      ),
    ),
    supply: goods.map((good) => there[good.id] ?? 0),
    shortReason: goods.map((good) => shortReason[good.id] ?? null),
    status: 'optimal',
    method: 'by hand',
    bounds: [],
  };
}
