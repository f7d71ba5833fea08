import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateFiles, KINDS } from '../../bench/generate/index.ts';
import { readWorkspace } from '../../src/intake/index.ts';
import type { Intake, Source } from '../../src/model/index.ts';
import { wordProblem } from '../../src/wording/index.ts';
import { memorySource } from '../support/index.ts';
import { DATE, workspaceOf } from './workspaces.ts';

const kindAndSeed = [fc.constantFrom(...KINDS), fc.integer({ min: 1, max: 1000 })] as const;

function generated(kind: (typeof KINDS)[number], seed: number): Map<string, string> {
  const files = [...generateFiles({ seed, kind })];
  return new Map(files.map((file) => [file.name, [...file.chunks()].join('')]));
}

/** The same files, listed from the last to the first. */
function reversed(source: Source): Source {
  return { ...source, list: (folder) => source.list(folder)?.toReversed() };
}

/** Rows below the header of tables whose rows have no order, the other way round; multi-line cells are not in them. */
function withRowsReversed(files: ReadonlyMap<string, string>): Map<string, string> {
  const unordered =
    /^(?:buildings|households|items|suppliers|bundles|stock|substitutes|carryover|catalogs\/.*)\.csv$/;
  return new Map(
    [...files].map(([name, text]) => {
      if (!unordered.test(name) || name.startsWith('bundles')) return [name, text];
      const [header = '', ...rows] = text.split('\n').filter((line) => line !== '');
      return [name, `${[header, ...rows.toReversed()].join('\n')}\n`];
    }),
  );
}

/** What later rooms see of a night, without where each row stood. */
function seen({ workspace }: Intake): unknown {
  if (workspace === undefined) return undefined;
  const { files: _files, ...night } = workspace;
  return JSON.parse(
    JSON.stringify(night, (key, value: unknown) => {
      if (key === 'place') return undefined;
      return value instanceof Map ? [...value] : value;
    }),
  ) as unknown;
}

describe('no order decides', () => {
  test('of files on the disk', () => {
    fc.assert(
      fc.property(...kindAndSeed, (kind, seed) => {
        const source = memorySource(generated(kind, seed));
        expect(readWorkspace(reversed(source), { date: DATE })).toEqual(
          readWorkspace(source, { date: DATE }),
        );
      }),
      { seed: 21, numRuns: 12 },
    );
  });

  test('of rows in a table', () => {
    fc.assert(
      fc.property(...kindAndSeed, (kind, seed) => {
        const files = generated(kind, seed);
        const straight = readWorkspace(memorySource(files), { date: DATE });
        const turned = readWorkspace(memorySource(withRowsReversed(files)), { date: DATE });
        expect(seen(turned)).toEqual(seen(straight));
      }),
      { seed: 22, numRuns: 12 },
    );
  });
});

describe('the model that comes out', () => {
  test('is sorted, exact and complete', () => {
    fc.assert(
      fc.property(...kindAndSeed, (kind, seed) => {
        const { workspace, problems } = readWorkspace(memorySource(generated(kind, seed)), { date: DATE });
        if (workspace === undefined) return;
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        const { demand, catalogue, site } = workspace;
        for (let i = 0; i < demand.length; i++) {
          const good = catalogue.goods[demand.good[i]!]!;
          expect(demand.asked[i]! > 0 && demand.asked[i]! % good.step === 0).toBe(true);
          const before =
            i === 0 ? -1 : demand.household[i - 1]! * catalogue.goods.length + demand.good[i - 1]!;
          expect(demand.household[i]! * catalogue.goods.length + demand.good[i]!).toBeGreaterThan(before);
        }
        for (const { entrance, tier } of site.households) {
          expect(site.entrances[entrance]).toBeDefined();
          expect(tier).toBeLessThanOrEqual(workspace.settings.priority.length);
        }
        for (const offer of catalogue.offers) {
          expect(Number.isSafeInteger(offer.packSize) && offer.packSize > 0 && offer.waves.length > 0).toBe(
            true,
          );
          expect(catalogue.goods[offer.item]!.kind).toBe('item');
        }
        for (const record of workspace.files) {
          expect(record.lines).toBe(record.counted + record.replaced + record.excluded + record.rejected);
        }
      }),
      { seed: 23, numRuns: 21 },
    );
  });
});

describe('whatever a file holds', () => {
  const files = workspaceOf({
    'households.csv': 'building,entrance,room,tags,serve,residents\n1,,101,newborn,door,3\n1,,102,,,\n',
    'items.csv': 'item,uom,step,max_per_household\nrice,袋,1,5\npotato,斤,,\n',
    'suppliers.csv': 'supplier,min_order,max_kg,waves\na,100,50,am\n',
    'catalogs/a.csv':
      'sku,item,pack_size,uom,pack_price,price_breaks,pack_grams\n1,rice,2,,10,5=9;9=8,5000\n',
    'bundles.csv': 'bundle,item,quantity\n包,rice,1\n',
    'stock.csv': 'item,quantity,expires\nrice,5,2026-12-01\n',
    'substitutes.csv': 'item,substitute,ratio\nrice,potato,2\n',
    'carryover.csv': 'building,room,nights,last_slot\n1,101,2,09:30\n',
    'vehicles.csv': 'supplier,plate\na,X1\n',
    'pins.csv': 'building,point,slot_start\n1,north,09:30\n',
    'demand/1.csv': 'building,room,item,quantity\n1,101,rice,1\n1,102,potato,2\n',
  });
  const junk = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.constantFrom(
      '',
      ',',
      '"',
      '\n',
      '\r',
      '\t',
      '\0',
      '__proto__',
      '-1',
      '1e9',
      '=1+1',
      '{',
      '[',
      ': ',
      '&x *x',
      '\uD800',
    ),
    fc.uint8Array({ maxLength: 6 }),
  );

  test('there is an answer, and every problem has words', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files.keys()), fc.nat(), fc.nat(30), junk, (name, at, cut, inserted) => {
        const bytes = Buffer.from(files.get(name)!);
        const place = at % (bytes.length + 1);
        const more = typeof inserted === 'string' ? Buffer.from(inserted) : inserted;
        const changed = Buffer.concat([bytes.subarray(0, place), more, bytes.subarray(place + cut)]);
        const source = memorySource(new Map<string, string | Uint8Array>([...files, [name, changed]]));
        const { problems, workspace } = readWorkspace(source, { date: DATE });
        expect(workspace === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
        for (const found of problems) expect(wordProblem(found, 'en').suggestion).not.toBe('');
      }),
      { seed: 24, numRuns: 210 },
    );
  });
});
