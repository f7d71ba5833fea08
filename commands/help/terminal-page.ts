import { columnsOf, padRight } from '../../src/model/index.ts';
import type { HelpWords } from '../../src/wording/index.ts';
import type { HelpPage } from './page.ts';

interface Look {
  readonly columns: number;
  readonly heading: (text: string) => string;
}

/** Wider than this a term stands in a line of its own. */
const TERM = 26;

/** One command's page as text. */
export function commandText(page: HelpPage, w: HelpWords, look: Look): string {
  const { titles } = w;
  return sections(
    [
      [page.usage],
      [page.what, ...page.about.flatMap((text) => ['', text])].flatMap((text) => wrap(text, look.columns)),
      [look.heading(titles.arguments), ...list(page.arguments, look)],
      [look.heading(titles.flags), ...list(page.flags, look)],
      [look.heading(titles.examples), ...examples(page.examples, look)],
      [look.heading(titles.exits), ...list(page.exits, look)],
      [look.heading(titles.commonFlags), ...list(page.common, look)],
    ].filter((section, i) => i < 2 || section.length > 1),
  );
}

/** What `stagger help` says: every command in a line, a night, statuses, environment. */
export function overviewText(pages: readonly HelpPage[], w: HelpWords, look: Look): string {
  const { titles } = w;
  return sections([
    ['stagger COMMAND [DIR | PLAN] [--flags]', ...wrap(w.tagline, look.columns)],
    [
      look.heading(titles.commands),
      ...list(
        pages.map(({ name, what }) => [name, what] as const),
        look,
      ),
    ],
    [look.heading(titles.night), ...list(w.night, look)],
    [look.heading(titles.arguments), ...list(Object.entries(w.arguments), look)],
    [look.heading(titles.exits), ...list(Object.entries(w.exits), look)],
    [look.heading(titles.environment), ...list(w.environment, look)],
    [w.more],
  ]);
}

function sections(parts: readonly (readonly string[])[]): string {
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function list(entries: readonly (readonly [string, string])[], { columns }: Look): string[] {
  const widths = entries.map(([term]) => columnsOf(term)).filter((width) => width <= TERM);
  const width = Math.max(4, ...widths);
  return entries.flatMap(([term, meaning]) => {
    const lines = wrap(meaning, columns - width - 4);
    if (columnsOf(term) > width)
      return [`  ${term}`, ...lines.map((line) => `${' '.repeat(width + 4)}${line}`)];
    return lines.map((line, i) => `  ${padRight(i === 0 ? term : '', width)}  ${line}`);
  });
}

function examples(entries: readonly (readonly [string, string])[], { columns }: Look): string[] {
  return entries.flatMap(([typed, why]) => [
    `  ${typed}`,
    ...wrap(why, columns - 6).map((line) => `      ${line}`),
  ]);
}

/** Where a line may end: after a space, or between two wide characters but never before a closing mark. */
const PIECES = /\S*?[⺀-￯](?![，。、；：？！）”])|\S+\s*|\s+/gu;

/** A text in lines of at most so many columns. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(PIECES)) {
    if (line !== '' && columnsOf(`${line}${piece}`.trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  lines.push(line.trimEnd());
  return lines;
}
