import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderLabels, renderPlan } from '../../src/exports/index.ts';
import { compareKeys } from '../../src/model/index.ts';
import { bytesOf, cells, plannedFixture, records } from './planned.ts';
import type { Planned } from './planned.ts';

const HEADERS: Readonly<Record<string, string>> = {
  'orders.csv': 'po,supplier,wave,sku,item,name,packs,pack_size,uom,quantity,pack_price,amount',
  'orders-summary.csv': 'po,supplier,wave,lines,goods,delivery_fee,total,weight_kg',
  'allocations.csv':
    'building,entrance,room,item,tier,wave,asked,allocated,substituted,short,reason,substitute_for',
  'balance.csv': 'item,uom,asked,ordered,from_stock,allocated,as_substitute,substituted,surplus,short,reason',
  'rejects.csv': 'file,sheet,row,column,value,problem,message,suggestion',
  'schedule.csv':
    'batch,point,slot_start,slot_end,zone,building,entrance,floors,households,capacity,load,wave,tier,walk_metres',
  'pickups.csv': 'building,entrance,room,batch,point,slot_start,slot_end,code,parcels,weight_kg',
  'doorstep.csv': 'building,entrance,room,zone,run,start,parcels,weight_kg,tier',
  'unplaced.csv': 'building,entrance,room,reason',
};
const KEYS: Readonly<Record<string, readonly string[]>> = {
  'orders.csv': ['po', 'sku'],
  'orders-summary.csv': ['po'],
  'balance.csv': ['item'],
  'schedule.csv': ['point', 'slot_start', 'building', 'entrance', 'floors'],
  'pickups.csv': ['building', 'entrance', 'room'],
  'doorstep.csv': ['building', 'entrance', 'room'],
  'unplaced.csv': ['building', 'entrance', 'room'],
  'allocations.csv': ['building', 'entrance', 'room', 'item', 'substitute_for'],
};

let garden: Planned;
let files: ReadonlyMap<string, Buffer>;
const text = (path: string): string => files.get(path)!.toString('utf8');
const sum = (rows: readonly Readonly<Record<string, string>>[], column: string): number =>
  rows.reduce((total, row) => total + Math.round(Number(row[column]) * 1000), 0);

beforeAll(async () => {
  garden = await plannedFixture('garden');
  files = await bytesOf(renderPlan(garden.plan, garden.context));
});

