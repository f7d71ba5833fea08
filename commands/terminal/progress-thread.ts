import { WriteStream } from 'node:tty';
import { parentPort, workerData } from 'node:worker_threads';
import ora, { type Ora } from 'ora';
import { lineOf, type Drawing, type Said } from './progress-line.ts';

/** How often the clock on the line is set: often enough that nobody takes a long stage for a hang. */
const TICK = 200;

const { color, cleared } = workerData as Drawing;
// With a hidden cursor ora would catch Ctrl-C to show it again, and the catch would wait until planning ends.
const spinner: Ora = ora({
  stream: new WriteStream(2),
  color: color ? 'cyan' : false,
  discardStdin: false,
  hideCursor: false,
});

let said: Said | undefined;
let since = 0;
const draw = (): void => {
  if (said !== undefined) spinner.text = lineOf(said, performance.now() - since);
};
const ticks = setInterval(draw, TICK);

parentPort!.on('message', (next: Said | 'end') => {
  if (next === 'end') {
    clearInterval(ticks);
    spinner.stop();
    Atomics.store(cleared, 0, 1);
    Atomics.notify(cleared, 0);
    parentPort!.close();
    return;
  }
  if (next.text !== said?.text) since = performance.now();
  said = next;
  draw();
  spinner.start();
});
