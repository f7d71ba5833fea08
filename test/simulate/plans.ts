import type { Plan, Workspace } from '../../src/model/index.ts';
import { DAY } from '../../src/model/index.ts';
import { nightOf } from '../support/index.ts';
import type { NightDescription } from '../support/index.ts';

/** So many households of a building called for a slot; rooms are numbered on. */
export interface Call {
  readonly point?: string;
  readonly building?: string;
  readonly start: number;
  readonly households: number;
  readonly wave?: string;
}

export interface SmallPlan {
  readonly calls: readonly Call[];
  readonly settings?: NightDescription['settings'];
  readonly zones?: Readonly<Record<string, string>>;
  readonly date?: string;
}

/** A plan in which only what a simulation looks at is filled in, and its workspace. */
export function smallPlan({ calls, settings = {}, zones = {}, date = '2026-11-23' }: SmallPlan): {
  plan: Plan;
  workspace: Workspace;
} {
  const buildings = [...new Set(calls.map(({ building = '1' }) => building))].sort();
  const workspace = nightOf({
    date,
    settings: { points: [{ id: 'north', open: ['00:00-24:00'] }], ...settings },
    buildings: buildings.map((building) => ({ building, zone: zones[building] ?? 'B' })),
  });
  const slotMinutes = workspace.settings.pickup.slotMinutes;
  const households = calls.flatMap(({ building = '1', households: count }, call) =>
    Array.from({ length: count }, (_, index) => ({
      building,
      entrance: '',
      room: `${call}-${index}`,
      floor: '',
      zone: zones[building] ?? 'B',
      tier: '',
    })),
  );
  let household = 0;
  const nothing = { length: 0, household: new Int32Array(), good: new Int32Array(), wave: new Int16Array() };
  const empty = { asked: new Float64Array(), allocated: new Float64Array(), substituted: new Float64Array() };
  const solved = { method: '', status: 'optimal', bounds: [] } as const;
  const plan: Plan = {
    schemaVersion: 2,
    date,
    files: [],
    tiers: [],
    waves: workspace.settings.waves.map(({ id }) => id),
    sourcing: solved,
    slotting: solved,
    orders: [],
    goods: [],
    households,
    allocations: {
      ...nothing,
      ...empty,
      short: new Float64Array(),
      reason: new Int8Array(),
      substituteFor: new Int32Array(),
    },
    batches: calls.map(({ point = 'north', building = '1', start, wave }, call) => ({
      batch: String(call),
      point,
      slotStart: start,
      slotEnd: Math.min(DAY, start + slotMinutes),
      zone: zones[building] ?? 'B',
      building,
      entrance: '',
      floors: '',
      capacity: 100,
      wave: wave ?? workspace.settings.waves[0]!.id,
      tier: '',
      walkMetres: null,
    })),
    pickups: calls.flatMap((call, batch) =>
      Array.from({ length: call.households }, () => ({
        household: household++,
        batch,
        code: '',
        parcels: 1,
        chilledParcels: 0,
        grams: 1000,
      })),
    ),
    doorstep: [],
    unplaced: [],
    rejects: [],
  };
  return { plan, workspace };
}

/** Everyone comes on the minute and takes as long as the others. */
export const clockwork = { jitterMinutes: 0, fixedServiceShare: 1, replications: 1 };

/** One point that is open all day. */
export function north(desks: number, more = {}) {
  return { points: [{ id: 'north', desks, seconds_per_household: 60, open: ['00:00-24:00'], ...more }] };
}

/** Two isolation units, the second called a slot after the first at the same point. */
export function twoUnits(first: number, second: number): SmallPlan {
  return {
    calls: [
      { building: '1', start: 540, households: first },
      { building: '2', start: 555, households: second },
    ],
    zones: { 1: 'B', 2: 'C' },
    settings: {
      ...north(1, { zones: ['B', 'C'] }),
      zones: [
        { id: 'B', status: 'controlled' },
        { id: 'C', status: 'controlled' },
      ],
    },
  };
}
