import type { Language } from '../../src/model/index.ts';
import { words } from '../../src/wording/index.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { slottingProof, sourcingProof } from './proof.ts';
import type { Summary } from './summary.ts';
import { formatTable } from './table.ts';

/** The summary as lines of at most the terminal's width. */
export function formatSummary(summary: Summary, terminal: Terminal, language: Language): string[] {
  const w = words(language);
  const lines: string[] = [];
  const { households, lines: demand, slots, fullest } = summary;
  lines.push(w.households(households.collecting, households.door, households.unplaced));
  lines.push(w.shortLines(demand.short, demand.asked, demand.households_short));
  if (summary.rejected > 0) lines.push(w.rejectedLines(summary.rejected));
  if (slots !== null) lines.push(w.slots(slots.first, slots.last, slots.batches));
  if (fullest !== null) {
    lines.push(w.fullest(fullest.point_name, fullest.slot_start, fullest.load, fullest.capacity));
  }
  for (const { wave, kg, person_days } of summary.waves) {
    if (kg !== '0') lines.push(w.load(wave, kg, person_days));
  }
  const proof = [...sourcingProof(summary, language), ...slottingProof(summary, language)];
  return [...orderTable(summary, terminal, language), '', ...lines, ...proof];
}

function orderTable(summary: Summary, terminal: Terminal, language: Language): string[] {
  const w = words(language);
  const rows = summary.orders.map((o) => [o.po, o.wave, o.goods, o.delivery_fee, o.total]);
  return formatTable(
    [[w.order, w.wave, w.goods, w.fee, w.total], ...rows, [w.total, '', '', '', summary.total]],
    {
      columns: terminal.columns,
      heading: terminal.paint.out.bold,
    },
  );
}
