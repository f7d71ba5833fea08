import { renderPlan } from '../../src/exports/index.ts';
import { readWorkspace } from '../../src/intake/index.ts';
import { hasErrors } from '../../src/model/index.ts';
import { makePlan, readPlan, writePlan } from '../../src/plan/index.ts';
import { verifyPlan } from '../../src/verify/index.ts';
import { memorySource } from '../support/index.ts';
import { damaged } from './damage.ts';
import { Dice } from './dice.ts';
import { fixture, STARTING_POINTS } from './fixtures.ts';

/** Of these a plan takes some milliseconds. */
const SMALL = STARTING_POINTS.slice(0, 3);

/**
 * Plans a broken workspace, where it can be planned, and verifies the plan: what is wrong; undefined where nothing is.
 * Printed papers and workbooks are left out: they have tests of their own, and cost most of the time.
 */
export async function planCase(seed: number): Promise<string | undefined> {
  const dice = new Dice(seed);
  const files = damaged(fixture(dice.pick(SMALL)), dice, seed);
  try {
    const intake = readWorkspace(memorySource(files), { date: '2026-11-23' });
    const { workspace } = intake;
    if (workspace === undefined) return undefined;
    const { plan, problems } = await makePlan(workspace, intake.problems);
    if (hasErrors(problems)) return undefined;
    const text = [...writePlan(plan)].join('');
    if ([...writePlan(readPlan([text]))].join('') !== text) return 'plan.json reads back to another plan';
    const { language } = workspace.settings;
    const folder = new Map<string, Uint8Array>();
    for (const file of renderPlan(plan, { workspace, problems, revision: '2026-11-23-r1', language })) {
      if (/\.(pdf|xlsx|html)$/.test(file.path)) continue;
      const pieces: Uint8Array[] = [];
      for await (const piece of file.chunks() as AsyncIterable<string | Uint8Array>)
        pieces.push(Buffer.from(piece as string));
      folder.set(file.path, Buffer.concat(pieces));
    }
    // There is no manifest, since nothing is published.
    const broken = verifyPlan(memorySource(folder), memorySource(files)).find(
      ({ file }) => file !== 'manifest.json',
    );
    return broken === undefined ? undefined : `breaks rule ${broken.rule}: ${JSON.stringify(broken)}`;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
