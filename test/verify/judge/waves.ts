import type { Tables } from './goods.ts';
import type { Raw, Settings } from './raw.ts';
import { milli, minutes } from './raw.ts';

/** Rule 7 of goods and door runs. */
export function faultsOfWaves(raw: Raw, tables: Tables): string[] {
  const faults: string[] = [];
  const { waves, door } = raw.settings;
  for (const item of raw.items.keys()) {
    let [there, dealt] = [raw.stock.get(item) ?? 0, 0];
    for (const { id } of waves as readonly Settings[]) {
      for (const row of tables['orders.csv']!)
        if (row.item === item && row.wave === id) there += milli(row.quantity);
      for (const row of tables['allocations.csv']!) {
        const part = raw.bundles.get(row.item!)?.get(item) ?? (row.item === item ? 1000 : 0);
        if (row.wave === id) dealt += (milli(row.allocated) * part) / 1000;
      }
      if (dealt > there) faults.push(`not there yet ${item} ${id}`);
    }
  }
  const runs = new Map<string, Record<string, string>[]>();
  for (const row of tables['doorstep.csv']!) runs.set(row.run!, [...(runs.get(row.run!) ?? []), row]);
  const spans = [...runs.values()].map((rows) => {
    const start = minutes(rows[0]!.start!);
    const kilograms = rows.reduce((all, row) => all + Number(row.weight_kg || 0), 0);
    if (rows.length > 1 && kilograms > door.max_kg + 1e-6) faults.push(`run too heavy ${rows[0]!.run}`);
    if (new Set(rows.map((row) => row.building)).size > 1)
      faults.push(`run of two buildings ${rows[0]!.run}`);
    return { start, end: start + (rows.length * 60) / door.households_per_hour };
  });
  for (const { start } of spans) {
    const busy = spans.filter((other) => other.start <= start && start < other.end).length;
    if (busy > door.teams) faults.push(`too few teams at ${start}`);
  }
  return faults;
}
