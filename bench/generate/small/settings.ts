import { Random } from '../random.ts';
import { money, text, type GeneratedFile } from '../file.ts';
import type { Features } from './kinds.ts';
import type { SmallPickup, SmallPoint } from './points.ts';
import type { SmallSite } from './site.ts';

/** What a site calls the quantity that its sheets ask for. */
export const OWN_HEADER = 'How many, please';

export interface SmallWave {
  readonly id: string;
  readonly arrives: string;
  readonly ready: string;
}

export interface SmallMoney {
  readonly code: string;
  readonly decimals: number;
}

export function makeWaves(seed: number, has: Features): SmallWave[] {
  const random = new Random(seed, 'waves');
  const all: SmallWave[] = [
    { id: 'am', arrives: '07:30-08:30', ready: random.pick(['09:00', '09:30', '08:40']) },
    { id: 'pm', arrives: '13:00', ready: random.pick(['14:00', '15:00', '14:10']) },
    // After every point has closed: who waits for it cannot be placed, and the doors are still served.
    { id: 'eve', arrives: '16:00', ready: has.lateWave ? '20:30' : '16:45' },
  ];
  if (has.lateWave) return all;
  return has.severalWaves ? all.slice(0, random.between(2, 3)) : all.slice(0, 1);
}

export function makeMoney(seed: number, has: Features): SmallMoney {
  const others = [
    { code: 'JPY', decimals: 0 },
    { code: 'KWD', decimals: 3 },
    { code: 'EUR', decimals: 2 },
  ];
  return has.otherCurrency ? new Random(seed, 'currency').pick(others) : { code: 'CNY', decimals: 2 };
}

export function settingsYaml(
  seed: number,
  has: Features,
  parts: {
    site: SmallSite;
    waves: readonly SmallWave[];
    points: readonly SmallPoint[];
    pickup: SmallPickup;
    coin: SmallMoney;
  },
): GeneratedFile {
  const { site, waves, points, pickup, coin } = parts;
  const random = new Random(seed, 'settings');
  const units = site.zones.reduce((sum, zone) => sum + Math.max(1, zone.grids.length), 0);
  const duplicates = random.pick(['latest', 'sum', 'reject']);
  return text('stagger.yaml', [
    `community: ${has.chinese ? '柳荫里' : 'Willow Row'}`,
    `language: ${has.chinese ? 'zh-CN' : 'en'}`,
    'time_zone: Asia/Shanghai',
    `currency: ${coin.code}`,
    'hotline: 010-5555-0100',
    `intake: {cutoff: "20:00"${has.duplicates || random.chance(50) ? `, duplicates: ${duplicates}` : ''}${has.columns ? `, columns: {"${OWN_HEADER}": quantity}` : ''}}`,
    'zones:',
    ...site.zones.map((zone) => `  - {id: ${zone.id}, status: ${zone.status}}`),
    'waves:',
    ...waves.map((w) => `  - {id: ${w.id}, arrives: "${w.arrives}", ready: "${w.ready}"}`),
    'points:',
    ...points.map(pointLine),
    `pickup: {${pickupKeys(random, has, pickup).join(', ')}}`,
    `door: {teams: ${units + random.between(2, 4)}, households_per_hour: ${random.pick([20, 30, 45])}, max_kg: ${random.pick([40, 150, 300])}}`,
    `packing: {bag_kg: ${random.pick([5, 8, 12.5])}}`,
    ...tiers(has),
    `sharing: {by: ${has.byResidents ? 'residents' : 'household'}}`,
    `sourcing: {${sourcingKeys(random, has, coin).join(', ')}}`,
    ...(has.hurried ? [`solving: {effort: ${new Random(seed, 'effort').pick([0.01, 0.1])}}`] : []),
    ...(has.paid ? [`payment: ${new Random(seed, 'payment').pick(['before', 'collection'])}`] : []),
  ]);
}

function pointLine(point: SmallPoint): string {
  const list = (texts: readonly string[]): string => `[${texts.map((t) => `"${t}"`).join(', ')}]`;
  return [
    `  - {id: "${point.id}", name: "${point.id} gate", zones: ${list(point.zones)}`,
    ...(point.grids.length > 0 ? [`grids: ${list(point.grids)}`] : []),
    `open: ${list(point.open)}`,
    ...(point.closed.length > 0 ? [`closed: ${list(point.closed)}`] : []),
    `desks: ${point.desks}`,
    ...(point.area === undefined ? [] : [`area_m2: ${point.area}`]),
    `seconds_per_household: ${point.seconds}}`,
  ].join(', ');
}

function pickupKeys(random: Random, has: Features, pickup: SmallPickup): string[] {
  const by = has.byBuilding ? 'building' : has.byFloor ? 'floor' : 'entrance';
  return [
    `slot_minutes: ${pickup.slotMinutes}`,
    `utilisation: ${pickup.utilisation / 1000}`,
    `m2_per_person: ${pickup.m2PerPerson}`,
    `batch_by: ${by}`,
    `batch_max: ${has.smallBatches ? random.between(1, 4) : random.between(5, 15)}`,
    `catch_up_minutes: ${pickup.catchUp}`,
    ...(has.noSplit ? ['split: false'] : []),
    ...(has.buildingsPerSlot ? [`buildings_per_slot: ${random.between(1, 3)}`] : []),
    ...(has.changeover ? [`changeover_minutes: ${random.pick([0, 5, 20, 45])}`] : []),
    ...(has.earliest ? ['goal: earliest'] : []),
    ...(has.levelFloor ? [`level_floor: ${random.pick([0, 0.25, 1])}`] : []),
    ...(has.finishBy ? [`finish_by: "${random.pick(['11:00', '12:00', '16:00', '18:00'])}"`] : []),
    ...(has.walkLimit ? [`max_walk_metres: ${random.between(300, 900)}`] : []),
  ];
}

function tiers(has: Features): string[] {
  if (!has.tiers) return [];
  return [
    'priority:',
    `  - {id: critical, tags: [newborn, dialysis]${has.doorTier ? ', serve: door' : ''}}`,
    `  - {id: elderly, tags: [elderly-alone, disabled]${has.earlyTier ? ', serve: early' : ''}}`,
  ];
}

function sourcingKeys(random: Random, has: Features, coin: SmallMoney): string[] {
  const amount = (whole: number): string => money(whole * 10 ** coin.decimals, coin.decimals);
  return [
    `substitutes: ${has.substitutes ? random.pick(['consent', 'always', 'always', 'never']) : 'consent'}`,
    ...(has.threshold ? [`fill_threshold: ${random.pick([0, 0.1, 0.5, 0.75, 1])}`] : []),
    ...(has.pad ? [`pad_to_minimum: ${amount(random.between(5, 60))}`] : []),
    ...(has.budget ? [`budget: ${amount(random.between(50, 1500))}`] : []),
    ...(has.severalWaves ? [`early_premium: ${amount(random.between(0, 40))}`] : []),
  ];
}
