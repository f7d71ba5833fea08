import { csvText, type Problem } from '../../model/index.ts';

const COLUMNS = ['building', 'entrance', 'room', 'address', 'item', 'spec', 'quantity', 'uom', 'substitute_ok', 'submitted_at'] as const; // prettier-ignore

/** What the problem of a late line says of it; a chat's line in the words in which it was understood, else in its own. */
export type LateLine = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>;

/**
 * Lines that came after the cutoff, as a demand sheet for the next night, without name, phone and note. Undefined where nothing was
 * late.
 */
export function nextNightSheet(problems: readonly Problem[]): string | undefined {
  const late = problems.filter(({ code }) => code === 'late');
  if (late.length === 0) return undefined;
  return csvText(
    COLUMNS,
    late.map(({ facts }) => COLUMNS.map((column) => facts[column] ?? '')),
  );
}
