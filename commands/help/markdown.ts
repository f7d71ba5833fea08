import type { HelpWords } from '../../src/wording/index.ts';
import { ownOf, type HelpPage } from './page.ts';

/** docs/commands.md: the same as `stagger help`, for reading on a page. */
export function markdownManual(pages: readonly HelpPage[], w: HelpWords): string {
  const { titles } = w;
  const parts = [
    [`# ${titles.commands}`],
    [w.generated],
    ['    stagger COMMAND [DIR | PLAN] [--flags]'],
    ...w.about.map((text) => [cell(text)]),
    [`## ${titles.night}`],
    [...table(w.night.map(([typed, why]) => [code(typed), why]))],
    [`## ${titles.arguments}`],
    [...table(Object.entries(w.arguments).map(([name, text]) => [name, text]))],
    ...pages.flatMap((page) => commandParts(page, w)),
    [`## ${titles.commonFlags}`],
    [...table(pages[0]!.common.map(([flag, text]) => [code(flag), text]))],
    [`## ${titles.exits}`],
    [...table(Object.entries(w.exits))],
    [`## ${titles.environment}`],
    [...table(w.environment.map(([name, text]) => [code(name), text]))],
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function commandParts(page: HelpPage, w: HelpWords): string[][] {
  const { titles } = w;
  const own = ownOf(page, w);
  const shown = [
    ...own.arguments,
    ...page.flags,
    ...page.common.filter(([flag]) => flag.startsWith('--workspace')),
  ].map(([term, text]) => [code(term), text] as const);
  return [
    [`## ${page.name}`],
    [`    ${page.usage}`],
    [
      cell(
        `${page.what[0]!.toUpperCase()}${page.what.slice(1)}${/[。.]$/u.test(page.what) ? '' : titles.stop}`,
      ),
    ],
    ...page.about.map((text) => [cell(text)]),
    ...(shown.length === 0 ? [] : [table(shown)]),
    ...(own.exits.length === 0
      ? []
      : [[`${titles.exits}: ${own.exits.map(([status, text]) => `${status} ${cell(text)}`).join('; ')}.`]]),
    [`${titles.examples}:`],
    page.examples.map(([typed, why]) => `    ${typed}    # ${why}`),
  ];
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  return ['| | |', '| --- | --- |', ...rows.map(([term, text]) => `| ${term} | ${cell(text)} |`)];
}

function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``;
}

/** What Markdown would take for a mark of its own. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('*', '\\*');
}
