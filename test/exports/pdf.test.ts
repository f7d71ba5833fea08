import { beforeAll, describe, expect, it } from 'vitest';
import { renderPlan } from '../../src/exports/index.ts';
import { PdfDocument, Sheet } from '../../src/exports/pdf/index.ts';
import { bytesOf, plannedFixture } from './planned.ts';
import type { Planned } from './planned.ts';
import { POPPLER, pdfFonts, pdfPages } from './programs.ts';

if (POPPLER === undefined) process.stderr.write('pdftotext is not installed: PDFs are not checked\n');

it.skipIf(POPPLER === undefined)(
  'a band stands again on the page where its rows go on, and no longer than they do',
  () => {
    const pdf = new PdfDocument('Calls');
    const sheet = new Sheet({ title: 'Calls', subtitle: 'r1', page: (number) => String(number) }, pdf);
    sheet.table({ rowHeight: 9, size: 10, columns: [{ header: 'Room', width: 0 }] });
    sheet.header();
    sheet.band('Mill Street', 'Amir');
    for (let i = 0; i < 40; i++) sheet.row([`row ${i}`]);
    sheet.endBand();
    for (let i = 0; i < 40; i++) sheet.row([`other ${i}`]);
    const pages = pdfPages(Buffer.concat([...pdf.chunks()]));
    expect(pages.map((page) => /Mill Street.*Amir/.test(page))).toEqual([true, true, false]);
  },
);

