import { formatScaled, parseScaled, placeName } from '../../model/index.ts';
import type { Evidence } from '../evidence.ts';
import type { PaperRow } from '../folder/papers.ts';
import { amountText, nameInBuilding, roughKilograms } from './in-words.ts';
import type { PrintedRow } from './printed-rows.ts';

/** A row of packing.csv, which is held against the tables. */
interface Packed {
  readonly wave: string;
  readonly keys: { readonly building: string; readonly entrance: string; readonly room: string };
  readonly name: string;
  readonly uom: string;
  /** Its place among the plan's goods. */
  readonly good: number;
  readonly baseUnits: number;
  readonly quantity: number;
  /** NaN where not known. */
  readonly grams: number;
  /** Of a bundle, what is in one. */
  readonly parts: readonly string[];
}

/** The packing lists, by the file's name: which rows stand on each. */
export function packingRows(evidence: Evidence): ReadonlyMap<string, readonly PrintedRow[]> {
  const { waves } = evidence.workspace.settings;
  const rows = evidence.papers.rows('packing/packing.csv').map((row) => packed(evidence, row));
  const waveOf = new Map(waves.map(({ id }, at) => [id, at]));
  const inWaves = (a: Packed, b: Packed) => waveOf.get(a.wave)! - waveOf.get(b.wave)!;
  const byGood = rows.toSorted((a, b) => inWaves(a, b) || a.good - b.good);
  const items = runsOf(byGood, ({ wave, good }) => `${wave} ${good}`);
  const buildings = runsOf(rows, ({ wave, keys }) => `${wave}\n${keys.building}`);
  const codes = codesAndRuns(evidence);
  return new Map([
    [
      'packing/sorting.pdf',
      items.flatMap((item) => [
        ...heading(item),
        ...byBuilding(item).map((own) => [own[0]!.keys.building, sumText(own)]),
      ]),
    ],
    [
      'packing/item-building-room.pdf',
      items.flatMap((item) => [
        ...heading(item),
        ...byBuilding(item).map((own) => [own[0]!.keys.building, withUnit(own), ...own.map(roomText)]),
      ]),
    ],
    [
      'packing/building-item-room.pdf',
      buildings.flatMap((building) => [
        [building[0]!.keys.building, building[0]!.wave, kilogramsOf(building)],
        ...runsOf(
          building.toSorted((a, b) => a.good - b.good),
          ({ good }) => good,
        ).map((own) => [own[0]!.name, withUnit(own), ...own.map(roomText)]),
      ]),
    ],
    [
      'packing/building-room-item.pdf',
      buildings.flatMap((building) => {
        const households = runsOf(building, ({ keys }) => placeName(keys));
        const [{ keys, wave }] = building as readonly [Packed];
        return [
          [keys.building, wave, String(households.length), kilogramsOf(building)],
          ...households.map((own) => [
            ...own.flatMap((row) => [row.name, withUnit([row])]),
            nameInBuilding(own[0]!.keys),
            codes.get(placeName(own[0]!.keys)) ?? '',
            kilogramsOf(own),
          ]),
        ];
      }),
    ],
  ]);
}

function packed({ names, plan, workspace }: Evidence, row: PaperRow): Packed {
  const id = row.get('item') ?? '';
  const facts = workspace.catalogue.goods[names.good(id)];
  const baseUnits = facts?.baseUnits ?? 1;
  const [building = '', entrance = '', room = ''] = ['building', 'entrance', 'room'].map((key) =>
    row.get(key),
  );
  const weight = row.get('weight_kg') ?? '';
  const parts = facts?.kind === 'bundle' ? facts.components : [];
  const listed = plan.rows.get('goods') ?? [];
  return {
    wave: row.get('wave') ?? '',
    keys: { building, entrance, room },
    name: row.get('name') ?? '',
    uom: row.get('uom') ?? '',
    good: listed.findIndex(([own]) => own === id),
    baseUnits,
    quantity: Number(parseScaled(row.get('quantity') ?? '', baseUnits)),
    grams: weight === '' ? Number.NaN : Number(parseScaled(weight, 1000)),
    parts: parts.flatMap(({ item, quantity }) => {
      const part = names.goodOf(item);
      return [part.name || part.id, amountText(quantity, part.baseUnits, part.uom)];
    }),
  };
}

/** A household's code, or the run that brings what it gets. */
function codesAndRuns({ tables, names }: Evidence): ReadonlyMap<string, string> {
  const known = [
    ...tables.doorstep.map(({ household, run }) => [household, run] as const),
    ...tables.pickups.map(({ household, code }) => [household, code] as const),
  ];
  return new Map(
    known.flatMap(([household, text]) =>
      household < 0 ? [] : [[names.householdText(household), text] as const],
    ),
  );
}

function heading(rows: readonly Packed[]): readonly PrintedRow[] {
  const [{ name, wave, parts }] = rows as readonly [Packed];
  return [[name, withUnit(rows), wave, kilogramsOf(rows)], parts];
}

function byBuilding(rows: readonly Packed[]): readonly (readonly Packed[])[] {
  return runsOf(rows, ({ keys }) => keys.building);
}

/** Runs of equal keys. */
export function runsOf<T>(rows: readonly T[], keyOf: (row: T) => string | number): readonly (readonly T[])[] {
  const runs: T[][] = [];
  let last: string | number | undefined;
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== last) runs.push([]);
    last = key;
    runs.at(-1)!.push(row);
  }
  return runs;
}

function roomText({ keys, quantity, baseUnits }: Packed): string {
  return `${placeName({ ...keys, building: '' })} ×${formatScaled(quantity, baseUnits)}`;
}

function sumOf(rows: readonly Packed[]): number {
  return rows.reduce((sum, { quantity }) => sum + quantity, 0);
}

function sumText(rows: readonly Packed[]): string {
  return formatScaled(sumOf(rows), rows[0]!.baseUnits);
}

function withUnit(rows: readonly Packed[]): string {
  return amountText(sumOf(rows), rows[0]!.baseUnits, rows[0]!.uom);
}

function kilogramsOf(rows: readonly Packed[]): string {
  return roughKilograms(rows.reduce((sum, { grams }) => sum + grams, 0));
}
