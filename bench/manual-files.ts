import { fileURLToPath } from 'node:url';
import { manPage } from '../commands/help/man.ts';
import { markdownManual } from '../commands/help/markdown.ts';
import { helpPages } from '../commands/help/page.ts';
import { buildProgram } from '../commands/program.ts';
import { recordedTerminal } from '../commands/terminal/terminal.ts';
import { helpWords } from '../src/wording/index.ts';

const docs = fileURLToPath(new URL('../docs/', import.meta.url));

/** The manual's files and what has to stand in them. */
export function manualFiles(): ReadonlyMap<string, string> {
  const program = buildProgram(recordedTerminal('.'), () => {});
  const files = new Map<string, string>();
  for (const [language, pages, man] of [
    ['en', docs, 'stagger.1'],
    ['zh-CN', `${docs}zh-CN/`, 'stagger.zh-CN.1'],
  ] as const) {
    const [shown, words] = [helpPages(program, language), helpWords(language)];
    files.set(`${pages}commands.md`, markdownManual(shown, words));
    files.set(`${docs}man/${man}`, manPage(shown, words));
  }
  return files;
}
