import type { Good, Violation } from '../../model/index.ts';
import { formatScaled, formatTime } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import type { PaperRow } from '../folder/papers.ts';
import { lineNumbers } from '../folder/line-numbers.ts';
import { sameRows } from './same-rows.ts';

/** What is packed, stuck on bags, and told to each building's group is what the tables say. */
export const GOODS_PAPERS: readonly Constraint[] = [packedIsAllocated, labelsCarryTheirCode];

function* packedIsAllocated(evidence: Evidence): Iterable<Violation> {
  const { tables, names, workspace } = evidence;
  const file = 'packing/packing.csv';
  if (!evidence.folder.exists(file)) return;
  const expected: string[] = [];
  const rows = tables.allocations;
  const dealt = new Map<string, number>();
  for (let k = 0; k < rows.length; k++) {
    if (rows.household[k]! < 0 || rows.good[k]! < 0 || rows.allocated[k]! <= 0) continue;
    const key = `${rows.household[k]} ${rows.wave[k]} ${rows.good[k]}`;
    dealt.set(key, (dealt.get(key) ?? 0) + rows.allocated[k]!);
  }
  for (const [key, quantity] of dealt) {
    const [household, wave, good] = key.split(' ').map(Number) as [number, number, number];
    const facts = names.goodOf(good);
    const cells = [
      workspace.settings.waves[wave]?.id ?? '',
      names.householdText(household),
      facts.id,
      facts.name,
    ];
    const storage = facts.kind === 'item' ? facts.storage : '';
    const amount = formatScaled(quantity, facts.baseUnits);
    expected.push([...cells, amount, facts.uom, storage, weightOf(evidence, facts, quantity)].join(' '));
  }
  const columns = ['item', 'name', 'quantity', 'uom', 'storage', 'weight_kg'];
  const found = evidence.papers
    .rows(file)
    .map((row) => [row.get('wave'), placeOf(row), ...columns.map((column) => row.get(column))].join(' '));
  yield* sameRows(file, expected, found);
}

/** Each part rounded up to the gram; '' where the weight of one is not known. */
function weightOf({ names }: Evidence, good: Good, quantity: number): string {
  const parts = good.kind === 'item' ? [] : good.components;
  const gramsOf = (item: Good, amount: number) =>
    item.kind === 'item' && item.unitGrams !== null
      ? Math.ceil((amount * item.unitGrams) / item.baseUnits)
      : Number.NaN;
  const grams =
    good.kind === 'item'
      ? gramsOf(good, quantity)
      : parts.reduce(
          (sum, part) => sum + gramsOf(names.goodOf(part.item), (quantity / good.baseUnits) * part.quantity),
          0,
        );
  return Number.isNaN(grams) ? '' : formatScaled(grams, 1000);
}

function* labelsCarryTheirCode(evidence: Evidence): Iterable<Violation> {
  const { tables, names, plan, workspace } = evidence;
  const file = 'labels/labels.csv';
  if (!evidence.folder.exists(file)) return;
  const expected: string[] = [];
  const label = (
    household: number,
    parcels: number,
    cold: unknown,
    place: string,
    when: string,
    code: string,
  ) => {
    const where = lineNumbers(place).join(' ');
    if (household < 0) return;
    for (let parcel = 1; parcel <= parcels; parcel++) {
      const chilled = parcel > parcels - Number(cold) ? 'yes' : '';
      expected.push([names.householdText(household), parcel, parcels, where, when, chilled, code].join(' '));
    }
  };
  for (const [at, { household, code, parcels, point, slotStart, slotEnd }] of tables.pickups.entries()) {
    const { id = '', name = '' } = workspace.settings.points[point] ?? {};
    const when = `${formatTime(slotStart)}–${formatTime(slotEnd)}`;
    label(household, parcels, plan.rows.get('pickups')?.[at]?.[6], name || id, when, code);
  }
  for (const [at, { household, parcels, start, run }] of tables.doorstep.entries()) {
    const where = `${run} ${plan.teams.get(run)}`;
    label(household, parcels, plan.rows.get('doorstep')?.[at]?.[7], where, formatTime(start), '');
  }
  const found = evidence.papers.rows(file).map((row) => {
    const [parcel, of, when, chilled, code] = ['parcel', 'of', 'when', 'chilled', 'code'].map((one) =>
      row.get(one),
    );
    return [
      placeOf(row),
      parcel,
      of,
      lineNumbers(row.get('where') ?? '').join(' '),
      when,
      chilled,
      code,
    ].join(' ');
  });
  yield* sameRows(file, expected, found);
}

function placeOf(row: PaperRow): string {
  return [row.get('building'), row.get('entrance'), row.get('room')].filter(Boolean).join('-');
}
