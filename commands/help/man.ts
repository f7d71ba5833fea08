import type { HelpWords } from '../../src/wording/index.ts';
import { ownOf, type HelpPage } from './page.ts';

/** The manual as a man page (roff with the man macros). */
export function manPage(pages: readonly HelpPage[], w: HelpWords): string {
  const { titles } = w;
  const lines = [
    `.\\" ${w.generated}`,
    '.TH STAGGER 1',
    '.SH NAME',
    `stagger \\- ${text(w.name)}`,
    `.SH ${heading(titles.usage)}`,
    '.B stagger',
    text('COMMAND [DIR | PLAN] [--flags]'),
    ...w.about.flatMap((paragraph) => ['.PP', text(paragraph)]),
    `.SH ${heading(titles.night)}`,
    ...listed(w.night),
    `.SH ${heading(titles.arguments)}`,
    ...listed(Object.entries(w.arguments)),
    `.SH ${heading(titles.commands)}`,
    ...pages.flatMap((page) => commandLines(page, w)),
    `.SH ${heading(titles.commonFlags)}`,
    ...listed(pages[0]!.common),
    `.SH ${heading(titles.exits)}`,
    ...listed(Object.entries(w.exits)),
    `.SH ${heading(titles.environment)}`,
    ...listed(w.environment),
  ];
  return `${lines.join('\n')}\n`;
}

function commandLines(page: HelpPage, w: HelpWords): string[] {
  const { titles } = w;
  const own = ownOf(page, w);
  return [
    `.SS ${heading(page.usage)}`,
    text(page.what),
    ...page.about.flatMap((paragraph) => ['.PP', text(paragraph)]),
    ...listed(own.arguments),
    ...listed(page.flags),
    ...(own.exits.length === 0 ? [] : ['.PP', `.I ${heading(titles.exits)}`, ...listed(own.exits)]),
    '.PP',
    `.I ${heading(titles.examples)}`,
    ...listed(page.examples),
  ];
}

function listed(entries: readonly (readonly [string, string])[]): string[] {
  return entries.flatMap(([term, meaning]) => ['.TP', `.B ${text(term)}`, text(meaning)]);
}

function heading(title: string): string {
  return `"${text(title).replaceAll('"', '\\(dq')}"`;
}

/** What roff would take for a request or an escape; a minus of its own, since flags are copied from here. */
function text(line: string): string {
  return line
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/u, '\\&$1');
}
