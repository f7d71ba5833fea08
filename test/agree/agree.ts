import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../commands/main.ts';
import { recordedTerminal } from '../../commands/terminal/terminal.ts';
import { generateFiles, KINDS, writeFiles } from '../../bench/generate/index.ts';
import { Random } from '../../bench/generate/random.ts';
import { readWorkspace } from '../../src/intake/index.ts';
import { diskSource } from '../../src/store/index.ts';
import { HAPPENINGS } from './happenings.ts';
import { metIn, type Met } from './met.ts';

const DATE = '2026-11-23';

/** Revisions after the first plan, at most. */
const REVISIONS = 2;

export interface Told {
  /** What was typed that failed, or what verify said of what it made. */
  readonly wrong: readonly string[];
  /** Plans made and verified. */
  readonly plans: number;
  /** Commands that were refused with a reason: an input that cannot be planned. */
  readonly refused: readonly string[];
  readonly met: ReadonlySet<Met>;
}

/**
 * One site as a night goes: it is planned, what was made goes out (or not), things happen, and it is planned again. Verify is
 * asked after every plan. Odd seeds have every setting in use, even ones are of the kinds in turn.
 */
export async function agree(seed: number): Promise<Told> {
  const folder = mkdtempSync(join(tmpdir(), 'stagger-agree-'));
  const random = new Random(seed, 'agree');
  const [wrong, refused, met]: [string[], string[], Set<Met>] = [[], [], new Set()];
  let plans = 0;
  const type = async (...args: string[]) => {
    const terminal = recordedTerminal(folder, new Date('2026-11-22T13:00:00Z'));
    return { status: await run(args, terminal), said: `${terminal.stdout}${terminal.stderr}` };
  };
  /** Makes a plan and verifies it; the newest plan's folder, undefined where none was made. */
  const made = async (args: string[]): Promise<string | undefined> => {
    const before = newestOf(folder);
    const { status, said } = await type(...args);
    if (status === 3) refused.push(`${args.join(' ')}\n${said}`);
    else if (status !== 0 && status !== 4) wrong.push(`${args.join(' ')}: status ${status}\n${said}`);
    const plan = newestOf(folder);
    if (plan === undefined || plan === before) return plan;
    plans++;
    const verdict = await type('verify', plan);
    if (verdict.status !== 0) wrong.push(`verify ${plan} after ${args.join(' ')}\n${verdict.said}`);
    for (const what of metIn(join(folder, plan))) met.add(what);
    return plan;
  };
  try {
    const kind = seed % 2 === 1 ? 'every' : KINDS[(seed / 2) % KINDS.length]!;
    writeFiles(folder, generateFiles({ kind, seed }));
    let plan = await made(['plan', '--date', DATE]);
    const revisions = random.between(0, REVISIONS);
    let issued: string | undefined;
    for (let revision = 0; plan !== undefined && revision < revisions; revision++) {
      if (revision === 0 || random.chance(50)) {
        await type('issue', plan);
        issued = plan;
      } else met.add('a revision of what was not issued');
      const { workspace } = readWorkspace(diskSource(folder), { date: DATE });
      if (workspace === undefined) break;
      plan = await made(random.pick(HAPPENINGS)({ folder, plan, issued: issued ?? plan, workspace, random }));
    }
    return { wrong, plans, refused, met };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Such as `out/2026-11-23-r3`. */
function newestOf(folder: string): string | undefined {
  if (!existsSync(join(folder, 'out'))) return undefined;
  const numbers = readdirSync(join(folder, 'out')).flatMap((name) => {
    const [, number] = /-r(\d+)$/.exec(name) ?? [];
    return number !== undefined && existsSync(join(folder, 'out', name, 'plan.json')) ? [Number(number)] : [];
  });
  return numbers.length === 0 ? undefined : `out/${DATE}-r${Math.max(...numbers)}`;
}
