import { formatFixed, formatTime, type Plan, type Problem } from '../../model/index.ts';
import type { SimulatedCurves } from '../../simulate/index.ts';
import { reportWords, wordProblem, type ReportWords } from '../../wording/index.ts';
import { textFile, type ExportContext, type ExportFile } from '../file.ts';
import { escapeHtml } from '../html.ts';
import type { Names } from '../names.ts';
import { crowdChart, type Played } from './crowd-chart.ts';
import { batchRows, orderRows, shortRows, slotLoads, usedPoints } from './figures.ts';
import { key, page, table, tile } from './page.ts';
import { slotCharts } from './slot-chart.ts';

/** Problems of one code are told once, with their number. */
const SHOWN_WARNINGS = 20;

/** report.html: the plan as one page that needs no script and no network. Nothing of a resident stands on it. */
export function reportFile(plan: Plan, names: Names, context: ExportContext): ExportFile {
  return textFile('report.html', () => {
    const w = reportWords(context.language);
    const { settings, revision } = names;
    const title = w.title(settings.community, plan.date);
    const body = [
      `<h1>${escapeHtml(title)}</h1>\n<p class="sub">${escapeHtml(w.revision(revision))}</p>\n`,
      tiles(plan, names, w),
      ...(plan.batches.length === 0
        ? []
        : [crowds(plan, names, context.simulation, w), slots(plan, names, w)]),
      `<h2>${escapeHtml(w.orders)}</h2>\n`,
      table(w.orderHead, orderRows(plan, names, w.all), [3, 4, 5], true),
      `<h2>${escapeHtml(w.shortages)}</h2>\n`,
      shortages(plan, names, w),
      warnings(context, w),
    ];
    return page(context.language, title, body.join(''));
  });
}

function tiles(plan: Plan, names: Names, w: ReportWords): string {
  const money = plan.orders.reduce(
    (sum, { deliveryFee, lines }) =>
      sum + lines.reduce((all, line) => all + line.packs * line.packPrice, deliveryFee),
    0,
  );
  const short = plan.allocations.short
    .subarray(0, plan.allocations.length)
    .reduce((n, q) => n + (q > 0 ? 1 : 0), 0);
  const ends = plan.batches.reduce((last, { slotEnd }) => Math.max(last, slotEnd), 0);
  return `<div class="tiles">\n${[
    tile(String(plan.pickups.length), w.collecting),
    tile(String(plan.doorstep.length), w.door),
    tile(String(plan.unplaced.length), w.unplaced, plan.unplaced.length > 0),
    tile(String(short), w.shortLines, short > 0),
    tile(plan.batches.length === 0 ? '–' : formatTime(ends), w.lastSlot),
    tile(names.words.site.money(formatFixed(money, names.scale), names.settings.currency.code), w.cost),
  ].join('')}</div>\n`;
}

function crowds(plan: Plan, names: Names, simulation: SimulatedCurves | undefined, w: ReportWords): string {
  const played = (point: string): Played | undefined => {
    const planned = simulation?.planned.points.find((p) => p.point === point);
    const unstaggered = simulation?.allAtNine.points.find((p) => p.point === point);
    return planned === undefined || unstaggered === undefined ? undefined : { planned, unstaggered };
  };
  const charts = usedPoints(plan, names).map((point, p) => {
    const loads = slotLoads(plan, point);
    const rows = loads.map(({ start, end, load, capacity }) => [
      `${formatTime(start)}–${formatTime(end)}`,
      String(load),
      String(capacity),
    ]);
    return (
      `<h3>${escapeHtml(names.pointName(point))}</h3>\n${crowdChart(`crowd-${p}`, names.pointName(point), loads, played(point), w)}` +
      `<details><summary>${escapeHtml(w.asTable)}</summary>${table(w.crowdHead, rows, [1, 2])}</details>\n`
    );
  });
  const marks: [string, string][] = [['called', w.calledKey]];
  if (simulation !== undefined) marks.push(['simulated', w.simulatedKey], ['unstaggered', w.unstaggeredKey]);
  const note =
    simulation === undefined
      ? ''
      : `<p class="sub">${escapeHtml(w.assumed(simulation.assumptions.replications))}</p>\n`;
  return `<h2>${escapeHtml(w.crowds)}</h2>\n${key(marks)}${note}${charts.join('')}`;
}

function slots(plan: Plan, names: Names, w: ReportWords): string {
  const points = usedPoints(plan, names);
  const marks = points.map((point, p) => [`p${p % 6}`, names.pointName(point)] as const);
  return (
    `<h2>${escapeHtml(w.slotsTitle)}</h2>\n${key(marks)}${slotCharts(plan, names, points, w)}` +
    `<details><summary>${escapeHtml(w.asTable)}</summary>${table(w.batchHead, batchRows(plan, names), [5])}</details>\n`
  );
}

function shortages(plan: Plan, names: Names, w: ReportWords): string {
  const rows = shortRows(plan, names, w.lastTier);
  return rows.length === 0 ? `<p>${escapeHtml(w.nothingShort)}</p>\n` : table(w.shortHead, rows, [2, 3]);
}

/** Warnings by code, in words without the cell's value: what was typed into a sheet may be personal. */
function warnings({ problems, language }: ExportContext, w: ReportWords): string {
  const byCode = new Map<string, { first: Problem; count: number }>();
  for (const problem of problems) {
    if (problem.severity === 'note') continue;
    const seen = byCode.get(problem.code);
    if (seen === undefined) byCode.set(problem.code, { first: problem, count: 1 });
    else seen.count++;
  }
  if (byCode.size === 0) return '';
  const rows = [...byCode.values()]
    .slice(0, SHOWN_WARNINGS)
    .map(({ first, count }) => [
      w.severity[first.severity],
      first.code,
      String(count),
      [first.file, first.row === 0 ? '' : String(first.row)].filter((part) => part !== '').join(':'),
      wordProblem({ ...first, value: '' }, language).suggestion,
    ]);
  return `<h2>${escapeHtml(w.problems)}</h2>\n${table(w.problemHead, rows, [2])}`;
}
