import { beforeAll, describe, expect, test } from 'vitest';
import { renderPlan } from '../../../src/exports/index.ts';
import { readWorkspace } from '../../../src/intake/index.ts';
import { formatTime, type Language, type Plan, type Workspace } from '../../../src/model/index.ts';
import { makePlan } from '../../../src/plan/index.ts';
import { simulateDay } from '../../../src/simulate/index.ts';
import { diskSource } from '../../../src/store/index.ts';

const DATE = '2026-11-23';
let workspace: Workspace;
let plan: Plan;

beforeAll(async () => {
  const intake = readWorkspace(diskSource('fixtures/riverside'), { date: DATE });
  workspace = intake.workspace!;
  plan = (await makePlan(workspace, intake.problems)).plan;
});

function report(language: Language, simulated: boolean): string {
  const simulation = simulateDay(plan, workspace, { replications: 10 });
  const context = { workspace, problems: [], revision: 'r7', language, ...(simulated ? { simulation } : {}) };
  const file = [...renderPlan(plan, context)].find(({ path }) => path === 'report.html')!;
  return [...(file.chunks() as Iterable<string>)].join('');
}

/** Every row of the table after a heading, cells as text. */
function tableAfter(html: string, heading: string): string[][] {
  const part = html.slice(html.indexOf(heading));
  const body = /<tbody>([\s\S]*?)<\/tbody>/.exec(part)?.[1] ?? '';
  return [...body.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = '']) => cell),
  );
}

describe('report.html', () => {
  test('needs no script and no network', () => {
    const html = report('en', true);
    expect(html).not.toMatch(/<script|<link|src=|href=|@import|url\(/);
    expect(html).toContain('r7');
  });

  test('shows every slot of every point with its load', () => {
    const html = report('en', false);
    for (const { id, name } of workspace.settings.points) {
      const loads = new Map<number, number>();
      for (const { batch } of plan.pickups) {
        const { point, slotStart } = plan.batches[batch]!;
        if (point === id) loads.set(slotStart, (loads.get(slotStart) ?? 0) + 1);
      }
      if (loads.size === 0) continue;
      const rows = tableAfter(html, `<h3>${name}</h3>`);
      const expected = [...loads]
        .sort(([a], [b]) => a - b)
        .map(([start, load]) => [formatTime(start), String(load)]);
      expect(rows.map(([time = '', load]) => [time.slice(0, 5), load])).toEqual(expected);
    }
  });

  test('shows every order, and their sum', () => {
    const rows = tableAfter(report('en', false), 'Orders and costs');
    expect(rows).toHaveLength(plan.orders.length + 1);
    const minor = (text = ''): number => Math.round(Number(text) * 100);
    const sum = rows.slice(0, -1).reduce((total, row) => total + minor(row[5]), 0);
    expect(minor(rows.at(-1)?.[5])).toBe(sum);
  });

  test('shows every shortage by item and tier: households add up to the lines that are short', () => {
    const rows = tableAfter(report('en', false), '<h2>Shortages');
    const short = plan.allocations.short.subarray(0, plan.allocations.length).filter((q) => q > 0).length;
    expect(rows.reduce((total, row) => total + Number(row[2]), 0)).toBe(short);
  });

  test('every picture has a title and a description', () => {
    const html = report('zh-CN', true);
    const pictures = html.match(/<svg/g) ?? [];
    expect(pictures.length).toBeGreaterThan(1);
    expect(html.match(/<desc id=/g)).toHaveLength(pictures.length);
    expect(html).toContain('lang="zh-CN"');
  });

  test('with the simulation: what 95 days of 100 do not exceed, and the unstaggered day', () => {
    expect(report('en', true)).toMatch(
      /At most \d+ people stand there on 95 days of 100; \d+ if all were called/,
    );
    expect(report('en', false)).not.toContain('polyline');
  });

  test('nothing of a resident: no name, no phone', () => {
    const html = report('en', true);
    for (const { name, phone } of workspace.contacts.households.values()) {
      if (name !== '') expect(html).not.toContain(name);
      if (phone !== '') expect(html).not.toContain(phone);
    }
  });
});
