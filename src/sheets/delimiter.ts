/** In order of preference where all else is equal: what occurs least in ordinary text comes first. */
const CANDIDATES = ['\t', ';', ','] as const;
const LINES = 30;

/**
 * The delimiter that most lines have the same number of. A title above the header, or a comma in some names, loses to
 * what every line has.
 *
 * @param head the first lines of the file; the last may be cut
 */
export function guessDelimiter(head: string): string {
  const records = countByLine(head);
  let best = ',';
  let bestScore = 0;
  for (const [i, candidate] of CANDIDATES.entries()) {
    const counts = records.map((record) => record[i]!).filter((count) => count > 0);
    const frequency = new Map<number, number>();
    for (const count of counts) frequency.set(count, (frequency.get(count) ?? 0) + 1);
    let score = 0;
    for (const [count, lines] of frequency) {
      // The share of lines weighs most, then how much the delimiter cuts: a lone comma in every address is no table.
      score = Math.max(score, lines / records.length + Math.min(count, 99) / 1000);
    }
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

/** Per line that is not blank, how often each candidate stands outside quotes. */
function countByLine(head: string): number[][] {
  const records: number[][] = [];
  let counts = CANDIDATES.map(() => 0);
  let quoted = false;
  let blank = true;
  for (const char of head) {
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === '\n' || char === '\r')) {
      if (!blank) records.push(counts);
      if (records.length === LINES) return records;
      counts = CANDIDATES.map(() => 0);
      blank = true;
      continue;
    } else if (!quoted) {
      const candidate = CANDIDATES.indexOf(char as (typeof CANDIDATES)[number]);
      if (candidate >= 0) counts[candidate]!++;
    }
    blank = false;
  }
  if (!blank && records.length === 0) records.push(counts);
  return records;
}
