import { faultsOf } from './failing-disk.ts';
import { rehearse, wrongWith } from './fault-case.ts';
import { endPlays, plays } from './plays.ts';

/**
 * Lets each call of the system fail in turn, in every way in which it can, in every command, and says what is wrong; ends with 1
 * where anything is. `STAGGER_FAULTS_EVERY=7` tries every seventh; the argument chooses commands whose name holds it.
 */
export async function runFaults(word: string): Promise<void> {
  const every = Number(process.env['STAGGER_FAULTS_EVERY'] ?? 1);
  let [tried, failed, at] = [0, 0, 0];
  for (const play of await plays()) {
    if (!play.name.includes(word)) continue;
    const rehearsed = await rehearse(play);
    const faults = faultsOf(rehearsed.calls).filter(() => at++ % every === 0);
    let bad = 0;
    for (const fault of faults) {
      const wrong = await wrongWith(rehearsed, fault);
      if (wrong.length > 0) bad++;
      for (const what of wrong.slice(0, 2))
        process.stdout.write(
          `${play.name}: ${fault.failure} at call ${fault.number} (${fault.name}): ${what}\n`,
        );
    }
    process.stdout.write(
      `${play.name}: ${rehearsed.calls.length} calls, ${faults.length} faults, ${bad} wrong\n`,
    );
    tried += faults.length;
    failed += bad;
  }
  endPlays();
  process.stdout.write(`${tried - failed} passed, ${failed} failed\n`);
  if (failed > 0) process.exitCode = 1;
}
