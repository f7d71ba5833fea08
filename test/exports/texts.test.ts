import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFile } from '../../src/exports/csv.ts';
import { harmless, original } from '../../src/model/index.ts';
import { MESSAGE_LIMIT, messages } from '../../src/exports/notices/messages.ts';
import { familyName, phoneEnd } from '../../src/exports/people.ts';
import { aligned, columnsOf } from '../../src/exports/width.ts';

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
    ['', ''],
  ])('%s → %s', (name, family) => {
    expect(familyName(name)).toBe(family);
  });

  it.each([
    ['138 0013 8000', '8000'],
    ['010-5555-0123', '0123'],
    ['１３８００１３８０００', '8000'],
    ['8000', ''],
    ['', ''],
  ])('%s → %s', (phone, end) => {
    expect(phoneEnd(phone)).toBe(end);
  });
});

describe('messages for a chat', () => {
  const title = (number: number, of: number): string => `通知（${number}/${of}）`;

  it('are one where everything fits', () => {
    expect(messages(title, ['a', '', 'b', ''], ['热线', ''])).toEqual(['通知（1/1）\na\n\nb\n热线']);
  });

  it('never pass the limit, lose no line and keep their order', () => {
    const line = fc.string({ maxLength: 40 }).map((text) => text.replaceAll(/\s/g, '_'));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 200 }), fc.array(line, { maxLength: 3 }), (lines, foot) => {
        const made = messages(title, lines, foot);
        for (const message of made) expect(message.length).toBeLessThanOrEqual(MESSAGE_LIMIT);
        const bottom = foot.filter((text) => text !== '').length;
        const body = made.flatMap((message) =>
          message
            .split('\n')
            .slice(1)
            .slice(0, bottom === 0 ? undefined : -bottom),
        );
        expect(body.filter((text) => text !== '')).toEqual(lines.filter((text) => text !== ''));
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  it('cut a line that no message takes', () => {
    const rooms = Array.from({ length: 400 }, (_, i) => String(i + 101)).join('、');
    const made = messages(title, [rooms], []);
    expect(made.length).toBeGreaterThan(1);
    for (const message of made) expect(message.length).toBeLessThanOrEqual(MESSAGE_LIMIT);
    const joined = made.flatMap((message) => message.split('\n').slice(1)).join('');
    expect(joined).toBe(rooms);
    expect(messages(title, ['𠮷'.repeat(900)], []).join('')).not.toMatch(
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
