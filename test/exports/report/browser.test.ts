import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderPlan } from '../../../src/exports/index.ts';
import { simulateDay } from '../../../src/simulate/index.ts';
import { bytesOf, plannedFixture, type Planned } from '../planned.ts';
import { installed } from '../programs.ts';

const BROWSER = installed('chromium', 'chromium-browser', 'google-chrome');
if (BROWSER === undefined) process.stderr.write('no Chromium is installed: the report is not looked at\n');

describe.skipIf(BROWSER === undefined)('report.html in a browser', () => {
  let browser: Browser;
  let page: Page;
  let garden: Planned;
  const requests: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: `/usr/bin/${BROWSER}`, args: ['--no-sandbox'] });
    page = await browser.newPage();
    page.on('request', (request) => requests.push(request.url()));
    garden = await plannedFixture('garden');
    const simulation = simulateDay(garden.plan, garden.context.workspace, { replications: 10 });
    const files = renderPlan(garden.plan, { ...garden.context, simulation });
    const [html] = (await bytesOf(files.filter(({ path }) => path === 'report.html'))).values();
    await page.setContent(html!.toString('utf8'));
  }, 60_000);
  afterAll(() => browser?.close());

  it.each([
    ['a phone', 390],
    ['A4', 794],
  ])('fits the width of %s: nothing but wide tables scrolls sideways', async (_, width) => {
    await page.setViewportSize({ width, height: 800 });
    const { scrollWidth, clientWidth } = await page.evaluate<{ scrollWidth: number; clientWidth: number }>(
      '(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }))(document.documentElement)',
    );
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    for (const svg of await page.locator('svg').all()) {
      expect((await svg.boundingBox())!.width).toBeGreaterThan(width / 2);
    }
  });

  it('draws a curve for every point that is used, and asks for nothing', async () => {
    const used = new Set(garden.plan.batches.map(({ point }) => point));
    expect(await page.locator('polyline.simulated').count()).toBe(used.size);
    expect(await page.locator('polyline.unstaggered').count()).toBe(used.size);
    expect(requests).toEqual([]);
  });
});
