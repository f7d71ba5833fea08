import { parse } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import type { Files } from '../../support/index.ts';

/**
 * A workspace read by somebody who knows only the page of formats: no intake, no model. Quantities are thousandths of
 * the item's uom, money hundredths (or what the currency has), times minutes. It reads long sheets without dirt; others
 * it declines.
 */
export interface Raw {
  readonly settings: Settings;
  readonly items: ReadonlyMap<string, RawItem>;
  readonly bundles: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly offers: readonly Offer[];
  readonly suppliers: ReadonlyMap<string, Record<string, string>>;
  readonly stock: ReadonlyMap<string, number>;
  readonly homes: ReadonlyMap<string, Home>;
  /** By home, then good. */
  readonly demand: ReadonlyMap<string, ReadonlyMap<string, { asked: number; consent: boolean }>>;
  readonly substitutes: readonly Record<string, string>[];
}

export interface RawItem {
  readonly step: number;
  readonly max: number;
  readonly grams: number | undefined;
}

export interface Offer {
  readonly supplier: string;
  readonly sku: string;
  readonly item: string;
  readonly size: number;
  readonly price: number;
  readonly stock: number;
  readonly min: number;
  readonly multiple: number;
  readonly breaks: readonly (readonly [number, number])[];
  readonly waves: readonly string[];
  readonly grams: number | undefined;
}

export interface Home {
  readonly building: string;
  readonly entrance: string;
  readonly room: string;
  readonly zone: string;
  readonly grid: string;
  readonly unit: string;
  readonly points: readonly string[];
  readonly floor: string;
  readonly residents: number;
  readonly tier: string;
  readonly tierRank: number;
  /** By item: nights owed. */
  readonly nights: ReadonlyMap<string, number>;
  readonly serve: string;
}

/* oxlint-disable typescript/no-explicit-any -- the settings are read as they are written */
export type Settings = Record<string, any>;

export const money = (text: string | undefined, scale: number): number =>
  Math.round(Number(text || 0) * scale);
export const milli = (text: string | undefined): number => Math.round(Number(text || 0) * 1000);
export const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));

const HEADERS = new Map(
  Object.entries({
    楼栋: 'building',
    单元: 'entrance',
    房号: 'room',
    地址: 'address',
    商品: 'item',
    数量: 'quantity',
    单位: 'uom',
    接受替代: 'substitute_ok',
    提交时间: 'submitted_at',
  }),
);

export const WEIGHTS = new Map(
  Object.entries({ 斤: 500, 两: 50, 公斤: 1000, 千克: 1000, kg: 1000, 克: 1, g: 1 }),
);

export function table(text: string | undefined): Record<string, string>[] {
  const [header = [], ...rows]: string[][] = parse(text ?? '', {
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  const names = header.map((name) => HEADERS.get(name) ?? name);
  return rows.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])));
}

export function textOf(files: Files, name: string): string {
  const content = files.get(name) ?? '';
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

export function settingsOf(files: Files): Settings {
  const given = parseYaml(textOf(files, 'stagger.yaml')) as Settings;
  const pickup = { slot_minutes: 15, batch_max: 12, batch_by: 'entrance', split: true, utilisation: 0.85 };
  return {
    ...given,
    scale: { JPY: 1, KRW: 1, KWD: 1000, BHD: 1000 }[given.currency as string] ?? 100,
    waves: given.waves,
    priority: given.priority ?? [],
    sharing: given.sharing ?? { by: 'household' },
    pickup: { ...pickup, m2_per_person: 2, changeover_minutes: 15, catch_up_minutes: 0, ...given.pickup },
    door: { teams: 4, households_per_hour: 20, max_kg: 150, ...given.door },
    sourcing: { fill_threshold: 0.25, pad_to_minimum: 0, substitutes: 'consent', ...given.sourcing },
  };
}
