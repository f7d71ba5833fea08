// Loaded before the program (node --import): counts what changes the disk and kills the process at one of these points.
// STAGGER_CRASH_AT: the point, from 1; STAGGER_CRASH_HOW: before, half (of what is written) or stop (SIGSTOP, before).
// Without a point it only counts; STAGGER_CRASH_COUNT names the file that is told how many there were, and which of them
// can be half done.
import { syncBuiltinESMExports } from 'node:module';
import fs from 'node:fs';

const at = Number(process.env.STAGGER_CRASH_AT ?? 0);
const how = process.env.STAGGER_CRASH_HOW ?? 'before';
let points = 0;
const halves = [];

const originals = { writeSync: fs.writeSync, appendFileSync: fs.appendFileSync };

function strike(signal) {
  process.kill(process.pid, signal);
  // The signal comes when it comes: nothing may happen until then.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, signal === 'SIGSTOP' ? 50 : 10_000);
}

/** Counts a point; true where the process is to die in the middle of it. */
function point(canBeHalf) {
  points++;
  if (canBeHalf) halves.push(points);
  if (points !== at) return false;
  if (how === 'half' && canBeHalf) return true;
  strike(how === 'stop' ? 'SIGSTOP' : 'SIGKILL');
  return false;
}

function counted(holder, name) {
  const original = holder[name];
  holder[name] = function (...args) {
    if (isOurs(args[0])) point(false);
    return original.apply(this, args);
  };
}

/** Standard streams and what is only read change nothing. */
function isOurs(target) {
  return typeof target !== 'number' || target > 2;
}

fs.writeSync = function (file, bytes, ...rest) {
  if (isOurs(file) && point(true)) {
    const half = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
    originals.writeSync.call(fs, file, half.subarray(0, Math.floor(half.length / 2)));
    strike('SIGKILL');
  }
  return originals.writeSync.call(fs, file, bytes, ...rest);
};
for (const name of [
  'writeFileSync',
  'appendFileSync',
  'fsyncSync',
  'renameSync',
  'linkSync',
  'mkdirSync',
  'rmSync',
]) {
  counted(fs, name);
}
const openSync = fs.openSync;
fs.openSync = function (path, flags, ...rest) {
  if (typeof flags === 'string' && /[wa+]/.test(flags)) point(false);
  return openSync.call(fs, path, flags, ...rest);
};
const open = fs.promises.open;
fs.promises.open = async function (...args) {
  const handle = await open.apply(this, args);
  const sync = handle.sync.bind(handle);
  handle.sync = async () => {
    point(false);
    return sync();
  };
  return handle;
};
syncBuiltinESMExports();

process.on('exit', () => {
  const file = process.env.STAGGER_CRASH_COUNT;
  if (file) originals.appendFileSync.call(fs, file, `${JSON.stringify({ points, halves })}\n`);
});
