import { parseScaled } from '../src/model/index.ts';
import { formatSimulation, simulateDay, type Assumptions } from '../src/simulate/index.ts';
import { words } from '../src/wording/index.ts';
import { openPlan, type PlanCommandOptions } from './opened-plan.ts';
import { printable } from './terminal/printable.ts';
import { EXIT, Stop, type Exit } from './terminal/exit.ts';
import type { Terminal } from './terminal/terminal.ts';

export interface SimulateOptions extends PlanCommandOptions {
  readonly replications?: string;
  readonly jitter?: string;
  readonly noShow?: string;
  readonly lateTruck?: readonly string[];
  readonly deskAbsent?: readonly string[];
}

/** `stagger simulate`: the plan's day, many times over. */
export function simulate(terminal: Terminal, given: string, options: SimulateOptions): Exit {
  const { plan, workspace, language } = openPlan(terminal, given, options);
  const w = words(language);
  const number = (flag: string, text: string): number => {
    const value = parseScaled(text.replace(/m$/, ''), 1000);
    if (typeof value !== 'number') throw new Stop(EXIT.usage, w.badNumber(flag, text));
    return value / 1000;
  };
  const pairs = (flag: string, texts: readonly string[]): Map<string, number> =>
    new Map(
      texts.map((text) => {
        const at = text.lastIndexOf('=');
        if (at < 1) throw new Stop(EXIT.usage, w.badPair(flag, text));
        return [text.slice(0, at), number(flag, text.slice(at + 1))];
      }),
    );
  const { replications, jitter, noShow, lateTruck, deskAbsent } = options;
  const assumptions: Partial<Assumptions> = {
    ...(replications === undefined ? {} : { replications: number('--replications', replications) }),
    ...(jitter === undefined ? {} : { jitterMinutes: number('--jitter', jitter) }),
    ...(noShow === undefined ? {} : { noShow: number('--no-show', noShow) }),
    ...(lateTruck === undefined ? {} : { lateWaves: pairs('--late-truck', lateTruck) }),
    ...(deskAbsent === undefined ? {} : { absentDesks: pairs('--desk-absent', deskAbsent) }),
  };
  try {
    const simulation = simulateDay(plan, workspace, assumptions);
    if (options.json) terminal.out(`${JSON.stringify({ schema_version: 1, ...simulation })}\n`);
    else {
      const names = new Map(workspace.settings.points.map(({ id, name }) => [id, name]));
      const nameOf = (point: string): string => names.get(point) ?? point;
      for (const line of formatSimulation(simulation, language, nameOf)) terminal.out(`${printable(line)}\n`);
    }
  } catch (error) {
    // An assumption that no day can be played by (a share over 1, a point that does not exist) is the user's to mend.
    if (error instanceof RangeError) throw new Stop(EXIT.usage, error.message);
    throw error;
  }
  return EXIT.done;
}
