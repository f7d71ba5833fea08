import type { PaperWords } from '../../wording/index.ts';

/** A paper of which some pages are to be printed again. Pages are numbered from 1. */
export interface Reprint {
  readonly path: string;
  /** Pages of it that say what no page of the earlier paper says. */
  readonly fresh: readonly number[];
  /** Pages of the earlier paper that are no longer true. */
  readonly gone: readonly number[];
  /** How many pages it has. */
  readonly of: number;
}

/** What staff have to hand out again because a revision says something new. */
export interface Pages {
  /** Files that are sent or pasted. */
  readonly send: readonly string[];
  readonly print: readonly Reprint[];
  /** Files that are no longer there. */
  readonly gone: readonly string[];
}

/** The pages of a paper against those that staff hold, each by its texts: a page that moved to another place is none that changed. */
export function changedPages(
  before: readonly string[],
  after: readonly string[],
): Pick<Reprint, 'fresh' | 'gone' | 'of'> {
  const held = new Map<string, number[]>();
  before.forEach((text, at) => held.set(text, [...(held.get(text) ?? []), at + 1]));
  const fresh = after.flatMap((text, at) => (held.get(text)?.shift() === undefined ? [at + 1] : []));
  const gone = [...held.values()].flat().sort((a, b) => a - b);
  return { fresh, gone, of: after.length };
}

/**
 * A paper and which of its pages to print, as one says it; the path alone where it is printed whole.
 *
 * @param isWhole with all numbers, however many they are
 */
export function reprintText(
  { path, fresh, gone, of }: Reprint,
  { site }: PaperWords,
  isWhole = false,
): string {
  if (of === 0) return path;
  if (fresh.length === of) return site.labelled(path, site.allPages(gone.length > 0));
  const [print, away] = [rangesOf(fresh), rangesOf(gone)];
  const isListed = !isWhole && print.length > TOO_LONG;
  const parts = [
    ...(fresh.length > 0 ? [isListed ? site.pagesListed(fresh.length) : site.pages(print)] : []),
    ...(gone.length > 0 && away !== print && away.length <= TOO_LONG ? [site.pagesGone(away)] : []),
  ];
  return site.labelled(path, site.list(parts));
}

/** Letters beyond which nobody types them, or looks for the earlier pages one by one, as of labels. */
const TOO_LONG = 60;

/** Numbers in rising order as a printer's window takes them: `2-4,7`. */
function rangesOf(numbers: readonly number[]): string {
  const ranges: string[] = [];
  for (let from = 0, to = 1; to <= numbers.length; to++) {
    if (numbers[to] === numbers[to - 1]! + 1) continue;
    ranges.push(from === to - 1 ? `${numbers[from]}` : `${numbers[from]}-${numbers[to - 1]}`);
    from = to;
  }
  return ranges.join(',');
}
