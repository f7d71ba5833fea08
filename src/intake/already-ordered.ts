import type { FileRecord } from '../model/index.ts';
import { report, type Reading } from './reading.ts';

const ISSUED = /^out\/(\d{4}-\d{2}-\d{2})-issued\.json$/;

/**
 * Yesterday's sheet left in today's folder would be ordered twice: a demand sheet that reads to the same rows as one of an
 * earlier night's plan that went out is an error.
 */
export function checkAlreadyOrdered(reading: Reading, demand: readonly FileRecord[]): void {
  const ordered = orderedBefore(reading);
  for (const { file, rowsSha256, counted } of demand) {
    const before = ordered.get(rowsSha256);
    if (before === undefined || counted === 0) continue;
    report(reading, 'already-ordered', { file }, '', { date: before.date, other: before.file });
  }
}

/** rows_sha256 of a demand sheet → the night that it was ordered for, and its name then. */
function orderedBefore({ source, date }: Reading): Map<string, { date: string; file: string }> {
  const ordered = new Map<string, { date: string; file: string }>();
  for (const name of (source.list('out') ?? []).toSorted()) {
    const night = ISSUED.exec(name)?.[1];
    if (night === undefined || night >= date) continue;
    for (const plan of plansIn(textOf(source.read(name))))
      for (const { file, rowsSha256 } of demandOf(source.read(`out/${plan}/plan.json`)))
        ordered.set(rowsSha256, { date: night, file });
  }
  return ordered;
}

/** The folders that an issued.json names; none where it is damaged. */
function plansIn(text: string): string[] {
  try {
    const { orders, notices } = JSON.parse(text) as Record<'orders' | 'notices', { plan?: unknown } | null>;
    const plans = [orders?.plan, notices?.plan].filter((plan) => typeof plan === 'string');
    return [...new Set(plans)].filter((plan) => /^[^/\\]+$/.test(plan));
  } catch {
    return [];
  }
}

/** The demand sheets of a plan.json. Its list of files stands near the top: the rest is not read. */
function* demandOf(pieces: Iterable<Uint8Array>): Generator<{ file: string; rowsSha256: string }> {
  let inFiles = false;
  for (const line of linesOf(pieces)) {
    if (line.startsWith('"files":')) inFiles = true;
    else if (inFiles && !line.startsWith('[')) return;
    else if (inFiles) {
      const [file, input, , rowsSha256] = JSON.parse(line.replace(/,$/, '')) as string[];
      if (input === 'demand') yield { file: file!, rowsSha256: rowsSha256! };
    }
  }
}

function* linesOf(pieces: Iterable<Uint8Array>): Generator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for (const piece of pieces) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
}

function textOf(pieces: Iterable<Uint8Array>): string {
  const decoder = new TextDecoder();
  let text = '';
  for (const piece of pieces) text += decoder.decode(piece, { stream: true });
  return text;
}
