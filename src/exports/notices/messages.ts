/** What a chat takes in one message, title and all. */
export const MESSAGE_LIMIT = 800;

/** Longer than this no single line of a notice gets: what a cell holds may be anything. */
const LINE_LIMIT = 300;

/** Between the messages of one file. */
export const DIVIDER = '=====';

/**
 * Lines, packed into messages of at most MESSAGE_LIMIT characters, each with its title and its last lines.
 *
 * @param title of message `number` of `of`
 * @param lines of the body, in order; '' is a gap, which no message begins or ends with
 * @param foot stands under every message
 */
export function messages(
  title: (number: number, of: number) => string,
  lines: readonly string[],
  foot: readonly string[],
): readonly string[] {
  const last = foot.filter((line) => line !== '').map(clipped);
  // Room for the longest title there can be.
  const room = MESSAGE_LIMIT - clipped(title(99, 99)).length - sumOf(last);
  const bodies: string[][] = [[]];
  let used = 0;
  for (const line of lines.flatMap((text) => folded(text))) {
    let body = bodies.at(-1)!;
    if (used + line.length + 1 > room && body.length > 0) {
      body = [];
      bodies.push(body);
      used = 0;
    }
    if (line === '' && body.length === 0) continue;
    body.push(line);
    used += line.length + 1;
  }
  return bodies.map((body, i) =>
    [clipped(title(i + 1, bodies.length)), ...trimmed(body), ...last].join('\n'),
  );
}

function sumOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

function trimmed(body: readonly string[]): readonly string[] {
  return body.at(-1) === '' ? body.slice(0, -1) : body;
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
