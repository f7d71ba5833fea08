import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderPlan } from '../../src/exports/index.ts';
import { readWorkspace } from '../../src/intake/index.ts';
import type { Source } from '../../src/model/index.ts';
import { makePlan } from '../../src/plan/index.ts';
import { verifyPlan } from '../../src/verify/index.ts';
import { memorySource } from '../support/index.ts';
import { fixture } from '../fuzz/fixtures.ts';
import { DATE } from './planned.ts';

type Papers = Map<string, Buffer>;

let source: Source;
let good: Papers;

beforeAll(async () => {
  source = memorySource(fixture('garden'));
  const intake = readWorkspace(source, { date: DATE });
  const workspace = intake.workspace!;
  const { plan, problems } = await makePlan(workspace, intake.problems);
  good = new Map();
  for (const file of renderPlan(plan, { workspace, problems, revision: 'r1', language: 'zh-CN' })) {
    const pieces: Buffer[] = [];
    for await (const piece of file.chunks()) pieces.push(Buffer.from(piece as string));
    good.set(file.path, Buffer.concat(pieces));
  }
}, 120_000);

/** The files of which something is said, where some were forged and the manifest was stamped again. */
function named(forge: (papers: Papers) => void): ReadonlySet<string> {
  const papers = new Map(good);
  forge(papers);
  papers.delete('manifest.json');
  const files = Object.fromEntries(
    [...papers].map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]),
  );
  papers.set('manifest.json', Buffer.from(JSON.stringify({ schema_version: 1, files })));
  return new Set(verifyPlan(memorySource(papers), source).map(({ file }) => file));
}

const replaced = (papers: Papers, path: string, from: string | RegExp, to: string) => {
  const text = papers.get(path)!.toString('utf8');
  expect(text.replace(from, to)).not.toBe(text);
  papers.set(path, Buffer.from(text.replace(from, to)));
};
const pathOf = (pattern: RegExp) => [...good.keys()].find((path) => pattern.test(path))!;

/** Another digit on a PDF: the glyph of one digit for that of another, in the first stream that has both. */
function otherDigit(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1');
  const found = [...text.matchAll(/<< \/Filter \/FlateDecode \/Length (\d+) >>\nstream\n/g)];
  const map = found
    .map(({ index, 0: head, 1: length }) =>
      inflateSync(pdf.subarray(index + head.length, index + head.length + Number(length))).toString('latin1'),
    )
    .find((stream) => stream.includes('beginbfchar'))!;
  const glyph = (digit: string) =>
    new RegExp(`<([0-9a-f]{4})> <00${digit.charCodeAt(0).toString(16)}>`).exec(map)![1]!;
  const page = found.find(({ 0: head, 1: length, index }) =>
    inflateSync(pdf.subarray(index + head.length, index + head.length + Number(length)))
      .toString('latin1')
      .includes(' Tj'),
  )!;
  const from = page.index + page[0].length;
  const content = inflateSync(pdf.subarray(from, from + Number(page[1]))).toString('latin1');
  const digits = `${glyph('1')}${glyph('0')}${glyph('1')}`;
  expect(content).toContain(digits);
  const bytes = deflateSync(
    Buffer.from(content.replace(digits, `${glyph('1')}${glyph('0')}${glyph('0')}`), 'latin1'),
  );
  const head = page[0].replace(/\d+(?= >>)/, String(bytes.length));
  return Buffer.concat([
    pdf.subarray(0, page.index),
    Buffer.from(head),
    bytes,
    pdf.subarray(from + Number(page[1])),
  ]);
}

