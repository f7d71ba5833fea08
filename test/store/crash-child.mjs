// Publishes a folder and is killed at a chosen step: run by crash.test.ts with the bundle of src/store, the workspace
// and the number of the step. Without a number it counts the steps and prints them.
import fs from 'node:fs';
import { open } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const [bundle, workspace, at] = process.argv.slice(2);
let steps = 0;
function step() {
  steps++;
  if (String(steps) === at) process.kill(process.pid, 'SIGKILL');
}
/** A step before and a step after each call: killed with it undone, killed with it done. */
function stepped(original) {
  return function (...args) {
    step();
    const result = original.apply(this, args);
    step();
    return result;
  };
}
for (const name of [
  'openSync',
  'writeSync',
  'writeFileSync',
  'closeSync',
  'fsyncSync',
  'mkdirSync',
  'linkSync',
  'renameSync',
  'rmSync',
]) {
  fs[name] = stepped(fs[name]);
}
syncBuiltinESMExports();
const probe = await open(bundle, 'r');
const handle = Object.getPrototypeOf(probe);
await probe.close();
handle.sync = stepped(handle.sync);

const store = await import(bundle);
steps = 0;
const out = `${workspace}/out`;
const lock = store.lockWorkspace(workspace, [out]);
if (lock === 'busy') process.exit(5);
const files = Array.from({ length: 20 }, (_, i) => ({
  path: i % 3 === 0 ? `file-${i}.txt` : `folder-${i % 3}/file-${i}.txt`,
  chunks: () => [`first of ${i}\n`, `second of ${i}\n`],
}));
await store.publish(`${out}/2026-11-23-r1`, files);
lock.release();
process.stdout.write(String(steps));
