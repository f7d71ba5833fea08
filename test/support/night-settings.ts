import type { Settings } from '../../src/model/index.ts';
import { parseScaled, parseSpan, parseTime } from '../../src/model/index.ts';
import type { Cell, NightDescription, PointDescription } from './night-description.ts';
import { DEFAULT_SETTINGS } from './night-description.ts';
import { settingsDocument } from './workspace-files.ts';

const SCALES = new Map([
  ['JPY', 1],
  ['KWD', 1000],
]);

/** Working settings of a description, as intake would make them of its `stagger.yaml`. */
export function settingsOf(night: NightDescription): Settings {
  const given = night.settings ?? {};
  const document = settingsDocument(night) as unknown as {
    waves: { id: string; arrives: string; ready: string }[];
  } & {
    points: Required<PointDescription>[];
  };
  const zones = given.zones ?? DEFAULT_SETTINGS.zones;
  const waves = document.waves.map((wave) => ({
    id: wave.id,
    arrives: parseSpan(wave.arrives) ?? time(wave.arrives),
    ready: time(wave.ready),
  }));
  const points = document.points.map((point) => ({
    id: point.id,
    name: point.name,
    zones: point.zones.map((id) => zones.findIndex((zone) => zone.id === id)),
    grids: point.grids ?? [],
    open: point.open.map(span),
    closed: (point.closed ?? []).map(span),
    desks: point.desks,
    secondsPerHousehold: point.seconds_per_household,
    areaMilli: point.area_m2 === undefined ? null : scaled(point.area_m2, 1000),
  }));
  const currency = given.currency ?? DEFAULT_SETTINGS.currency;
  const scale = SCALES.get(currency) ?? 100;
  const { sourcing = {}, door = {} } = given;
  return {
    community: given.community ?? DEFAULT_SETTINGS.community,
    language: given.language ?? DEFAULT_SETTINGS.language,
    timeZone: DEFAULT_SETTINGS.time_zone,
    currency: { code: currency, scale },
    hotline: DEFAULT_SETTINGS.hotline,
    payment: given.payment ?? 'none',
    deliverTo: DEFAULT_SETTINGS.deliver_to,
    zones,
    waves,
    points,
    pickup: pickupOf(given.pickup ?? {}, points, Math.max(...waves.map((wave) => wave.ready))),
    door: {
      teams: door.teams ?? 4,
      householdsPerHour: door.households_per_hour ?? 20,
      maxGrams: scaled(door.max_kg ?? 150, 1000),
    },
    paperMode: 0o600,
    bagGrams: scaled((given.packing ?? DEFAULT_SETTINGS.packing).bag_kg, 1000),
    priority: (given.priority ?? []).map((tier) => ({ ...tier, serve: tier.serve ?? 'normal' })),
    shareBy: given.sharing?.by ?? 'household',
    effortMilli: 1000,
    sourcing: {
      fillThresholdMilli: scaled(sourcing.fill_threshold ?? '0.25', 1000),
      padToMinimum: scaled(sourcing.pad_to_minimum ?? 0, scale),
      substitutes: (sourcing.substitutes ?? 'consent') as Settings['sourcing']['substitutes'],
      earlyPremium: scaled(sourcing.early_premium ?? 0, scale),
      budget: sourcing.budget === undefined ? null : scaled(sourcing.budget, scale),
    },
  };
}

function pickupOf(
  given: Readonly<Record<string, Cell | boolean>>,
  points: readonly { readonly open: Settings['points'][number]['open'] }[],
  lastReady: number,
): Settings['pickup'] {
  const number = (key: string, otherwise: number) => Number(given[key] ?? otherwise);
  const limit = (key: string) => (given[key] === undefined ? null : Number(given[key]));
  const closing = points
    .flatMap((point) => point.open)
    .filter((window) => window.from <= lastReady && lastReady < window.to)
    .map((window) => window.to);
  return {
    slotMinutes: number('slot_minutes', 15),
    batchMax: number('batch_max', 12),
    batchBy: (given.batch_by ?? 'entrance') as Settings['pickup']['batchBy'],
    split: given.split !== false,
    buildingsPerSlot: limit('buildings_per_slot'),
    utilisationMilli: scaled((given.utilisation ?? '0.85') as Cell, 1000),
    levelFloorMilli: scaled((given.level_floor ?? '0.5') as Cell, 1000),
    m2PerPersonMilli: scaled((given.m2_per_person ?? 2) as Cell, 1000),
    changeoverMinutes: number('changeover_minutes', 15),
    catchUpMinutes: number('catch_up_minutes', 0),
    goal: given.goal === 'earliest' ? 'earliest' : 'level',
    finishBy: given.finish_by === undefined ? Math.max(0, ...closing) : time(String(given.finish_by)),
    maxWalkMetres: limit('max_walk_metres'),
  };
}

/** A cell as an integer of `scale` to the whole; a description that does not say one is a mistake in the test. */
export function scaled(cell: Cell, scale: number): number {
  const value = parseScaled(String(cell), scale);
  if (typeof value !== 'number') throw new Error(`not a number of 1/${scale}: ${cell}`);
  return value;
}

function time(text: string): number {
  const minutes = parseTime(text);
  if (minutes === undefined) throw new Error(`not a time of day: ${text}`);
  return minutes;
}

function span(text: string): { from: number; to: number } {
  const parsed = parseSpan(text);
  if (parsed === undefined) throw new Error(`not a span: ${text}`);
  return parsed;
}