describe('a forged paper is named, whatever its manifest says', () => {
  test('nothing is said of the papers as they were printed', () => {
    expect([...named(() => undefined)]).toEqual([]);
  });

  test.each(['buildings.csv', 'items.csv', 'demand/'])(
    'where the disk does not give %s, the papers differ, and nothing breaks down',
    (path) => {
      const refusing: Source = {
        ...source,
        *read(name) {
          if (name.startsWith(path)) throw new Error('EIO');
          yield* source.read(name);
        },
      };
      const rules = verifyPlan(memorySource(good), refusing).map(({ rule }) => rule);
      expect(rules).toContain(8);
    },
  );

  test('an order that is sent as text, with ten times the packs', () => {
    const path = pathOf(/^orders\/.*\.txt$/);
    expect(named((papers) => replaced(papers, path, / (\d+) 件/, ' $10 件'))).toContain(path);
  });

  test('notices with the times of another building', () => {
    const both = ['notices/1.txt', 'notices/10.txt'];
    const told = named((papers) => {
      const [a, b] = both.map((path) => papers.get(path)!);
      papers.set(both[0]!, b!).set(both[1]!, a!);
    });
    for (const path of both) expect(told).toContain(path);
  });

  test('labels with one code for everybody, and bags that nobody was dealt', () => {
    expect(
      named((papers) => replaced(papers, 'labels/labels.csv', /,[A-Z0-9]{4}\r\n/g, ',XXXX\r\n')),
    ).toContain('labels/labels.csv');
    expect(named((papers) => replaced(papers, 'packing/packing.csv', ',2,斤,', ',80,斤,'))).toContain(
      'packing/packing.csv',
    );
  });

  test('a wall roster with other times, as text and as a page', () => {
    for (const end of ['txt', 'html']) {
      const path = `rosters/北门.wall.${end}`;
      expect(named((papers) => replaced(papers, path, /09:/g, '17:'))).toContain(path);
    }
  });

  test.each([
    ['rosters/北门.wall.txt', /(号楼\d单元 )(\d)/, '$19'],
    ['rosters/北门.wall.html', /(号楼\d单元 )(\d)/, '$19'],
    ['rosters/北门.crew.txt', /(本时段 )\d/, '$19'],
    ['rosters/北门.crew.txt', /(…\d{3})\d( +[A-Z])/, '$1x$2'],
    ['rosters/北门.crew.html', /(小计 )\d/, '$19'],
    ['rosters/北门.crew.csv', /(,\d+\.\d),/, '$17,'],
    ['notices/1.txt', /–(\d\d):\d\d/, '–$1:59'],
    ['notices/1.txt', /(热线：.*)\d/, '$1x'],
    ['contacts/10.txt', /(缺 )\d/, '$19'],
    ['contacts/1.txt', /\d(月)/, '7$1'],
    ['labels/labels.csv', /(,1,)\d(,)/, '$19$2'],
    ['packing/packing.csv', /,\d(\.?\d*\r\n)/, ',77$1'],
  ])('%s, where %s says something else', (path, from, to) => {
    expect(named((papers) => replaced(papers, path, from, to))).toSatisfy((files: ReadonlySet<string>) =>
      [...files].some((file) => new RegExp(`^${file.replaceAll('*', '.*')}$`).test(path)),
    );
  });

  test('a phone that the copies of a list do not share: phones in chats are read once, so which is right nobody knows', () => {
    const told = named((papers) => replaced(papers, 'rosters/北门.crew.csv', /…\d/, '…x'));
    for (const end of ['txt', 'html']) expect(told).toContain(`rosters/北门.crew.${end}`);
  });

  test('papers that were swapped for those of others', () => {
    const wall = 'rosters/北门.wall.pdf';
    const order = pathOf(/^orders\/.*\.pdf$/);
    const told = named((papers) => {
      const packing = papers.get('packing/building-room-item.pdf')!;
      papers.set(wall, packing).set(order, packing);
    });
    expect(told).toContain(wall);
    expect(told).toContain(order);
  });

  test('one digit of a PDF', () => {
    const path = 'rosters/北门.wall.pdf';
    expect(named((papers) => papers.set(path, otherDigit(papers.get(path)!)))).toContain(path);
  });

  test('what is printed in one go: packs swapped, a page left out of all.pdf, a notice board of the crew', () => {
    const [east, north] = ['print/东亭.crew.pdf', 'print/北门.crew.pdf'];
    const swapped = named((papers) => {
      const [a, b] = [papers.get(east)!, papers.get(north)!];
      papers.set(east, b).set(north, a);
    });
    expect([...swapped].sort()).toEqual([east, north]);
    const teams = named((papers) =>
      papers.set('print/team-1.door.pdf', papers.get('print/team-2.door.pdf')!),
    );
    for (const file of ['print/team-1.door.pdf', 'print/all.pdf']) expect(teams).toContain(file);
    const contacts = named((papers) => papers.set('print/4.contact.pdf', papers.get('print/5.contact.pdf')!));
    for (const file of ['print/4.contact.pdf', 'print/all.pdf']) expect(contacts).toContain(file);
    expect(named((papers) => papers.set('print/all.pdf', papers.get(east)!))).toContain('print/all.pdf');
    expect(named((papers) => papers.set('print/board.wall.pdf', papers.get(east)!))).toContain(
      'print/board.wall.pdf',
    );
    expect(named((papers) => papers.set('TONIGHT.pdf', papers.get('rosters/calls.pdf')!))).toContain(
      'TONIGHT.pdf',
    );
    expect(named((papers) => papers.delete('print/sorters.pdf'))).toContain('print/all.pdf');
    expect(named((papers) => papers.delete(north))).toContain(north);
  });
});
