import type { Terminal } from './terminal.ts';

/** Says what is being done: a spinner where somebody watches stderr, nothing elsewhere. */
export interface Progress {
  readonly say: (text: string) => void;
  readonly end: () => void;
}

/** ora costs a tenth of a second to load: it is loaded only where it is seen. */
export async function startProgress(terminal: Terminal, quiet: boolean): Promise<Progress> {
  if (!terminal.interactive || quiet) return { say: () => {}, end: () => {} };
  const { default: ora } = await import('ora');
  // With a hidden cursor ora would catch Ctrl-C to show it again, and the catch would wait until planning ends.
  const spinner = ora({ stream: process.stderr, discardStdin: false, hideCursor: false });
  return {
    say: (text) => {
      spinner.start(text);
      // Planning holds the thread: draw the line once now, since the spinner's timer gets no turn.
      spinner.render();
    },
    end: () => void spinner.stop(),
  };
}
