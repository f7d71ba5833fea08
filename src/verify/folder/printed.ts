import { lineNumbers } from './line-numbers.ts';

/** A paper of a PDF, which may hold several: each begins with its page 1. */
export interface Printed {
  readonly title: string;
  /** Community, date and revision. */
  readonly subtitle: string;
  readonly pages: number;
  /** What stands between the pages' heads and feet, in its order, without what is said again because a page ended. */
  readonly texts: readonly string[];
}

/** The papers of pages; a text where one page says another title, date or number than its paper. */
export function printedPapers(pages: readonly string[]): readonly Printed[] | string {
  const papers: { title: string; subtitle: string; pages: number; of: number; texts: string[] }[] = [];
  let said = new Map<string, string>();
  for (const page of pages) {
    const all = page.split('\n');
    const [title = '', subtitle = ''] = all;
    const [foot = '', again = ''] = all.slice(-2);
    const [number, of = 0] = lineNumbers(foot).map(Number);
    if (number === 1) {
      papers.push({ title, subtitle, pages: 0, of, texts: [] });
      said = new Map();
    }
    const paper = papers.at(-1);
    if (paper === undefined || number !== paper.pages + 1 || of !== paper.of || number > of) return foot;
    if (title !== paper.title) return title;
    const other = [subtitle, again].find((text) => text !== paper.subtitle);
    if (other !== undefined) return other;
    paper.pages++;
    paper.texts.push(...withoutRepeated(all.slice(2, -2), said));
  }
  const short = papers.find((paper) => paper.pages !== paper.of);
  return short === undefined ? papers : short.title;
}

/**
 * Where a page ended within a section, the next begins with the section's title, a mark behind it, and what stands beside it.
 *
 * @param said what followed each text of the paper so far, where it stood last; kept up to date
 */
function withoutRepeated(texts: readonly string[], said: Map<string, string>): readonly string[] {
  const own: string[] = [];
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at]!;
    const title = text.endsWith(' …') ? text.slice(0, -2) : undefined;
    if (title !== undefined && said.has(title)) {
      if (texts[at + 1] === said.get(title)) at++;
      continue;
    }
    if (own.length > 0) said.set(own.at(-1)!, text);
    said.set(text, '');
    own.push(text);
  }
  return own;
}
