/**
 * npm run bench -- messy: a hundred thousand entries written as people write them, read and compared with the truth.
 *
 *     npx tsx bench/messy.ts ENTRIES FIRST-SEED      fewer of them, from another seed, with what was not read
 */
import { printTable } from './measure/print.ts';
import { compareWith, type Finding } from './measure/messy.ts';

const [entries = '100000', first = '1', ...shown] = process.argv.slice(2);
const counts = new Map<string, Record<string, number>>();
const examples = new Map<string, Finding[]>();
let seen = 0;
let seed = Number(first);
for (; seen < Number(entries); seed++) {
  for (const finding of compareWith(seed)) {
    const form = finding.entry?.form ?? 'counted, but nowhere asked for';
    const kind = finding.outcome === 'said' && !finding.entry!.clear ? 'rejected' : finding.outcome;
    const row = counts.get(form) ?? { right: 0, rejected: 0, said: 0, lost: 0, wrong: 0, clear: 0 };
    counts.set(form, row);
    row[kind]!++;
    if (finding.entry?.clear === true) row['clear']!++;
    if (finding.entry !== undefined) seen++;
    if (shown.includes(kind)) examples.set(kind, [...(examples.get(kind) ?? []), finding]);
  }
}
const COLUMNS = ['clear', 'right', 'rejected', 'said', 'lost', 'wrong'];
printTable(
  ['form', ...COLUMNS.map((name) => (name === 'said' ? 'to be mended' : name))],
  [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([form, row]) => [form, ...COLUMNS.map((name) => String(row[name] ?? 0))]),
);
const total = (name: string): number => [...counts.values()].reduce((sum, row) => sum + (row[name] ?? 0), 0);
const mended = total('said');
console.log(
  `${seen} entries of seeds ${first} to ${seed - 1}: ${total('wrong')} counted wrongly, ${total('lost')} unaccounted for.`,
);
console.log(
  `${(100 - (100 * mended) / total('clear')).toFixed(1)} % of ${total('clear')} clear entries read without mending.`,
);
for (const [kind, found] of examples) {
  for (const { seed: from, entry, line, read, problems } of found) {
    const truth =
      entry === undefined
        ? ''
        : `${entry.file}:${entry.row} ${entry.fate} ${entry.home} ${entry.item} ${entry.quantity ?? '?'}`;
    console.log(`\n${kind} ${from} ${truth}\n  ${line}\n  ${[...read, ...problems].join('\n  ')}`);
  }
}
