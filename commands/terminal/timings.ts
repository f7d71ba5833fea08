import type { Language } from '../../src/model/index.ts';
import { words } from '../../src/wording/index.ts';
import type { Terminal } from './terminal.ts';

/** How long each stage took, on stderr: the only place where a clock is read for its own sake. */
export interface Timings {
  /** Ends the stage before and begins this one. */
  readonly begin: (stage: string) => void;
  readonly end: () => void;
}

export function startTimings(terminal: Terminal, wanted: boolean, language: Language): Timings {
  if (!wanted) return { begin: () => {}, end: () => {} };
  const said: string[] = [];
  let stage = 'start';
  let since = 0;
  const close = (): void => {
    const now = performance.now();
    said.push(words(language).timing(stage, (now - since).toFixed(0)));
    since = now;
  };
  return {
    begin: (next) => {
      close();
      stage = next;
    },
    end: () => {
      close();
      said.push(words(language).timing('total', performance.now().toFixed(0)));
      terminal.err(said);
    },
  };
}
