import { columnsOf, formatTime, type Plan } from '../../model/index.ts';
import type { ReportWords } from '../../wording/index.ts';
import { escapeHtml } from '../html.ts';
import type { Names } from '../names.ts';
import { hours, LEFT, picture, round, timeScale } from './svg.ts';

const ROW = 18;
/** What a narrow letter takes of a picture, at the size of labels on a phone. */
const COLUMN = 8;
/** Of a building's name. */
const LETTERS = 16;
const TOP = 8;

/** Buildings in one picture: more are continued in the next, so that a page can break between them. */
const ROWS = 30;

/** When each building is called: a row a building, a block a slot, a shade a point. */
export function slotCharts(plan: Plan, names: Names, points: readonly string[], w: ReportWords): string {
  const buildings = [...new Set(plan.batches.map(({ building }) => building))];
  const order = new Map(plan.households.map(({ building }, h) => [building, h]));
  buildings.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const starts = plan.batches.map(({ slotStart }) => slotStart);
  const ends = plan.batches.map(({ slotEnd }) => slotEnd);
  const from = Math.floor(least(starts) / 60) * 60;
  const to = Math.ceil(most(ends) / 60) * 60;
  let charts = '';
  for (let first = 0; first < buildings.length; first += ROWS) {
    charts += chart(plan, names, points, buildings.slice(first, first + ROWS), { from, to, first }, w);
  }
  return charts;
}

function chart(
  plan: Plan,
  names: Names,
  points: readonly string[],
  buildings: readonly string[],
  { from, to, first }: { from: number; to: number; first: number },
  w: ReportWords,
): string {
  const longest = Math.max(...buildings.map((building) => columnsOf(shortened(building))));
  const left = Math.max(LEFT, 10 + longest * COLUMN);
  const x = timeScale(from, to, left);
  const bottom = TOP + buildings.length * ROW;
  const row = new Map(buildings.map((building, r) => [building, TOP + r * ROW]));
  const labels = buildings.map(
    (building) =>
      `<text class="tick" x="${left - 6}" y="${(row.get(building) ?? 0) + 13}" text-anchor="end">${escapeHtml(shortened(building))}</text>`,
  );
  const blocks = plan.batches.flatMap(({ building, point, slotStart, slotEnd }) => {
    const top = row.get(building);
    if (top === undefined) return [];
    const width = round(x(slotEnd) - x(slotStart) - 1);
    const said = `${building}: ${names.pointName(point)} ${formatTime(slotStart)}–${formatTime(slotEnd)}`;
    const shade = points.indexOf(point) % 6;
    return `<rect class="p${shade}" x="${x(slotStart)}" y="${top + 3}" width="${width}" height="${ROW - 6}"><title>${escapeHtml(said)}</title></rect>`;
  });
  const body = hours(from, to, x, TOP, bottom) + labels.join('') + blocks.join('');
  const description = w.slotsDescription(buildings.join(', '));
  return picture('slots', `slots-${first}`, bottom + 20, w.slotsTitle, description, body);
}

/** A building's name with the room that a label has. */
function shortened(name: string): string {
  const letters = [...name];
  return letters.length > LETTERS ? `${letters.slice(0, LETTERS - 1).join('')}…` : name;
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}

function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), 0);
}
