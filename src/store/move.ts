import { errorCode } from './store-error.ts';
import { rename as renameNow } from './system.ts';

/** On Windows a scanner or an open window holds for a moment what was just written. */
const HELD: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);
const LONGEST_WAIT = 2_560;

/**
 * @param mayBeHeld where that passes by itself: tried again for five seconds, waiting longer each time
 * @param rename the system's own; another in a test, since no other system holds a folder so
 */
export function move(
  from: string,
  to: string,
  mayBeHeld = process.platform === 'win32',
  rename = renameNow,
): void {
  for (let wait = 10; ; wait *= 2) {
    try {
      rename(from, to);
      return;
    } catch (error) {
      if (!mayBeHeld || wait > LONGEST_WAIT || !HELD.has(errorCode(error))) throw error;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait);
  }
}
