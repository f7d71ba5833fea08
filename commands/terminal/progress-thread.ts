import { WriteStream } from 'node:tty';
import { parentPort, workerData } from 'node:worker_threads';
import ora from 'ora';
import { LINE, lineOf, type Drawing, type Said } from './progress-line.ts';

/** How often the clock on the line is set: often enough that nobody takes a long stage for a hang. */
const TICK = 200;

const { color, line } = workerData as Drawing;
// Where the work was done before this thread had started, there is nothing to say.
if (Atomics.compareExchange(line, 0, LINE.none, LINE.drawn) === LINE.none) draw();

function draw(): void {
  // With a hidden cursor ora would catch Ctrl-C to show it again, and the catch would wait until planning ends.
  const spinner = ora({
    stream: new WriteStream(2),
    color: color ? 'cyan' : false,
    discardStdin: false,
    hideCursor: false,
  });
  let said: Said | undefined;
  let since = 0;
  const write = (): void => {
    if (said !== undefined) spinner.text = lineOf(said, performance.now() - since);
  };
  const ticks = setInterval(write, TICK);
  parentPort!.on('message', (next: Said | 'end') => {
    if (next === 'end') {
      clearInterval(ticks);
      spinner.stop();
      Atomics.store(line, 0, LINE.gone);
      Atomics.notify(line, 0);
      parentPort!.close();
      return;
    }
    if (next.text !== said?.text) since = performance.now();
    said = next;
    write();
    spinner.start();
  });
}
