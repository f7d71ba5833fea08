/** Says what it does and then holds its thread for ever, as planning does for a while. */
import { startProgress } from '../../commands/terminal/progress.ts';
import { processTerminal } from '../../commands/terminal/terminal.ts';

startProgress(processTerminal({ color: false }), false).say('Laying slots', 0.42);
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
