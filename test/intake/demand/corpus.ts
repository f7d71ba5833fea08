import { formatScaled } from '../../../src/model/index.ts';
import type { Problem } from '../../../src/model/index.ts';
import { readDemand } from '../../../src/intake/demand/index.ts';
import type { DemandInput, DemandReading } from '../../../src/intake/demand/index.ts';
import { GoodsIndex } from '../../../src/intake/goods/index.ts';
import type { KnownGood } from '../../../src/intake/goods/index.ts';
import { BuildingIndex, Register } from '../../../src/intake/site/index.ts';
import { memorySource } from '../../support/index.ts';

/** The site and the goods of every case; each is described in fixtures/sheets/README.md. */
const BUILDINGS = ['1', '2', '3', '5', '12', '52', 'A'];
/** Building 12 has two entrances; no other has more than one. */
const ENTRANCES: readonly (readonly [building: number, id: string])[] = [
  [4, '1'],
  [4, '2'],
];
/** Registered where a case asks for a register. */
const ROOMS: readonly (readonly [building: number, entrance: string, room: string])[] = [
  [0, '', '101'], [0, '', '102'], [2, '', '0501'], [2, '', '502'], [4, '1', '302'], [4, '2', '303'],
]; // prettier-ignore

function item(id: string, name: string, uom: string, more: Partial<KnownGood> = {}): KnownGood {
  const grams = new Map([
    ['斤', 500],
    ['kg', 1000],
  ]).get(uom);
  const weight = grams !== undefined;
  return {
    id, name, uom, aliases: [], kind: 'item', baseUnits: grams ?? 1000, isWeight: weight,
    unitGrams: null, step: weight ? null : 1000, ...more,
  }; // prettier-ignore
}

const GOODS: readonly KnownGood[] = [
  item('tudou', '土豆', '斤', { aliases: ['马铃薯', 'potatoes'] }),
  item('jidan', '鸡蛋', '盒', { aliases: ['鸡蛋（30枚）', 'eggs'] }),
  item('niunai', '纯牛奶', '箱', { aliases: ['牛奶'], unitGrams: 3000 }),
  item('kele', '可乐', '箱'),
  item('dami', '大米', '袋', { unitGrams: 5000 }),
  item('baicai', '白菜', '斤', { step: 250 }),
  item('mianbao', '面包', '个', { aliases: ['bread'] }),
  { ...item('shucai', '蔬菜包', '份'), kind: 'bundle' },
];

export interface CaseOptions {
  readonly register?: boolean;
  readonly duplicates?: 'latest' | 'sum' | 'reject';
  readonly cutoff?: number;
  readonly columns?: Readonly<Record<string, string>>;
  readonly encodings?: Readonly<Record<string, string>>;
}

export function demandOf(
  files: ReadonlyMap<string, Uint8Array | string>,
  options: CaseOptions = {},
): DemandReading & { readonly register: Register } {
  const register = new Register(new BuildingIndex(BUILDINGS.map((id) => ({ id, aliases: [] }))));
  for (const [building, id] of ENTRANCES) register.declareEntrance(building, id);
  register.closeEntrances(4);
  if (options.register === true) {
    for (const [building, entrance, room] of ROOMS) {
      register.registerHousehold(register.declareEntrance(building, entrance), room, null);
    }
  }
  const input: DemandInput = {
    source: memorySource(files),
    files: [...files.keys()].sort(),
    encodings: new Map(Object.entries(options.encodings ?? {})),
    date: '2026-11-23',
    duplicates: options.duplicates,
    cutoff: options.cutoff,
    columns: new Map(Object.entries(options.columns ?? {})),
    register,
    goods: new GoodsIndex(GOODS),
  };
  return { ...readDemand(input), register };
}

/** What came out, as a person writes it: `3-501 土豆 2`. Sorted. */
export function linesOf(reading: DemandReading & { readonly register: Register }): string[] {
  const lines: string[] = [];
  for (let i = 0; i < reading.length; i++) {
    const { entrance, room } = reading.register.households[reading.household[i]!]!;
    const door = reading.register.entrances[entrance]!;
    const good = GOODS[reading.good[i]!]!;
    const home = [BUILDINGS[door.building], door.id, room].filter((part) => part !== '').join('-');
    const consent = reading.substituteOk[i] === 1 ? ' or a substitute' : '';
    lines.push(
      `${home} ${good.name} ${formatScaled(reading.asked[i]!, good.baseUnits)}${good.uom}${consent}`,
    );
  }
  return lines.sort();
}

export function noteOf({ file, sheet, row, column, code, value, facts }: Problem): string {
  const place = [file + (sheet === '' ? '' : `#${sheet}`), row === 0 ? '' : `row ${row}`, column];
  const more = Object.entries(facts).filter(([, fact]) => fact !== '').map(([key, fact]) => `${key}: ${fact}`); // prettier-ignore
  const shown = [code, value.length > 60 ? `${value.slice(0, 60)}…` : value, ...more].filter(
    (part) => part !== '',
  );
  return `${place.filter((part) => part !== '').join(' · ')} → ${shown.join(' · ')}`;
}
