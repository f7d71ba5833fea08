import {
  formatFixed,
  formatTime,
  type Language,
  type Problem,
  type Workspace,
} from '../../src/model/index.ts';
import type { Insight } from '../../src/plan/index.ts';
import type { Change } from '../../src/slotting/index.ts';
import { wordProblem, words } from '../../src/wording/index.ts';

/** Options shown of those that would help: the first are the best. */
const SHOWN = 4;

/** Goods named of those that are short for a minimum order. */
const NAMED = 6;

/** What a little more would gain, in sentences: free deliveries, minimum orders, places at the points. */
export function insightLines(
  { hints, advice }: Insight,
  workspace: Workspace,
  language: Language,
  typed: (change: Change) => string = () => '',
): string[] {
  const w = words(language).insight;
  const { settings, catalogue } = workspace;
  const money = (amount: number): string => formatFixed(amount, settings.currency.scale);
  const pointName = (point: number): string => settings.points[point]?.name ?? '';
  const said = hints.map((hint) => {
    const supplier =
      catalogue.suppliers[hint.supplier]?.name || (catalogue.suppliers[hint.supplier]?.id ?? '');
    if (hint.kind === 'free-delivery')
      return w.freeDelivery(supplier, money(hint.missing), money(hint.saves));
    const names = hint.items.slice(0, NAMED).map((item) => catalogue.goods[item]?.name ?? '');
    return w.minimum(supplier, money(hint.missing), names.join(w.and), hint.items.length);
  });
  for (const { points, from, to, households } of advice.shortfalls) {
    const where = points.map(pointName).join(w.and);
    said.push(w.shortfall(where, formatTime(from), formatTime(to), households));
  }
  for (const { change, unplaced, late } of advice.options.slice(0, SHOWN)) {
    const left = w.left(unplaced, late);
    switch (change.kind) {
      case 'more-desks':
        said.push(w.moreDesks(pointName(change.point), change.more, left, typed(change)));
        break;
      case 'open-until':
        said.push(w.openUntil(pointName(change.point), formatTime(change.until), left, typed(change)));
        break;
      case 'zone-uses-point':
        said.push(w.zoneUses(settings.zones[change.zone]?.id ?? '', pointName(change.point), left));
        break;
      case 'slot-minutes':
        said.push(w.slotMinutes(change.minutes, left));
        break;
    }
  }
  return said;
}

/** What would place more of those who are left without a slot on the day itself, the cheapest first, and how it is typed. */
export function remedyLines({ advice }: Insight, workspace: Workspace, language: Language): string[] {
  const { points } = workspace.settings;
  const typed = (change: Change): string => {
    if (change.kind === 'more-desks')
      return `--desks ${points[change.point]!.id}=${points[change.point]!.desks + change.more}`;
    return change.kind === 'open-until'
      ? `--open ${points[change.point]!.id}=${formatTime(change.until)}`
      : '';
  };
  const options = advice.options
    .filter(({ change }) => typed(change) !== '')
    .sort((a, b) => a.cost - b.cost || a.unplaced - b.unplaced);
  return insightLines({ hints: [], advice: { ...advice, options } }, workspace, language, typed);
}

/** Whether a problem is of the night as a whole, so that it is told with the summary and not by file. */
export function isOfNight({ code }: Problem): boolean {
  return code === 'morning-bought' || code === 'morning-would-help';
}

export function tellProblem(problem: Problem, language: Language): readonly string[] {
  const { what, suggestion } = wordProblem(problem, language);
  const w = words(language).insight;
  return [w.earlier(what), w.earlierHow(suggestion)];
}
