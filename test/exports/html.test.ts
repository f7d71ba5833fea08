import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderRosters } from '../../src/exports/index.ts';
import { bytesOf, plannedFixture, plannedNight } from './planned.ts';
import type { Planned } from './planned.ts';
import { POPPLER, installed, pdfPages } from './programs.ts';

const BROWSER = installed('chromium', 'chromium-browser', 'google-chrome');
if (BROWSER === undefined) process.stderr.write('no Chromium is installed: pages are not looked at\n');

describe.skipIf(BROWSER === undefined)('roster pages in a browser', () => {
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];
  const complaints: string[] = [];
  let garden: Planned;
  let files: ReadonlyMap<string, Buffer>;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: `/usr/bin/${BROWSER}`, args: ['--no-sandbox'] });
    page = await browser.newPage();
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    garden = await plannedFixture('garden');
    files = await bytesOf(
      renderRosters(garden.plan, garden.context).filter(({ path }) => path.endsWith('.html')),
    );
  }, 60_000);
  afterAll(() => browser?.close());

  it('show every code once, and every slot, without a network', async () => {
    const codes: string[] = [];
    for (const [path, html] of files) {
      if (!path.endsWith('.crew.html')) continue;
      await page.setContent(html.toString('utf8'));
      codes.push(...(await page.locator('td.big:nth-of-type(5)').allTextContents()));
    }
    expect(codes.toSorted()).toEqual(garden.plan.pickups.map(({ code }) => code).toSorted());
    expect(requests).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it.skipIf(POPPLER === undefined)(
    'print with the title, the header and the page number on every page',
    async () => {
      const [path, html] = [...files].find(([name]) => name.endsWith('.crew.html'))!;
      await page.setContent(html.toString('utf8'));
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      const pages = pdfPages(Buffer.from(pdf));
      expect(pages.length).toBeGreaterThan(2);
      for (const [i, text] of pages.entries()) {
        expect(text, path).toContain('发放名单');
        expect(text, path).toContain('取货码');
        expect(text.replaceAll(/\s+/g, ''), path).toContain(`第${i + 1}页，共${pages.length}页`);
      }
    },
  );

  it('show what stands in a cell as text', async () => {
    const evil = `<img src=x onerror="document.title='run'"><b>&amp;`;
    const { plan, context } = await plannedNight({
      settings: { community: evil, points: [{ id: 'north', name: evil }] },
      buildings: [{ building: 1, zone: 'B' }],
      households: [{ building: 1, room: '<i>1</i>', name: evil, phone: '12345678' }],
      offers: [{ supplier: 'farm', item: 'rice', pack_size: 1, pack_price: 1 }],
      demand: { '1-<i>1</i>': { rice: 1 } },
    });
    const made = await bytesOf(renderRosters(plan, context).filter((file) => file.path.endsWith('.html')));
    expect(made.size).toBe(2);
    for (const html of made.values()) {
      await page.setContent(html.toString('utf8'));
      expect(await page.locator('img, b, i, script').count()).toBe(0);
      expect(await page.title()).not.toBe('run');
      expect(await page.locator('th.title').textContent()).toContain(evil);
    }
  });
});
