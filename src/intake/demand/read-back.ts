import type { Became, BecameLine, ReadBackSheet } from '../../model/index.ts';
import type { CurrentSheet } from './ledger.ts';
import type { DemandInput } from './reading.ts';

/** A line in the words that people know it by. */
export function becameLine(
  { register, goods }: DemandInput,
  household: number,
  good: number,
  amount: number,
): BecameLine {
  const { entrance, room } = register.households[household]!;
  const door = register.entrances[entrance]!;
  const { id, name, uom, baseUnits } = goods.good(good);
  const building = register.buildingIds()[door.building]!;
  return { building, entrance: door.id, room, good: id, name, uom, amount, baseUnits };
}

export function readBackOf(sheets: readonly CurrentSheet[]): ReadBackSheet[] {
  return sheets.map(({ tally: { file, sheet }, isText, marks, became = [] }) => ({
    file: sheet === '' ? file : `${file}#${sheet}`,
    isText,
    rows: marks.rows ?? [],
    became: became.toSorted(byPlace),
  }));
}

function byPlace(a: Became, b: Became): number {
  return a.row - b.row || a.column - b.column;
}
