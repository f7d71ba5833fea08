/** What a chat takes in one message, title and all. */
export const MESSAGE_LIMIT = 800;

/** Longer than this no single line of a notice gets: what a cell holds may be anything. */
const LINE_LIMIT = 300;

/** Between the messages of one file. */
export const DIVIDER = '=====';

/** Lines that belong together. A gap stands after each block. */
export interface Block {
  /** Stands above the lines, and again where they go on in the next message; '' for none. */
  readonly heading: string;
  readonly lines: readonly string[];
}

interface Line {
  readonly text: string;
  readonly heading: string;
  /** First of its block. */
  readonly first: boolean;
}

/**
 * Blocks, packed into messages of at most MESSAGE_LIMIT characters, each with its title and its last lines: as few messages as
 * can be, then as few blocks divided, then as even as can be. A block without a heading does not begin a message of its own if
 * that can be helped.
 *
 * @param title of message `number` of `of`
 * @param foot stands under every message
 */
export function messages(
  title: (number: number, of: number) => string,
  blocks: readonly Block[],
  foot: readonly string[],
): readonly string[] {
  const last = foot.filter((line) => line !== '').map(clipped);
  // Room for the longest title there can be.
  const room = MESSAGE_LIMIT - clipped(title(99, 99)).length - sumOf(last);
  const lines = blocks.flatMap(({ heading, lines: of }) =>
    of
      .flatMap((text) => folded(text))
      .map((text, i): Line => ({ text, heading: clipped(heading), first: i === 0 })),
  );
  const bodies = lines.length === 0 ? [[]] : divided(lines, room).map(bodyOf);
  return bodies.map((body, i) => [clipped(title(i + 1, bodies.length)), ...body, ...last].join('\n'));
}

/** The lines of a message: headings above their lines, gaps between blocks. */
function bodyOf(lines: readonly Line[]): readonly string[] {
  return lines.flatMap(({ text, heading, first }, i) => [
    ...(first && i > 0 ? [''] : []),
    ...(heading !== '' && (first || i === 0) ? [heading] : []),
    text,
  ]);
}

interface Division {
  readonly messages: number;
  readonly cuts: number;
  readonly longest: number;
  /** Where the next message begins. */
  readonly next: number;
}

/** By dynamic programming from the end: the best division of the lines from each on. */
function divided(lines: readonly Line[], room: number): readonly (readonly Line[])[] {
  const best: Division[] = [];
  best[lines.length] = { messages: 0, cuts: 0, longest: 0, next: lines.length };
  for (let from = lines.length - 1; from >= 0; from--) {
    let found: Division | undefined;
    let length = 0;
    for (let next = from + 1; next <= lines.length; next++) {
      length += lengthOf(lines[next - 1]!, next - 1 === from);
      if (length > room && next > from + 1) break;
      const after = best[next]!;
      const start = lines[next];
      const cut = start !== undefined && (!start.first || start.heading === '');
      const candidate = {
        messages: after.messages + 1,
        cuts: after.cuts + (cut ? 1 : 0),
        longest: Math.max(after.longest, length),
        next,
      };
      if (found === undefined || isBetter(candidate, found)) found = candidate;
    }
    best[from] = found!;
  }
  const messages: (readonly Line[])[] = [];
  for (let from = 0; from < lines.length; from = best[from]!.next)
    messages.push(lines.slice(from, best[from]!.next));
  return messages;
}

function isBetter(a: Division, b: Division): boolean {
  return a.messages - b.messages < 0 || (a.messages === b.messages && isTidier(a, b));
}

function isTidier(a: Division, b: Division): boolean {
  return a.cuts < b.cuts || (a.cuts === b.cuts && a.longest < b.longest);
}

/** What a line adds to a body, with what stands above it and the line ends. */
function lengthOf({ text, heading, first }: Line, begins: boolean): number {
  const above = heading !== '' && (first || begins) ? heading.length + 1 : 0;
  return text.length + 1 + above + (first && !begins ? 1 : 0);
}

function sumOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

function clipped(line: string): string {
  return line.length > 120 ? `${start(line, 119)}…` : line;
}

/** A line that is too long, cut at the last separator that fits. */
function folded(line: string): readonly string[] {
  if (line.length <= LINE_LIMIT) return [line];
  const cut = Math.max(...['、', ', ', ' '].map((mark) => line.lastIndexOf(mark, LINE_LIMIT - 1)));
  const at = cut > 0 ? cut + 1 : start(line, LINE_LIMIT).length;
  return [line.slice(0, at), ...folded(line.slice(at).trimStart())];
}

/** The first units of a text, without half a character at the end. */
function start(text: string, units: number): string {
  return text.slice(0, units).replace(/[\uD800-\uDBFF]$/, '');
}
