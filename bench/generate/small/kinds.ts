import { Random } from '../random.ts';

/**
 * A small workspace is a draw of features, each there or not. A kind of workspace makes some features likelier than they
 * are in BASE, so that every rule of the planner is met often in some kind and in company in all of them.
 * In percent of the workspaces of a kind.
 */
const BASE = {
  // site
  sealed: 35, severalZones: 60, grids: 20, ownEntrances: 10, pointColumn: 15, walkLimit: 10, unknownFloors: 15,
  // points and pickup
  closures: 15, area: 15, catchUp: 15, buildingsPerSlot: 15, noSplit: 15, byBuilding: 20, byFloor: 20, earliest: 35,
  tight: 20, finishBy: 15, changeover: 20, smallBatches: 20,
  // people
  tiers: 60, doorTier: 40, earlyTier: 30, byResidents: 20, carried: 20, pinned: 10, unregistered: 15,
  // waves
  severalWaves: 55, lateWave: 4, waveLimits: 25,
  // goods and money
  scarce: 35, noOffer: 15, minimums: 35, fees: 60, free: 40, weightLimit: 15, budget: 8, pad: 10, threshold: 30,
  breaks: 30, handouts: 8, packs: 40, limits: 20, steps: 15, stock: 35, expired: 20, bundles: 30, substitutes: 30, otherCurrency: 15,
  unknownWeights: 10,
  // sheets
  chinese: 40, duplicates: 15, wide: 20, address: 15, dirt: 15,
  // only where every setting is in use
  hurried: 0, paid: 0, levelFloor: 0, sealedSheet: 0, aliases: 0, fineWeights: 0, nested: 0, freeGoods: 0, columns: 0, vehicles: 0,
} as const; // prettier-ignore

export type Feature = keyof typeof BASE;
export type Features = Readonly<Record<Feature, boolean>>;

const always = (...features: Feature[]): Partial<Record<Feature, number>> =>
  Object.fromEntries(features.map((feature) => [feature, 100]));

const never = (...features: Feature[]): Partial<Record<Feature, number>> =>
  Object.fromEntries(features.map((feature) => [feature, 0]));

const KIND_TABLE = {
  plain: never(...(Object.keys(BASE) as Feature[])),
  scarce: { ...always('scarce', 'tiers', 'noOffer'), limits: 60 },
  crowded: { ...always('tight', 'severalZones', 'smallBatches'), area: 50 },
  grids: { ...always('grids', 'severalZones'), sealed: 70, changeover: 60 },
  entrances: always('ownEntrances', 'pointColumn', 'severalZones', 'sealed'),
  closures: { ...always('closures', 'catchUp'), finishBy: 60 },
  floors: { ...always('byFloor', 'unknownFloors'), byBuilding: 0 },
  whole: { ...always('noSplit', 'buildingsPerSlot'), byBuilding: 50 },
  early: always('tiers', 'earlyTier', 'severalWaves'),
  doors: always('sealed', 'tiers', 'doorTier', 'severalWaves'),
  waves: always('severalWaves', 'waveLimits', 'weightLimit'),
  late: { ...always('lateWave', 'severalWaves', 'waveLimits'), doorTier: 60 },
  heads: always('byResidents', 'scarce', 'tiers', 'carried'),
  packs: { ...always('packs', 'breaks', 'threshold'), stock: 60 },
  money: { ...always('minimums', 'fees', 'free'), budget: 40, pad: 50 },
  coins: { ...always('otherCurrency', 'fees', 'minimums'), budget: 30 },
  bundles: { ...always('bundles'), scarce: 70, stock: 60 },
  substitutes: { ...always('substitutes', 'scarce', 'steps'), stock: 50 },
  given: { ...always('handouts', 'stock'), scarce: 60 },
  announced: { ...always('pinned', 'carried'), walkLimit: 60 },
  duplicates: { ...always('duplicates', 'wide'), address: 60 },
  dirty: { ...always('dirt', 'unregistered', 'expired', 'unknownWeights'), weightLimit: 60, address: 50 },
} as const satisfies Readonly<Record<string, Partial<Record<Feature, number>>>>;

/** Every setting and table as likely as not, those of which little comes less often: what is met only in odd company. */
const EVERY: Partial<Record<Feature, number>> = {
  ...Object.fromEntries((Object.keys(BASE) as Feature[]).map((feature) => [feature, 50])),
  lateWave: 20,
  byBuilding: 30,
  byFloor: 40,
  dirt: 15,
  budget: 20,
};

export type Kind = keyof typeof KIND_TABLE | 'every';

/** All kinds but `every`, in an order that does not change. None is meant to hold an error; `dirty` and `duplicates` hold rejects. */
export const KINDS = Object.keys(KIND_TABLE) as readonly Exclude<Kind, 'every'>[];

export function drawFeatures(seed: number, kind: Kind): Features {
  const likely: Readonly<Record<Feature, number>> = {
    ...BASE,
    ...(kind === 'every' ? EVERY : KIND_TABLE[kind]),
  };
  const drawn = Object.entries(likely).map(([feature, percent]) => [
    feature,
    new Random(seed, kind, 'feature', feature).chance(percent),
  ]);
  return Object.fromEntries(drawn) as Features;
}
