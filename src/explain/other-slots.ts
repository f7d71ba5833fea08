import { formatTime, type Language, type Plan, type Workspace } from '../model/index.ts';
import { slottingOf } from '../plan/index.ts';
import { otherSlots } from '../slotting/index.ts';
import { explanationWords } from '../wording/index.ts';

/** Earlier slots told of: the nearest in time. */
const SHOWN = 3;

/**
 * What the slots just before a household's own would have broken, and the first slot of each nearer point; for one that is
 * unplaced, what keeps it from every slot.
 *
 * @param household index into the plan's households
 */
export function slotReasons(
  plan: Plan,
  workspace: Workspace,
  household: number,
  language: Language,
): string[] {
  const w = explanationWords(language);
  const { collecting, slotting, siteHousehold } = slottingOf(plan, workspace);
  const facts = otherSlots(workspace, collecting, slotting, siteHousehold[household]!);
  if (facts.kind === 'not-collecting') return [];
  if (facts.kind === 'unplaced') {
    return facts.forbidden.map(({ rule, slots }) => w.forbiddenSlots(slots, w.objection[rule]));
  }
  const pointName = (point: number): string => workspace.settings.points[point]?.name ?? '';
  return [...facts.earlier.slice(0, SHOWN), ...facts.nearer].map(({ point, slotStart, objection }) =>
    w.notThere(pointName(point), formatTime(slotStart), w.objection[objection]),
  );
}
