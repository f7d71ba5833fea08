import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/index.ts';
import { PlanFormatError } from '../../src/plan/json/row.ts';
import { readPlan } from '../../src/plan/json/read-plan.ts';
import { changedInputs } from '../../src/plan/index.ts';
import { TABLES } from '../../src/plan/json/tables/index.ts';
import { writePlan } from '../../src/plan/json/write-plan.ts';
import { samplePlan } from './sample-plan.ts';

const textOf = (plan: Plan): string => [...writePlan(plan)].join('');

describe('plan.json', () => {
  it('reads back to the plan that was written, in pieces of any size', () => {
    const text = textOf(samplePlan());
    expect(readPlan([text])).toEqual(samplePlan());
    expect(readPlan(text)).toEqual(samplePlan());
  });

  it('is one JSON document with schema_version first', () => {
    const text = textOf(samplePlan());
    const document = JSON.parse(text) as Record<string, unknown>;
    expect(Object.keys(document)[0]).toBe('schema_version');
    expect(document['schema_version']).toBe(2);
    expect(document['unplaced']).toEqual({ columns: ['building', 'entrance', 'room', 'reason'], rows: [] });
  });

  it('has one row a line, with ids', () => {
    const lines = textOf(samplePlan()).split('\n');
    expect(lines).toContain('["3","2","1001","rice","","am",3000,2500,0,500,"pack-not-filled","1:4 1:9:3"],');
    expect(lines).toContain('["12","","甲","soap","rice","am",0,1000,0,0,"",""]');
    expect(lines).toContain(
      '["north-0930-1","north","09:30","09:45","B","3","2","5-10",25,"am","critical",120]',
    );
  });

  it('has the tables and columns that its page says', () => {
    const page = readFileSync(new URL('../../src/plan/README.md', import.meta.url), 'utf8');
    const said = [...page.matchAll(/^\| ([a-z_]+) \| ([a-z0-9_, ]+) \| [^|]+ \|$/gm)].map(
      ([, ...row]) => row,
    );
    expect(said.slice(1)).toEqual(TABLES.map(({ name, columns }) => [name, columns.join(', ')]));
  });

  it('holds in each column what its schema says', () => {
    const document = JSON.parse(textOf(samplePlan())) as Record<string, { rows: unknown[][] }>;
    const isOf = ({ type, pattern, enum: choices }: Record<string, unknown>, cell: unknown): boolean => {
      const types = [type].flat();
      const kind = cell === null ? 'null' : typeof cell === 'string' ? 'string' : 'integer';
      return Array.isArray(choices)
        ? choices.includes(cell)
        : types.includes(kind) && new RegExp(typeof pattern === 'string' ? pattern : '').test(String(cell));
    };
    const others = TABLES.flatMap(({ name, columns, schema }) =>
      document[name]!.rows.flatMap((row) =>
        row.flatMap((cell, at) =>
          isOf(schema[at]!, cell) ? [] : [`${name}.${columns[at]}: ${String(cell)}`],
        ),
      ),
    );
    expect(others).toEqual([]);
  });

  it('takes a long plan in pieces that are small', () => {
    const household = samplePlan().households[0]!;
    const households = Array.from({ length: 20_000 }, (_, i) => ({ ...household, room: String(i) }));
    const pieces = [...writePlan({ ...samplePlan(), households })];
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(70_000);
    expect(readPlan(pieces).households).toHaveLength(20_000);
  });
});

describe('a plan.json that is refused', () => {
  const text = textOf(samplePlan());
  const damaged: readonly [what: string, text: string, message: RegExp][] = [
    ['nothing', '', /empty/],
    ['another version', text.replace('"schema_version":2', '"schema_version":3'), /3.*2/],
    ['something else', '{"a":1}', /does not begin with "schema_version"/],
    ['cut between lines', text.slice(0, text.indexOf('"batches"')), /ends too early/],
    ['cut within a row', text.slice(0, text.indexOf('am",1000,1000') + 5), /line \d+: this is no JSON/],
    ['a table missing', text.replace(/"unplaced":[^\n]*\n\]\},\n/, ''), /"unplaced" is missing/],
    ['a cell missing', text.replace(',"B","critical"]', ',"critical"]'), /6 cells are expected, not 5/],
    ['a text for a number', text.replace('"am",1000,1000', '"am","1000",1000'), /whole number/],
    ['a fraction', text.replace('"am",1000,1000', '"am",1000.5,1000'), /whole number/],
    ['a negative', text.replace('"am",1000,1000', '"am",-1,1000'), /whole number/],
    ['an unknown household', text.replace('["3","2","501","pack-a"', '["3","2","502","pack-a"'), /household/],
    ['an unknown good', text.replace('"501","pack-a"', '"501","pack-b"'), /"pack-b" is not in "goods"/],
    ['an unknown wave', text.replace('"","am",1000', '"","xm",1000'), /"xm" is not in "waves"/],
    [
      'an unknown reason',
      text.replace('2500,0,500,"pack-not-filled"', '2500,0,500,"lost"'),
      /"lost" is no reason/,
    ],
    ['places that are none', text.replace('"1:4 1:9:3"', '"1:4 9"'), /"1:4 9" are no places/],
    ['a time that is none', text.replace('"09:45"', '"09:75"'), /"09:75" is no time of day/],
    ['other columns', text.replace('"room","reason"', '"room","why"'), /columns of "unplaced"/],
    ['text after the end', `${text}{}\n`, /follows the end/],
    ['no date', text.replace('"2026-11-23"', '"23.11.2026"'), /"date"/],
    ['a status that is none', text.replace('"optimal"', '"perfect"'), /"sourcing"/],
  ];
  it.each(damaged)('%s', (_, broken, message) => {
    expect(broken).not.toBe(text);
    expect(() => readPlan([broken])).toThrow(PlanFormatError);
    expect(() => readPlan([broken])).toThrow(message);
  });
});

describe('the same answer', () => {
  const one = samplePlan();

  it('names the inputs that read to other rows, came or went', () => {
    const [first, second] = one.files;
    const other = { ...second!, file: 'stock.csv', input: 'stock' };
    expect(changedInputs(one, one.files)).toEqual([]);
    expect(changedInputs(one, [second!, first!])).toEqual([]);
    expect(changedInputs(one, [{ ...first!, rowsSha256: 'c' }, other])).toEqual([
      first!.file,
      'stock.csv',
      'stagger.yaml',
    ]);
  });
});
