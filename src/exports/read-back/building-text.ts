import { compareKeys, placeName } from '../../model/index.ts';
import type { BecameLine, ReadBackSheet } from '../../model/index.ts';
import type { ReadBackWords } from '../../wording/index.ts';
import { oneLine } from '../oneline.ts';
import { amountOf } from './sheet-page.ts';

/** What counts of each household of each building, one entry for each good; buildings as they are sorted. */
export function asksByBuilding(sheets: readonly ReadBackSheet[]): Map<string, BecameLine[]> {
  const sums = new Map<string, BecameLine>();
  for (const { became } of sheets) {
    for (const { fate, line } of became) {
      if (fate !== 'counted' || line === undefined) continue;
      const key = JSON.stringify([line.building, line.entrance, line.room, line.good]);
      const before = sums.get(key)?.amount ?? 0;
      sums.set(key, { ...line, amount: before + line.amount });
    }
  }
  const buildings = new Map<string, BecameLine[]>();
  for (const line of [...sums.values()].sort(byPlace)) {
    const own = buildings.get(line.building);
    if (own === undefined) buildings.set(line.building, [line]);
    else own.push(line);
  }
  return buildings;
}

/** To be pasted to the building's contact: rooms and items, nobody's name. */
export function buildingText(greeting: string, lines: readonly BecameLine[], w: ReadBackWords): string {
  const households = new Map<string, string[]>();
  for (const line of lines) {
    const place = placeName({ building: '', entrance: line.entrance, room: line.room });
    const items = households.get(place) ?? [];
    items.push(`${oneLine(line.name)} ${amountOf(line)}`);
    households.set(place, items);
  }
  const asks = [...households].map(([place, items]) => w.asks(oneLine(place), items.join(w.separator)));
  return `${[oneLine(greeting), ...asks, w.question(households.size, lines.length)].join('\n')}\n`;
}

function byPlace(a: BecameLine, b: BecameLine): number {
  return (
    compareKeys(a.building, b.building) ||
    compareKeys(a.entrance, b.entrance) ||
    compareKeys(a.room, b.room) ||
    compareKeys(a.name, b.name)
  );
}
