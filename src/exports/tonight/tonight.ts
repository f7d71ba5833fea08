import type { Plan } from '../../model/index.ts';
import { textFile } from '../file.ts';
import type { ExportContext, ExportFile } from '../file.ts';
import type { Names } from '../names.ts';
import { oneLine } from '../oneline.ts';
import { callSteps, gateSteps, lookSteps, noticeSteps, orderSteps } from './steps.ts';
import { printSteps, tomorrowLines } from './tomorrow.ts';

/**
 * TONIGHT.txt: what to do now, in the order of doing it. What stops the plan from being right comes first, what others
 * wait for (suppliers, residents) before what only has to be there in the morning.
 *
 * @param paths of all files of the plan folder, so that nothing is named that is not there
 */
export function tonightFile(
  plan: Plan,
  names: Names,
  paths: ReadonlySet<string>,
  context: Pick<ExportContext, 'workspace' | 'problems' | 'language' | 'after' | 'folder'>,
): ExportFile {
  const { tonight: w, site } = names.words;
  return textFile('TONIGHT.txt', () => {
    const sections: readonly (readonly [title: string, steps: readonly string[]])[] = [
      [w.look, lookSteps(plan, names, context)],
      [w.orders, orderSteps(plan, names, paths)],
      [w.gate, gateSteps(plan, names, paths)],
      [w.notices, noticeSteps(plan, names)],
      [w.calls, callSteps(plan, names, paths)],
      [w.print, printSteps(plan, names, paths)],
    ];
    const lines = [
      w.title(names.settings.community, site.date(plan.date)),
      site.revision(names.revision),
      ...(context.after === undefined ? [w.intro] : [w.revised(context.after)]),
    ];
    let number = 0;
    for (const [title, steps] of sections) {
      if (steps.length === 0) continue;
      number++;
      lines.push('', `${number}. ${title}`, ...steps.map((step) => `   [ ] ${oneLine(step)}`));
    }
    const last = tomorrowLines(plan, names).map((line) => `   ${oneLine(line)}`);
    const issue = context.folder === undefined ? [w.elsewhere] : [w.issue, `stagger issue ${context.folder}`];
    return `${[...lines, '', w.tomorrow, ...last, '', w.changes, ...issue].map((line) => line.trimEnd()).join('\n')}\n`;
  });
}
