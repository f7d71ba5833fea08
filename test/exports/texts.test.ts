import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFile } from '../../src/exports/csv.ts';
import { harmless, original } from '../../src/model/index.ts';
import { MESSAGE_LIMIT, messages } from '../../src/exports/notices/messages.ts';
import { familyName, phoneEnd } from '../../src/exports/people.ts';
import { aligned } from '../../src/exports/width.ts';
import { columnsOf } from '../../src/model/index.ts';

describe('a text that a spreadsheet would run', () => {
  const dangerous =
    "=1+1|+1+1|-1+1|@SUM(A1)| =1|\t1|\r1|\n1|\u00A0=1|\u0000=1|\u200B=1|＝1+1|＋1|－a|＠a|﹦1|-|=|'=1|-1e5".split(
      '|',
    );
  it.each(dangerous.map((text) => [JSON.stringify(text), text]))('%s gets an apostrophe', (_, text) => {
    expect(harmless(text)).toBe(`'${text}`);
    expect(original(harmless(text))).toBe(text);
  });

  it.each(['-5', '+5', '-0.50', '3-2-501', '', ' ', "'", "it's", '1=1', '大米', 'a@b', '(=1)', '"=1"'])(
    '%s stays',
    (text) => {
      expect(harmless(text)).toBe(text);
      expect(original(text)).toBe(text);
    },
  );

  it('comes back as it was, whatever it was', () => {
    const unit = fc.constantFrom(..."=+-@＝＠' \t\r\na1.大\u200B".split(''));
    const text = fc.array(unit, { maxLength: 6 }).map((units) => units.join(''));
    fc.assert(
      fc.property(text, (given) => {
        expect(original(harmless(given))).toBe(given);
      }),
      { seed: 4, numRuns: 3000 },
    );
  });
});

describe('a CSV file', () => {
  const text = (rows: readonly (readonly string[])[]): string =>
    [
      ...csvFile(
        'a.csv',
        [
          ['name', 'text'],
          ['packs', 'plain'],
        ],
        () => rows,
      ).chunks(),
    ].join('');

  it('has BOM, CRLF, quotes where they are needed, and leaves numbers alone', () => {
    expect(
      text([
        ['a,"b"\nc', '1'],
        ['=1', '-5'],
        ['', ''],
      ]),
    ).toBe('\uFEFFname,packs\r\n"a,""b""\nc",1\r\n\'=1,-5\r\n,\r\n');
  });

  it('without rows has its header', () => {
    expect(text([])).toBe('\uFEFFname,packs\r\n');
  });
});

describe('what the crew sees of a name', () => {
  it.each([
    ['王小明', '王'],
    ['欧阳娜', '欧阳'],
    ['欧阳', '欧'],
    ['𠮷田', '𠮷'],
    ['买买提·艾力', '买买提'],
    ['Mary Ann Smith', 'Smith'],
    ['Smith, Mary', 'Smith'],
    [' Li ', 'Li'],
    ['Mary Smith 2', 'Smith'],
    ['Lodger at no. 30', 'Lodger'],
    ['tel 302', ''],
    ['', ''],
  ])('%s → %s', (name, family) => {
    expect(familyName(name)).toBe(family);
  });

  it.each([
    ['138 0013 8000', '…8000'],
    ['010-5555-0123', '…0123'],
    ['１３８００１３８０００', '…8000'],
    ['8000', ''],
    ['', ''],
  ])('%s → %s', (phone, end) => {
    expect(phoneEnd(phone)).toBe(end);
  });
});

describe('messages for a chat', () => {
  const title = (number: number, of: number): string => `通知（${number}/${of}）`;

  const block = (heading: string, ...lines: readonly string[]) => ({ heading, lines });
  const wide = (mark: string) => mark.repeat(90);

  it('are one where everything fits', () => {
    const blocks = [block('上门：', '1单元', '2单元'), block('', '请戴好口罩')];
    const all = '通知（1/1）\n上门：\n1单元\n2单元\n\n请戴好口罩\n热线';
    expect(messages(title, blocks, ['热线', ''])).toEqual([all]);
  });

  it('keep a block whole where that takes no message more, and give no message to what has no heading', () => {
    const blocks = [
      block('A', ...Array.from('abcde', wide)),
      block('B', ...Array.from('fghi', wide)),
      block('', wide('j')),
    ];
    const made = messages(title, blocks, []);
    expect(made.map((message) => message.split('\n').map((line) => line[0]!))).toEqual([
      ['通', ...'Aabcde'],
      ['通', ...'Bfghi', undefined, 'j'],
    ]);
  });

  it('say again what goes on, and are as even as can be', () => {
    const made = messages(title, [block('A', ...Array.from('abcdefghij', wide))], []);
    expect(made.map((message) => message.split('\n').map((line) => line[0]!))).toEqual([
      ['通', ...'Aabcde'],
      ['通', ...'Afghij'],
    ]);
  });

  it('never pass the limit, lose no line, keep their order, and end with no heading', () => {
    const line = fc.string({ minLength: 1, maxLength: 40 }).map((text) => text.replaceAll(/\s/g, '_'));
    const heading = fc.oneof(fc.constant(''), line).map((text) => (text === '' ? '' : `#${text}`));
    const blocks = fc.array(fc.record({ heading, lines: fc.array(line, { minLength: 1, maxLength: 30 }) }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(blocks, fc.array(line, { maxLength: 3 }), (given, foot) => {
        const plain = given.map((of) => ({ ...of, lines: of.lines.map((text) => `·${text}`) }));
        const made = messages(title, plain, foot);
        for (const message of made) expect(message.length).toBeLessThanOrEqual(MESSAGE_LIMIT);
        const bottom = foot.filter((text) => text !== '').length;
        const bodies = made.map((message) =>
          message
            .split('\n')
            .slice(1)
            .slice(0, bottom === 0 ? undefined : -bottom),
        );
        expect(bodies.flat().filter((text) => text.startsWith('·'))).toEqual(plain.flatMap((of) => of.lines));
        for (const body of bodies) if (plain.length > 0) expect(body.at(-1)).toMatch(/^·/);
        for (const of of plain)
          if (of.heading !== '') expect(bodies.flat().join('\n')).toContain(`${of.heading}\n${of.lines[0]}`);
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  it('cut a line that no message takes', () => {
    const rooms = Array.from({ length: 400 }, (_, i) => String(i + 101)).join('、');
    const made = messages(title, [block('', rooms)], []);
    expect(made.length).toBeGreaterThan(1);
    for (const message of made) expect(message.length).toBeLessThanOrEqual(MESSAGE_LIMIT);
    const joined = made.flatMap((message) => message.split('\n').slice(1)).join('');
    expect(joined).toBe(rooms);
    expect(messages(title, [block('', '𠮷'.repeat(900))], []).join('')).not.toMatch(
      /[\uD800-\uDBFF](?![\uDC00-\uDFFF])/,
    );
  });
});

it('Chinese and Latin columns stand under each other', () => {
  expect(
    aligned([
      ['房号', 'kg'],
      ['3-2-501', '1'],
      ['', '2'],
    ]),
  ).toEqual(['房号     kg', '3-2-501  1', '         2']);
  expect(columnsOf('𠮷é，A')).toBe(6);
});
