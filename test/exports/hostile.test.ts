import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { harmless, original } from '../../src/model/index.ts';
import { renderPlan } from '../../src/exports/index.ts';
import { publish } from '../../src/store/index.ts';
import { bytesOf, cells, plannedNight } from './planned.ts';
import type { Planned } from './planned.ts';

const BUILDINGS = ['../../x', 'CON', 'a', 'A', '=1+1', 'b\u202Ec', '楼'.repeat(60), '楼 1.'];

describe('a night of hostile cells', () => {
  let planned: Planned;
  let files: ReadonlyMap<string, Buffer>;
  beforeAll(async () => {
    planned = await plannedNight({
      settings: {
        community: '=cmd|"/c calc"!A1',
        zones: [{ id: '..\\z', status: 'controlled' }],
        points: [{ id: 'NUL', name: '@北门\u0007', zones: ['..\\z'] }],
        waves: [{ id: '+am', ready: '09:00' }],
      },
      buildings: BUILDINGS.map((building) => ({ building, zone: '..\\z', contact: '-2+3' })),
      households: BUILDINGS.map((building) => ({ building, room: '@1', name: '=HYPERLINK("x")', phone: '' })),
      suppliers: [
        { supplier: 'Farm', name: ' =x' },
        { supplier: '+farm', name: '\u200B+x' },
      ],
      offers: [
        { supplier: 'Farm', item: 'rice', name: '＝1', sku: '-1-1', pack_size: 1, pack_price: 1 },
        { supplier: '+farm', item: 'salt', pack_size: 1, pack_price: 1 },
      ],
      demand: Object.fromEntries(BUILDINGS.map((building) => [`${building}-@1`, { rice: 1, salt: 1 }])),
    });
    files = await bytesOf(renderPlan(planned.plan, planned.context));
  });

  it('has nothing in a table that a spreadsheet would run', () => {
    const tables = [...files].filter(([path]) => path.endsWith('.csv'));
    expect(tables.length).toBeGreaterThan(10);
    for (const [path, bytes] of tables) {
      for (const cell of cells(bytes).flat()) {
        expect(cell, path).not.toMatch(/^[\s\p{C}]*[=+\-@＝＋－＠](?!\d+(\.\d+)?$)|^[\t\r\n]/u);
        expect(harmless(original(cell)), path).toBe(cell);
      }
    }
  });

  it('is published under names that every file system takes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stagger-hostile-'));
    try {
      const manifest = await publish(join(folder, 'r1'), renderPlan(planned.plan, planned.context));
      for (const path of Object.keys(manifest.files)) expect(path).toMatch(/^[\p{L}\p{N}_.~/ -]+$/u);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('shows control characters nowhere in a text', () => {
    for (const [path, bytes] of files) {
      if (!/\.(txt|html)$/.test(path)) continue;
      expect(bytes.toString('utf8'), path).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]/);
    }
  });
});