describe('the tables', () => {
  it.each(Object.entries(HEADERS))('%s has its columns, a BOM and CRLF', (path, header) => {
    const whole = text(path);
    expect(whole.startsWith(`\uFEFF${header}\r\n`)).toBe(true);
    expect(whole.replaceAll('\r\n', '')).not.toMatch(/\r|\n(?=[^"]*(?:"[^"]*"[^"]*)*$)/);
  });

  it.each(Object.entries(KEYS))('%s is sorted by its key', (path, key) => {
    const rows = records(files.get(path));
    for (const [i, row] of rows.entries()) {
      if (i === 0) continue;
      const order = key.map((name) => compareKeys(rows[i - 1]![name]!, row[name]!)).find((o) => o !== 0);
      expect(order ?? 0, `${path} row ${i + 2}`).toBeLessThanOrEqual(0);
    }
  });

  it('agree with each other', () => {
    const orders = records(files.get('orders.csv'));
    const balance = records(files.get('balance.csv'));
    expect(sum(orders, 'quantity')).toBe(sum(balance, 'ordered'));
    expect(sum(orders, 'amount')).toBe(sum(records(files.get('orders-summary.csv')), 'goods'));
    for (const b of balance) {
      const [asked, allocated, asSubstitute, substituted, short, ordered, stock, surplus] = [
        b['asked'],
        b['allocated'],
        b['as_substitute'],
        b['substituted'],
        b['short'],
        b['ordered'],
        b['from_stock'],
        b['surplus'],
      ].map((q) => Math.round(Number(q) * 1000));
      expect(asked, b['item']).toBe(allocated! - asSubstitute! + substituted! + short!);
      expect(ordered! + stock!, b['item']).toBe(allocated! + surplus!);
      expect(b['reason'] === '', b['item']).toBe(short === 0);
    }
    const schedule = records(files.get('schedule.csv'));
    expect(sum(schedule, 'households') / 1000).toBe(records(files.get('pickups.csv')).length);
  });

  it('of four-doors are those that were written by hand', async () => {
    const planned = await plannedFixture('four-doors');
    const made = await bytesOf(renderPlan(planned.plan, planned.context));
    for (const path of Object.keys(HEADERS)) {
      const byHand = readFileSync(new URL(`../../fixtures/four-doors/expected/${path}`, import.meta.url));
      const ours = cells(made.get(path));
      const theirs = cells(Buffer.from(byHand.toString('utf8').replaceAll(/\r?\n/g, '\r\n')));
      expect(ours.length, path).toBe(theirs.length);
      const masked = ours.map((row, i) => row.map((cell, j) => (theirs[i]?.[j] === '*' ? '*' : cell)));
      expect(masked, path).toEqual(theirs);
    }
  });
});

describe('paper', () => {
  it('for each order is a file of its own, the same rows', () => {
    const orders = records(files.get('orders.csv'));
    const pos = new Set(orders.map((row) => row['po']!));
    expect(pos.size).toBeGreaterThan(1);
    for (const po of pos) {
      expect(records(files.get(`orders/${po}.csv`))).toEqual(orders.filter((row) => row['po'] === po));
      expect(text(`orders/${po}.txt`)).toContain(po);
    }
  });

  it('for the crews names every household exactly once', () => {
    const crew = [...files.keys()].filter((path) => path.endsWith('.crew.csv'));
    const codes = crew.flatMap((path) => records(files.get(path)).map((row) => row['code']!));
    const planned = records(files.get('pickups.csv')).map((row) => row['code']!);
    expect(codes.toSorted(compareKeys)).toEqual(planned.toSorted(compareKeys));
    const doors = [...files.keys()].filter((path) => path.endsWith('.door.csv'));
    const rooms = doors.flatMap((path) =>
      records(files.get(path)).map((r) => [r['building'], r['entrance'], r['room']].join('-')),
    );
    const doorstep = records(files.get('doorstep.csv')).map((r) =>
      [r['building'], r['entrance'], r['room']].join('-'),
    );
    expect(rooms.toSorted(compareKeys)).toEqual(doorstep.toSorted(compareKeys));
  });

  it('for the wall has every batch, and rooms where floors leave a doubt', () => {
    const wall = [...files.keys()].filter((path) => path.endsWith('.wall.csv'));
    const rows = wall.flatMap((path) => records(files.get(path)));
    expect(rows.length).toBe(records(files.get('schedule.csv')).length);
    const calledTwice = new Map<string, Set<string>>();
    for (const row of rows) {
      const where = [row['building'], row['entrance'], row['floors'], row['rooms']].join('|');
      calledTwice.set(where, (calledTwice.get(where) ?? new Set()).add(row['slot_start']!));
    }
    for (const [where, times] of calledTwice) expect([where, times.size]).toEqual([where, 1]);
  });

  it('for a building is at most 800 characters a message, with contact and hotline', () => {
    const notices = [...files.keys()].filter((path) => path.startsWith('notices/'));
    expect(notices.length).toBe(new Set(garden.plan.households.map((h) => h.building)).size);
    for (const path of notices) {
      for (const message of text(path).trimEnd().split('\n=====\n')) {
        expect(message.length, path).toBeLessThanOrEqual(800);
        expect(message, path).toContain(garden.context.workspace.settings.hotline);
      }
    }
  });

  it('for tonight names only files that are there', () => {
    const named = text('TONIGHT.txt').match(
      /(?:orders|gate|notices|contacts|rosters|packing|labels|print)\/[^\s（，：、→,:]+/g,
    )!;
    expect(named.length).toBeGreaterThan(20);
    for (const path of named) expect([path, files.has(path)]).toEqual([path, true]);
  });
});

describe('for tonight', () => {
  it('there are few boxes, and one for all that is printed', () => {
    const lines = text('TONIGHT.txt').split('\n');
    const boxes = lines.filter((line) => line.includes('[ ]'));
    expect(boxes.length).toBeLessThanOrEqual(15);
    expect(boxes.filter((line) => line.includes('print/all.pdf'))).toHaveLength(1);
    expect(lines).toContain('整份计划一页看完：report.html');
  });

  it('each recipient has a pack, in the order in which they are handed out', () => {
    const packs = text('TONIGHT.txt').match(/print\/[^ ]+\.pdf(?= →)/g)!;
    const points = garden.context.workspace.settings.points.map(({ id }) => `print/${id}.crew.pdf`);
    const buildings = new Set(garden.plan.households.map(({ building }) => building));
    const teams = new Set(garden.plan.doorstep.map(({ team }) => team));
    expect(packs).toEqual([
      'print/gate.pdf',
      ...points.toSorted(compareKeys),
      ...[...teams].sort((a, b) => a - b).map((team) => `print/team-${team}.door.pdf`),
      'print/sorters.pdf',
      ...[...buildings].map((building) => `print/${building}.contact.pdf`),
      'print/board.wall.pdf',
    ]);
    const there = [...files.keys()].filter((path) => path.startsWith('print/'));
    expect(there.toSorted(compareKeys)).toEqual([...packs, 'print/all.pdf'].toSorted(compareKeys));
  });
});

describe('a night of many households', () => {
  it('leaves bulk paper to a command of its own, and says so', async () => {
    const pickups = Array.from({ length: 2001 }, () => garden.plan.pickups[0]!);
    const rendered = renderPlan({ ...garden.plan, pickups }, garden.context);
    const paths = rendered.map(({ path }) => path);
    expect(paths).toContain('packing/packing.csv');
    expect(paths).toContain('labels/labels.csv');
    expect(paths.filter((path) => /^(packing|labels)\/.*pdf$/.test(path))).toEqual([]);
    const tonight = await bytesOf(rendered.filter(({ path }) => path === 'TONIGHT.txt'));
    expect(tonight.get('TONIGHT.txt')!.toString()).toContain('stagger labels 2026-11-23-r1');
    expect(text('TONIGHT.txt')).not.toContain('stagger labels');
    const bulk = renderLabels(garden.plan, garden.context).map(({ path }) => path);
    const all = [...files.keys()].filter((path) => /^(packing|labels)\//.test(path));
    expect(bulk.toSorted(compareKeys)).toEqual(all.toSorted(compareKeys));
  });
});
