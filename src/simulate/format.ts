import type { Language } from '../model/index.ts';
import { columnsOf, formatScaled, formatTime, padLeft, padRight } from '../model/index.ts';
import { SIMULATION_WORDS } from '../wording/index.ts';
import type { SimulationWords } from '../wording/index.ts';
import { wrap } from './columns.ts';
import type { Advice, Crowd, PlayedAssumptions, PointOutcome, Simulation, Wait } from './simulation.ts';

/**
 * The simulation as lines of at most 80 columns for a terminal.
 *
 * @param nameOf what people call a point; its id, which the flags take, stands beside it once
 */
export function formatSimulation(
  simulation: Simulation,
  language: Language,
  nameOf: (point: string) => string = (point) => point,
): string[] {
  const words = SIMULATION_WORDS[language];
  const { assumptions, planned, allAtNine, firstCome, advice } = simulation;
  const title = words.title(simulation.date, String(assumptions.replications));
  if (planned.points.length === 0) return [...wrap(title, ''), ...wrap(words.nobody, '')];
  return [
    ...wrap(title, ''),
    '',
    ...planned.points.flatMap((point, index) => [
      ...pointLines(point, nameOf(point.point), words),
      ...wrap(`  ${words.otherwise}`, '  '),
      ...comparisonLines(point, allAtNine.points[index]!, firstCome.points[index]!, words),
      '',
    ]),
    ...(advice.length === 0
      ? [words.noRisk]
      : advice.flatMap((one) => adviceLines(one, nameOf(one.point), words))),
    '',
    ...wrap(words.assumed, ''),
    ...assumptionLines(assumptions, words),
  ];
}

function pointLines(point: PointOutcome, name: string, words: SimulationWords): string[] {
  const limit = point.limit === null ? null : String(point.limit);
  const { oneMetre, twoMetres } = point.crowd;
  const head = [words.slot, words.called, words.people, words.p95, words.m2, words.wait, words.p95];
  const rows = [
    ...point.slots.map(({ slotStart, slotEnd, called, crowd, wait }) => [
      slotText(slotStart, slotEnd),
      String(called),
      ...outcomeCells(crowd, wait),
    ]),
    [words.allDay, String(point.households), ...outcomeCells(point.crowd, point.wait)],
  ];
  const { overlapMinutes, lastLeaves } = point;
  return [
    ...wrap(
      words.point(
        name === point.point ? name : `${name} (${point.point})`,
        String(point.desks),
        String(point.households),
        limit,
      ),
      '  ',
    ),
    ...tableLines([head, ...rows]),
    ...(oneMetre === null ? [] : wrap(`  ${words.distance(oneMetre, twoMetres === true)}`, '  ')),
    ...wrap(`  ${words.overlap(String(overlapMinutes.mean), String(overlapMinutes.p95))}`, '  '),
    ...wrap(`  ${words.lastLeaves(formatTime(lastLeaves.mean), formatTime(lastLeaves.p95))}`, '  '),
  ];
}

function outcomeCells(crowd: Crowd, wait: Wait): string[] {
  const room = crowd.m2PerPerson === null ? '' : `${crowd.m2PerPerson.toFixed(2)} ${crowd.level}`;
  return [crowd.mean.toFixed(1), String(crowd.p95), room, duration(wait.mean), duration(wait.p95)];
}

function comparisonLines(
  planned: PointOutcome,
  allAtNine: PointOutcome,
  firstCome: PointOutcome,
  words: SimulationWords,
): string[] {
  const row = (name: string, { crowd, wait, overlapMinutes }: PointOutcome) => [
    name,
    String(crowd.p95),
    duration(wait.mean),
    duration(wait.p95),
    String(overlapMinutes.p95),
  ];
  return tableLines([
    ['', words.mostPeople, words.wait, words.p95, words.together],
    row(words.planned, planned),
    row(words.allAtNine, allAtNine),
    row(words.firstCome, firstCome),
  ]);
}

function adviceLines(advice: Advice, point: string, words: SimulationWords): string[] {
  const { p95, limit } = advice;
  const slot = slotText(advice.slotStart, advice.slotEnd);
  const told = {
    crowd: () => words.crowdRisk(point, slot, String(p95), String(limit)),
    wait: () => words.waitRisk(point, slot, duration(p95), duration(limit)),
    overlap: () => words.overlapRisk(point, String(p95)),
  }[advice.risk]();
  const measured = {
    crowd: (people: number) => words.peopleResult(String(people)),
    wait: duration,
    overlap: (minutes: number) => words.minutesResult(String(minutes)),
  }[advice.risk];
  const remedies = advice.remedies.map(({ kind, to, p95: then }) => {
    const result = measured(then);
    if (kind === 'open-early') return words.openEarly(String(to), result);
    if (kind === 'utilisation') return words.utilisation(formatScaled(to, 1000), result);
    return words.changeover(String(to), result);
  });
  return [...wrap(told, '  '), ...remedies.flatMap((remedy) => wrap(`  - ${remedy}`, '    '))];
}

function assumptionLines(assumptions: PlayedAssumptions, words: SimulationWords): string[] {
  const { jitterMinutes, earlyShare, lateShare } = assumptions;
  return [
    words.arrivals(String(jitterMinutes), percent(earlyShare), percent(lateShare)),
    words.service(percent(assumptions.fixedServiceShare)),
    words.noShow(percent(assumptions.noShow)),
    ...assumptions.lateWaves.map(({ wave, minutes }) => words.lateWave(wave, String(minutes))),
    ...assumptions.absentDesks.map(({ point, desks }) => words.absentDesk(point, String(desks))),
    words.levels,
  ].flatMap((text) => wrap(`  ${text}`, '  '));
}

/** Columns as wide as they must be; the first to the left, the others to the right. */
function tableLines(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => columnsOf(row[column]!))));
  return rows.map((row) =>
    `  ${row.map((cell, column) => (column === 0 ? padRight : padLeft)(cell, widths[column]!)).join('  ')}`.trimEnd(),
  );
}

function slotText(start: number, end: number): string {
  return `${formatTime(start)}-${formatTime(end)}`;
}

/** Minutes and seconds: 75 → `1:15`. */
function duration(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}
