import type { Bound, Language } from '../../src/model/index.ts';
import { words } from '../../src/wording/index.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Summary } from './summary.ts';
import { formatTable } from './table.ts';

/** The summary as lines of at most the terminal's width. */
export function formatSummary(summary: Summary, terminal: Terminal, language: Language): string {
  const w = words(language);
  const lines: string[] = [];
  const { households, lines: demand, slots, fullest } = summary;
  lines.push(w.households(households.collecting, households.door, households.unplaced));
  lines.push(w.shortLines(demand.short, demand.asked, demand.households_short));
  if (summary.rejected > 0) lines.push(w.rejectedLines(summary.rejected));
  if (slots !== null) lines.push(w.slots(slots.first, slots.last, slots.batches));
  if (fullest !== null) {
    lines.push(w.fullest(fullest.point, fullest.slot_start, fullest.load, fullest.capacity));
  }
  for (const { wave, kg, person_days } of summary.waves) {
    if (kg !== '0') lines.push(w.load(wave, kg, person_days));
  }
  const solved = [
    w.solved('sourcing', summary.sourcing.status, gapText(summary.sourcing.bounds)),
    w.solved('slotting', summary.slotting.status, gapText(summary.slotting.bounds)),
  ];
  return `${orderTable(summary, terminal, language)}\n${[...lines, ...solved].join('\n')}\n`;
}

function orderTable(summary: Summary, terminal: Terminal, language: Language): string {
  const w = words(language);
  const rows = summary.orders.map((o) => [o.po, o.wave, o.goods, o.delivery_fee, o.total]);
  return formatTable(
    [[w.order, w.wave, w.goods, w.fee, w.total], ...rows, [w.all, '', '', '', summary.total]],
    {
      columns: terminal.columns,
      heading: terminal.paint.out.bold,
    },
  );
}

/** ` (objective value, bound lower)` for each objective whose bound is not met. */
function gapText(bounds: readonly Bound[]): string {
  const open = bounds.filter((bound) => bound.value !== bound.lowerBound);
  if (open.length === 0) return '';
  return ` (${open.map((b) => `${b.objective} ${b.value}, ≥ ${b.lowerBound}`).join('; ')})`;
}
