import { groupBy, violation } from '../../../model/index.ts';
import { roomOf } from '../text.ts';
import type { Question, Spare } from './question.ts';
import { sameHome } from './judge-line.ts';
import { laterOf } from './times.ts';

/**
 * `intake.duplicates`: of lines of one household and item the latest counts, or all, or none. Looked at where a line is
 * said not to count because of another, and where more than one is counted.
 */
export function judgeDuplicates(question: Question): void {
  const { counted, duplicates, found, heard } = question;
  if (duplicates !== 'sum') {
    for (const [entry, places] of counted.places.entries()) {
      if (places > 1)
        found(
          violation('line-counts-twice', { file: 'plan.json', where: question.entryText(entry) }, places - 1),
        );
    }
  }
  if (heard.spares.length === 0) return;
  const winners = placesByLine(question);
  const emptied = new Set(heard.spares.filter(({ problem }) => problem === 'zero-quantity').map(lineOf));
  const unclear = heard.spares.filter(
    ({ problem, amount }) => problem === 'ambiguous-duplicate' && amount > 0,
  );
  // A line of a chat that is one of several is no spare: where there are such, it cannot be said.
  const ambiguous =
    question.fates.number('ambiguous-duplicate') === unclear.length
      ? groupBy(unclear, lineOf)
      : new Map<string, Spare[]>();
  for (const spare of heard.spares) {
    if (spare.amount === 0) continue;
    const places = (winners.get(lineOf(spare)) ?? []).filter((at) =>
      sameHome(question.homeOf(counted.entry[at]!), spare.home),
    );
    const isRight =
      spare.problem === 'replaced'
        ? duplicates === 'latest' &&
          (places.length === 0
            ? emptied.has(lineOf(spare))
            : places.some((at) => isLater(question, at, spare)))
        : spare.problem === 'duplicate-line'
          ? duplicates === 'reject' && places.length === 0
          : spare.problem === 'ambiguous-duplicate' &&
            duplicates === 'latest' &&
            places.length === 0 &&
            !hasLatest(ambiguous.get(lineOf(spare)) ?? []);
    if (isRight) continue;
    const facts = { problem: spare.problem };
    found(
      violation(
        'reject-without-cause',
        { file: 'rejects.csv', where: `${spare.sheet}:${spare.row}` },
        1,
        facts,
      ),
    );
  }
}

/** Whether a counted line can be the later one: by time where both have it, else by row within one sheet. */
function isLater({ counted, heard }: Question, at: number, spare: Spare): boolean {
  const moment = heard.moment[at]!;
  const byTime = !Number.isNaN(moment) && !Number.isNaN(spare.moment);
  if (byTime && laterOf(moment, spare.moment) !== 0) return laterOf(moment, spare.moment) > 0;
  return counted.fileOf(at) !== spare.file
    ? !byTime && !Number.isNaN(moment)
    : counted.rowOf(at) >= spare.row;
}

/** Whether it can be said which of several lines is the latest: by times that all have, or by row where all stand in one sheet. */
function hasLatest(lines: readonly Spare[]): boolean {
  const last = lines.toSorted((a, b) => a.moment - b.moment).at(-1);
  const timed = lines.every(({ moment }) => !Number.isNaN(moment));
  if (timed) return lines.every((one) => one === last || laterOf(last!.moment, one.moment) > 0);
  const untimed = lines.every(({ moment }) => Number.isNaN(moment));
  return (
    untimed &&
    lines.every(({ file }) => file === lines[0]!.file) &&
    new Set(lines.map(({ row }) => row)).size === lines.length
  );
}

function lineOf({ home, good }: Spare): string {
  return `${home.building} ${roomOf(home.room)} ${good}`;
}

function placesByLine({ counted, homeOf, goodOf, heard }: Question): ReadonlyMap<string, readonly number[]> {
  const wanted = new Set(heard.spares.map(lineOf));
  const places = new Map<string, number[]>();
  for (const [at, entry] of counted.entry.entries()) {
    const home = homeOf(entry);
    const key = `${home.building} ${roomOf(home.room)} ${goodOf(entry)}`;
    if (wanted.has(key)) places.set(key, [...(places.get(key) ?? []), at]);
  }
  return places;
}
