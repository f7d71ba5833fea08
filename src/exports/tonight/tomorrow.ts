import { formatScaled } from '../../model/index.ts';
import type { Plan } from '../../model/index.ts';
import { reprintText } from '../../night/index.ts';
import { roughKgText, timeText } from '../amounts.ts';
import type { After } from '../file.ts';
import type { Names } from '../names.ts';
import { expectedText } from '../orders/text.ts';
import { zoneDoors } from '../rosters/doors.ts';
import { pointRosters } from '../rosters/roster.ts';
import type { Pack } from '../print/packs.ts';
import { sumsOf } from '../tables/orders.ts';
import type { Step } from './steps.ts';

/** What one person moves in a day, in grams. */
const DAY_OF_WORK = 1_000_000;

/** What is printed, and for whom. */
export function printSteps(
  plan: Plan,
  names: Names,
  paths: ReadonlySet<string>,
  packs: readonly Pack[],
  after: After | undefined,
): readonly Step[] {
  const { tonight: w } = names.words;
  if (after !== undefined) return reprintSteps(names, packs, after);
  const steps: Step[] = [];
  if (packs.length > 0) {
    const under = packs.map(({ path, recipient, by }) => w.printPack(path, recipient, by));
    steps.push({ text: w.printAll('print/all.pdf'), under });
  }
  const labels = ['labels/labels-80x60.pdf', 'labels/labels-a4.pdf'].filter((path) => paths.has(path));
  const isServed = plan.pickups.length > 0 || plan.doorstep.length > 0;
  if (labels.length > 0) steps.push({ text: w.printLabels(labels) });
  else if (isServed) steps.push({ text: w.printLater, under: [apart('labels', names)] });
  if (isServed && packs.length === 0) steps.push({ text: w.printRosters, under: [apart('rosters', names)] });
  return steps;
}

/** The command that makes papers that are too many to be made with the plan. */
function apart(paper: string, { revision }: Names): string {
  return `stagger ${paper} ${revision} --out ${paper}-${revision}`;
}

/** Of a plan that follows one that went out: the pages that say something new, and what is no longer good. */
function reprintSteps(names: Names, packs: readonly Pack[], { pages: again, now }: After): readonly Step[] {
  const { tonight: w } = names.words;
  const under = again.print.flatMap((reprint) => {
    const what = reprintText(reprint, names.words);
    const pack = packs.find(({ path }) => path === reprint.path);
    const isPast = now !== undefined && (pack?.by ?? '') <= timeText(now);
    if (pack !== undefined)
      return [isPast ? w.printPackNow(what, pack.recipient) : w.printPack(what, pack.recipient, pack.by)];
    return /^rosters\/calls|^labels\//.test(reprint.path) ? [] : [what];
  });
  const labels = again.print.filter(({ path }) => path.startsWith('labels/'));
  return [
    ...(under.length === 0 ? [] : [{ text: w.printAgain, under }]),
    ...(labels.length === 0
      ? []
      : [{ text: w.printLabels(labels.map((reprint) => reprintText(reprint, names.words))) }]),
    ...(again.gone.length === 0 ? [] : [{ text: w.gone(again.gone) }]),
  ];
}

/** When what happens, and how much there is to carry. */
export function tomorrowLines(plan: Plan, names: Names): readonly string[] {
  const { tonight: w } = names.words;
  const lines = plan.waves.flatMap((id) => {
    const wave = names.wave(id);
    if (wave === undefined) return [];
    const weights = plan.orders.filter((order) => order.wave === id).map((order) => sumsOf(order).grams);
    const known = weights.length > 0 && !weights.includes(null);
    const grams = known ? weights.reduce<number>((sum, g) => sum + g!, 0) : null;
    const people = grams === null ? '' : formatScaled(Math.ceil((grams * 10) / DAY_OF_WORK), 10);
    return [w.wave(id, expectedText(wave), timeText(wave.ready), roughKgText(grams), people)];
  });
  for (const { point, slots } of pointRosters(plan)) {
    const households = slots.flatMap((slot) => slot.batches).flatMap((batch) => batch.pickups).length;
    const [first, last] = [slots[0]!.slotStart, slots.at(-1)!.slotEnd].map(timeText);
    lines.push(w.point(names.pointName(point), first!, last!, households));
  }
  const runs = zoneDoors(plan).flatMap((zone) => zone.runs);
  if (runs.length > 0) {
    const first = timeText(runs.reduce((min, run) => Math.min(min, run.start), Infinity));
    lines.push(w.doorRuns(runs.length, plan.doorstep.length, first));
  }
  return lines;
}