describe.skipIf(POPPLER === undefined)('PDFs of the garden', () => {
  let garden: Planned;
  let files: ReadonlyMap<string, Buffer>;
  const pages = new Map<string, readonly string[]>();
  const pagesOf = (path: string): readonly string[] => {
    const known = pages.get(path) ?? pdfPages(files.get(path)!);
    pages.set(path, known);
    return known;
  };
  const pdfs = (pattern: RegExp): readonly string[] => [...files.keys()].filter((path) => pattern.test(path));
  const count = (text: string, part: string): number => text.split(part).length - 1;

  beforeAll(async () => {
    garden = await plannedFixture('garden');
    files = await bytesOf(
      [...renderPlan(garden.plan, garden.context)].filter(({ path }) => path.endsWith('.pdf')),
    );
  });

  it('a pack has a cover that says for whom, by when and how many pages; all.pdf is the packs in order', () => {
    const cover = pagesOf('print/东亭.crew.pdf')[0]!;
    const { length } = pagesOf('print/东亭.crew.pdf');
    expect(cover).toMatch(new RegExp(`东亭工作人员\\s+09:30 之前送到\\s+共 ${length} 页，含本页`));
    expect(pagesOf('print/东亭.crew.pdf').slice(1)).toEqual(pagesOf('rosters/东亭.crew.pdf'));
    const all = pagesOf('print/all.pdf');
    expect(all.slice(0, 3)).toEqual(pagesOf('print/gate.pdf'));
    expect(all.slice(3, 3 + length)).toEqual(pagesOf('print/东亭.crew.pdf'));
    const packs = pdfs(/^print\/(?!all)/).flatMap((path) => pagesOf(path));
    expect(all.toSorted()).toEqual(packs.toSorted());
  });

  it('TONIGHT for the wall says the same without phone numbers and names of contacts', () => {
    const wall = pagesOf('TONIGHT.pdf').join('').replaceAll(/\s/g, '');
    expect(wall).toContain('print/all.pdf');
    for (const { po } of garden.plan.orders) expect(wall).toContain(po);
    const { contacts } = garden.context.workspace;
    for (const { name, phone } of [...contacts.buildings.values(), ...contacts.suppliers.values()])
      for (const text of [name, phone].filter(Boolean)) expect(wall).not.toContain(text);
  });

  it('have their title, revision and page number on every page', () => {
    const paths = pdfs(/^(orders|gate|rosters|packing)\//);
    expect(paths.length).toBeGreaterThan(15);
    for (const path of paths) {
      const all = pagesOf(path);
      for (const [i, page] of all.entries()) {
        expect(page, path).toContain(`第 ${i + 1} 页，共 ${all.length} 页`);
        expect(page, path).toContain('版本 2026-11-23-r1');
      }
    }
  });

  it('list every collecting household exactly once, under the header row on every page', () => {
    const crews = pdfs(/^rosters.*\.crew\.pdf$/);
    const text = crews.flatMap(pagesOf).join('\n');
    for (const { code, household } of garden.plan.pickups) {
      const { building, entrance, room } = garden.plan.households[household]!;
      const name = [building, entrance, room].filter((part) => part !== '').join('-');
      expect(count(text, code), code).toBe(1);
      expect(text).toMatch(new RegExp(`(^|\\s)${name}\\s.*${code}`, 'm'));
    }
    for (const page of crews.flatMap(pagesOf)) expect(page).toContain('取货码');
  });

  it('list every household of the door exactly once', () => {
    const text = pdfs(/^rosters.*\.door\.pdf$/)
      .flatMap(pagesOf)
      .join('\n');
    for (const { household } of garden.plan.doorstep) {
      const { building, entrance, room } = garden.plan.households[household]!;
      const name = [building, entrance, room].filter((part) => part !== '').join('-');
      expect(text.match(new RegExp(`(^|\\s)${name}\\s`, 'gm')), name).toHaveLength(1);
    }
  });

  it('have a label for each parcel, with the code of its household', () => {
    const sheets = pagesOf('labels/labels-80x60.pdf');
    const { pickups, doorstep } = garden.plan;
    const parcels = [...pickups, ...doorstep].reduce((sum, { parcels }) => sum + parcels, 0);
    expect(sheets).toHaveLength(parcels);
    expect(pagesOf('labels/labels-a4.pdf')).toHaveLength(Math.ceil(parcels / 21));
    for (const path of ['labels/labels-80x60.pdf', 'labels/labels-a4.pdf']) {
      const text = pagesOf(path).join('\n');
      for (const pickup of pickups) expect(count(text, pickup.code), pickup.code).toBe(pickup.parcels);
      for (const contact of garden.context.workspace.contacts.households.values()) {
        if (contact.phone.length > 6) expect(text).not.toContain(contact.phone.slice(-6));
      }
    }
  });

  it('have every good of every household in each of the packing lists', () => {
    const bags = pagesOf('packing/building-room-item.pdf').join('\n');
    const { allocations, households } = garden.plan;
    const served = new Set([...allocations.household].filter((_, i) => allocations.allocated[i]! > 0));
    for (const household of served) {
      const { building, entrance, room } = households[household]!;
      const name = [building, entrance, room].filter((part) => part !== '').join('-');
      expect(bags).toMatch(new RegExp(`(^|\\s)${name}\\s`, 'm'));
    }
    const deals = [...allocations.allocated].filter((quantity) => quantity > 0).length;
    for (const path of ['packing/item-building-room.pdf', 'packing/building-item-room.pdf']) {
      const rooms = pagesOf(path)
        .join('\n')
        .match(/\S+ ×\d/g);
      // A good that comes as itself and as a substitute is one entry.
      expect(rooms!.length, path).toBeLessThanOrEqual(deals);
      expect(rooms!.length, path).toBeGreaterThan(deals * 0.97);
    }
  });

  it('shout that a pass is no longer valid', () => {
    expect(
      pdfs(/^gate\//)
        .flatMap(pagesOf)
        .join(''),
    ).toMatch(/通行证已过期（\d{4}-\d{2}-\d{2}）/);
  });

  it('embed a subset of the font and show what it lacks', () => {
    expect(pdfFonts(files.get('rosters/calls.pdf')!)).toMatch(/CID Type 0C\s+Identity-H\s+yes yes yes/);
    expect(
      pdfs(/^rosters.*\.crew\.pdf$/)
        .flatMap(pagesOf)
        .join(''),
    ).toContain('〓');
  });

  it('are small, and the same bytes each time', async () => {
    const again = await bytesOf(
      [...renderPlan(garden.plan, garden.context)].filter(({ path }) => path.endsWith('.pdf')),
    );
    for (const [path, bytes] of again) expect(bytes.equals(files.get(path)!), path).toBe(true);
    for (const path of pdfs(/^(orders|rosters)\//))
      expect(files.get(path)!.length, path).toBeLessThan(100_000);
  });
});
