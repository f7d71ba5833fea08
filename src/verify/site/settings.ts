import { parse, YAMLParseError } from 'yaml';
import type { Source, Span } from '../../model/index.ts';
import { parseScaled, parseSpan, parseTime } from '../../model/index.ts';
import type { NightSettings } from './night.ts';

/** stagger.yaml as it is written, and what of it is about reading the other files. */
export interface Written {
  readonly settings: NightSettings;
  readonly inputs: Readonly<Record<string, string | readonly string[]>>;
  readonly columns: ReadonlyMap<string, string>;
  /** `intake.decimal`; '' where it is not set. */
  readonly decimal: string;
  /** `intake.files`: glob → building. */
  readonly buildingOfFiles: ReadonlyMap<string, string>;
  readonly duplicates: 'latest' | 'sum' | 'reject';
  /** Minutes on the day before; undefined: nothing is late. */
  readonly cutoff: number | undefined;
}

/** Decimals of the currency's minor unit where there are not two (ISO 4217). */
const DECIMALS: ReadonlyMap<string, number> = new Map([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'
    .split(' ')
    .map((code) => [code, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3] as const),
  ...'CLF UYW'.split(' ').map((code) => [code, 4] as const),
]);

type Block = Readonly<Record<string, unknown>>;

/** The settings with the page's defaults; undefined where they are no settings: what is wrong with them is check's to say. */
export function settingsOf(source: Source): Written | undefined {
  if (!source.exists('stagger.yaml')) return undefined;
  try {
    return written(block(parse(textOf(source, 'stagger.yaml'))));
  } catch (error) {
    if (error instanceof NotSettings || error instanceof YAMLParseError) return undefined;
    throw error;
  }
}

class NotSettings extends Error {}

function written(yaml: Block): Written {
  const currency = text(yaml['currency'], 'CNY');
  const scale = 10 ** (DECIMALS.get(currency) ?? 2);
  const [pickup, door, sourcing, intake] = ['pickup', 'door', 'sourcing', 'intake'].map((key) =>
    block(yaml[key]),
  );
  const zones = list(yaml['zones']).map((zone) => ({
    id: text(zone['id']),
    status: zone['status'] as 'sealed',
  }));
  const settings: NightSettings = {
    community: text(yaml['community']),
    hotline: text(yaml['hotline']),
    currency: { code: currency, scale },
    deliverTo: { address: '', gate: '', contact: '', phone: '', ...(block(yaml['deliver_to']) as object) },
    zones,
    waves: list(yaml['waves']).map((wave) => ({
      id: text(wave['id']),
      arrives: span(text(wave['arrives'], text(wave['ready']))),
      ready: timeOf(wave['ready']),
    })),
    points: list(yaml['points']).map((point) => ({
      id: text(point['id']),
      name: text(point['name'], text(point['id'])),
      zones: texts(point['zones']).map((id) => zones.findIndex((zone) => zone.id === id)),
      grids: texts(point['grids']),
      open: spans(point['open']),
      closed: spans(point['closed']),
      desks: Number(point['desks']),
      secondsPerHousehold: Number(point['seconds_per_household']),
      areaMilli: limit(point['area_m2'], 1000),
    })),
    pickup: {
      slotMinutes: Number(pickup!['slot_minutes'] ?? 15),
      batchMax: Number(pickup!['batch_max'] ?? 12),
      batchBy: text(pickup!['batch_by'], 'entrance') as 'entrance',
      split: pickup!['split'] !== false,
      buildingsPerSlot: limit(pickup!['buildings_per_slot'], 1),
      utilisationMilli: scaled(pickup!['utilisation'] ?? 0.85, 1000),
      m2PerPersonMilli: scaled(pickup!['m2_per_person'] ?? 2, 1000),
      changeoverMinutes: Number(pickup!['changeover_minutes'] ?? 15),
      catchUpMinutes: Number(pickup!['catch_up_minutes'] ?? 0),
      finishBy: parseTime(text(pickup!['finish_by'])) ?? 1440,
      maxWalkMetres: limit(pickup!['max_walk_metres'], 1),
    },
    door: {
      teams: Number(door!['teams'] ?? 4),
      householdsPerHour: Number(door!['households_per_hour'] ?? 20),
      maxGrams: scaled(door!['max_kg'] ?? 150, 1000),
    },
    bagGrams: scaled(block(yaml['packing'])['bag_kg'] ?? 8, 1000),
    priority: list(yaml['priority']).map((tier) => ({
      id: text(tier['id']),
      tags: texts(tier['tags']),
      serve: text(tier['serve'], 'normal') as 'normal',
    })),
    payment: text(yaml['payment'], 'none') as 'none',
    shareBy: text(block(yaml['sharing'])['by'], 'household') as 'household',
    sourcing: {
      fillThresholdMilli: scaled(sourcing!['fill_threshold'] ?? 0.25, 1000),
      padToMinimum: scaled(sourcing!['pad_to_minimum'] ?? 0, scale),
      substitutes: text(sourcing!['substitutes'], 'consent') as 'consent',
      budget: limit(sourcing!['budget'], scale),
    },
  };
  return {
    settings,
    inputs: block(yaml['inputs']) as Written['inputs'],
    columns: textMap(intake!['columns']),
    decimal: text(intake!['decimal']),
    buildingOfFiles: textMap(intake!['files']),
    duplicates: text(intake!['duplicates'], 'latest') as 'latest',
    cutoff: parseTime(text(intake!['cutoff'])),
  };
}

function textOf(source: Source, name: string): string {
  const decoder = new TextDecoder();
  let all = '';
  for (const bytes of source.read(name)) all += decoder.decode(bytes, { stream: true });
  return all + decoder.decode();
}

function block(value: unknown): Block {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Block) : {};
}

function list(value: unknown): readonly Block[] {
  return Array.isArray(value) ? value.map(block) : [];
}

function text(value: unknown, otherwise = ''): string {
  return typeof value === 'string' ? value : otherwise;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** A number of the settings as a whole one: the shortest decimal of a double is what was typed. */
function scaled(value: unknown, scale: number): number {
  const exact = parseScaled(String(value), scale);
  if (typeof exact !== 'number') throw new NotSettings();
  return exact;
}

function limit(value: unknown, scale: number): number | null {
  return value === undefined || value === null ? null : scaled(value, scale);
}

function span(written: string): Span | number {
  return parseTime(written) ?? spanOf(written);
}

function spans(value: unknown): readonly Span[] {
  return texts(value)
    .map(spanOf)
    .sort((a, b) => a.from - b.from);
}

function spanOf(written: string): Span {
  const found = parseSpan(written);
  if (found === undefined) throw new NotSettings();
  return found;
}

function timeOf(value: unknown): number {
  const found = parseTime(text(value));
  if (found === undefined) throw new NotSettings();
  return found;
}

function textMap(value: unknown): ReadonlyMap<string, string> {
  return new Map(Object.entries(block(value)).map(([key, one]) => [key, text(one)]));
}
