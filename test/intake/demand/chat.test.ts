import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { demandOf, linesOf, noteOf } from './corpus.ts';

function read(text: string, name = 'a.txt') {
  const reading = demandOf(new Map([[name, text]]), { duplicates: 'latest' });
  return { lines: linesOf(reading), notes: reading.problems.map(noteOf), reading };
}

describe('a line of a chat', () => {
  /** What one line asks for, where lists and messages number and address their entries so differently. */
  const table: readonly (readonly [line: string, asked: string])[] = [
    ['1. 3-501 土豆2斤', '3-501 土豆 2斤'],
    ['1、3号楼501室 王姐 土豆2斤', '3-501 土豆 2斤'],
    ['1.3-501 土豆2斤', '3-501 土豆 2斤'],
    ['１２．３－５０１　土豆２斤', '3-501 土豆 2斤'],
    ['1️⃣3-501 土豆2斤', '3-501 土豆 2斤'],
    ['1️⃣2️⃣ 3-501 土豆2斤', '3-501 土豆 2斤'],
    ['②3-501 土豆2斤', '3-501 土豆 2斤'],
    ['⒊ 3-501 土豆2斤', '3-501 土豆 2斤'],
    ['【3】3-501 土豆2斤', '3-501 土豆 2斤'],
    ['No.3 3-501 土豆2斤', '3-501 土豆 2斤'],
    ['✅ 3-501 土豆2斤', '3-501 土豆 2斤'],
    ['• 3-501 土豆2斤', '3-501 土豆 2斤'],
    ['3/501 土豆2斤', '3-501 土豆 2斤'],
    ['3 501 土豆2斤', '3-501 土豆 2斤'],
    ['3号楼5层501 土豆2斤', '3-501 土豆 2斤'],
    ['王姐3-501：土豆2斤', '3-501 土豆 2斤'],
    ['土豆2斤，3-501', '3-501 土豆 2斤'],
    ['@团长 3-501 土豆2斤', '3-501 土豆 2斤'],
    ['3-501 13800000001 土豆2斤', '3-501 土豆 2斤'],
    ['3-501 土豆2斤 11-23送', '3-501 土豆 2斤'],
    ['Building 3 flat 501: potatoes 2', '3-501 土豆 2斤'],
    ['Flat 501, Building 3 - 2 potatoes', '3-501 土豆 2斤'],
    ['Bldg 3, Apt 501 Ann potatoes x2', '3-501 土豆 2斤'],
    ['Tower A - 501 potatoes 2', 'A-501 土豆 2斤'],
    ['3-4 2 kg potatoes', '3-4 土豆 4斤'],
    ['3/14 potatoes 2', '3-14 土豆 2斤'],
    ['Ann: A-4 2 x potatoes', 'A-4 土豆 2斤'],
    ['Sue 3/5: potatoes 2', '3-5 土豆 2斤'],
    ['A/501 potatoes 2', 'A-501 土豆 2斤'],
    ['A 501 potatoes 2', 'A-501 土豆 2斤'],
    ['\u200e[22/11/2026, 18:20:31] Ann:\u202f3-501 potatoes 2', '3-501 土豆 2斤'],
    ['[22.11.26, 6:20:31 PM] ~ Ann: 3-501 potatoes 2', '3-501 土豆 2斤'],
    ['[2026/11/22 下午6:20:31] 王姐: 3-501 土豆2斤', '3-501 土豆 2斤'],
    ['[2026-11-22, 18:20] 3-501 王姐: 土豆2斤', '3-501 土豆 2斤'],
    ['22/11/2026, 18:20 - Ann: 3-501 potatoes 2', '3-501 土豆 2斤'],
    ['11/22/26, 6:20\u202fPM - Ann: 3-501 potatoes 2', '3-501 土豆 2斤'],
    ['2026/11/22 下午6:20 - 王姐: 3-501 土豆2斤', '3-501 土豆 2斤'],
    ['3-501 王姐 2026年11月22日 18:20\n土豆2斤', '3-501 土豆 2斤'],
    ['3-501 王姐 昨天 20:11\n土豆2斤', '3-501 土豆 2斤'],
    ['2026-11-22 18:20:31 王姐(12345678)\n3-501 土豆2斤', '3-501 土豆 2斤'],
    ['Ann, [22.11.2026 18:20]\n3-501 potatoes 2', '3-501 土豆 2斤'],
    ['Ann, [22 Nov 2026 at 18:20:11]:\n3-501 potatoes 2', '3-501 土豆 2斤'],
    ['27.3—501 土豆2斤', '3-501 土豆 2斤'],
    ['16.3/501\n土豆2斤', '3-501 土豆 2斤'],
    ['18.3-501\n土豆2斤', '3-501 土豆 2斤'],
    ['3-501 土豆（2斤）', '3-501 土豆 2斤'],
    ['3-501：2斤土豆', '3-501 土豆 2斤'],
    ['3-501 土豆：二', '3-501 土豆 2斤'],
    ['A501 土豆2斤', 'A-501 土豆 2斤'],
  ];
  it.each(table)('%j', (line, asked) => {
    const { lines, notes } = read(`今晚团购\n${line}\n`);
    expect(lines).toEqual([asked]);
    expect(notes).toEqual([]);
  });

  it('parts what a full-width comma stands between', () => {
    expect(read('今晚团购\n1. 3-501 土豆x2，1盒鸡蛋\n').lines).toEqual(['3-501 土豆 2斤', '3-501 鸡蛋 1盒']);
  });

  it('gives nothing below numbers that are no address to the household above', () => {
    expect(read('今晚团购\n1. 3-501 土豆2斤\n7.40.2\n鸡蛋1盒\n').lines).toEqual(['3-501 土豆 2斤']);
  });

  const rejected: readonly string[] = [
    '1. 3-501 可乐（6箱） 6盒 鸡蛋 1份',
    '1. 王姐 土豆2斤',
    '13 王姐 土豆1斤',
    '1. 1单元301 土豆2斤',
    'flat 501 potatoes 2',
    '501 王姐 土豆2斤',
    '501：土豆2斤',
    '1. 老样子',
    '1. 3-501',
    '3-501 同上',
    '土豆2斤',
    '榴莲2个',
    '[22/11/2026, 18:20:31] Ann: potatoes 2',
    '[22/11/2026, 18:20:31] Ann: I want durian',
  ];
  it.each(rejected)('%j is nobody’s, or nothing', (line) => {
    const { lines, reading } = read(`今晚团购\n${line}\n`);
    expect(lines).toEqual([]);
    expect(reading.tallies[0]).toMatchObject({ lines: 1, rejected: 1 });
  });

  const idle: readonly string[] = [
    '-----------',
    '谢谢团长',
    '辛苦啦！🙏',
    'thanks everyone 👍',
    '[图片]',
    '合计：土豆30斤',
    '截止时间 20:00',
    '2026-11-22 18:20',
    '—————  2026-11-22  —————',
    '[22/11/2026, 18:20:31] Ann: thanks!',
    '[22/11/2026, 18:20:31] Ann: ‎image omitted',
    '[22/11/2026, 18:20:31] Ann added Bob',
    '例：1. 3-501 土豆2斤',
  ];
  it.each(idle)('%j asks for nothing', (line) => {
    const { lines, reading } = read(`今晚团购\n${line}\n1. 3-502 鸡蛋1盒\n`);
    expect(lines).toEqual(['3-502 鸡蛋 1盒']);
    expect(reading.files[0]).toMatchObject({ lines: 1, marks: { order: 1, reject: 0 } });
  });
});

describe('what people say to each other', () => {
  test.each([
    '辛苦啦！🙏',
    'thanks everyone 👍',
    '谢谢团长，辛苦啦',
    '哈哈哈',
    'OK',
    'Looks good, thank you!',
  ])('%s ends no entry and asks for nothing', (line) => {
    const { lines, reading } = read(`1. 3-501 鸡蛋1盒\n${line}\n面包1个\n2. 3-502 鸡蛋1盒\n`);
    expect(lines).toEqual(['3-501 面包 1个', '3-501 鸡蛋 1盒', '3-502 鸡蛋 1盒']);
    expect(reading.files[0]!.marks).toMatchObject({ aside: 1, reject: 0 });
  });
  test.each(['榴莲', 'thanks for the durian', '谢谢2盒', 'good durian'])('%s is more than that', (line) => {
    expect(read(`1. 3-501 鸡蛋1盒\n${line}\n`).notes).not.toEqual([]);
  });
});

describe('two short numbers', () => {
  const REST = '\n面包1个\n';
  test.each([
    // A day, about so many, a fraction: what follows is not the household's above, nor another's.
    ['3-4', ['3-501 鸡蛋 1盒']],
    ['3-4 bread', ['3-501 面包 1个', '3-501 鸡蛋 1盒']],
    ['1/2 kg potatoes', ['3-501 土豆 1斤', '3-501 面包 1个', '3-501 鸡蛋 1盒']],
    ['100 鸡蛋', ['3-501 鸡蛋 1盒']],
    ['12-2-303', ['12-2-303 面包 1个', '3-501 鸡蛋 1盒']],
  ])('%s inside an entry', (line, lines) => {
    const { reading } = read(`1. 3-501 鸡蛋1盒\n${line}${REST}`);
    expect(linesOf(reading)).toEqual(lines);
  });
});

describe('an author', () => {
  it('is of the household named, as long as it is one', () => {
    const said = (...messages: string[]): string =>
      messages.map((text) => `22/11/2026, 18:20 - ${text}`).join('\n');
    expect(read(said('Ann: 3-501 potatoes 2', 'Bob: hello', 'Ann: 1 eggs')).lines).toEqual(['3-501 土豆 2斤', '3-501 鸡蛋 1盒']); // prettier-ignore
    expect(read(said('Ann: 3-501 potatoes 2', 'Ann: 3-502 potatoes 1', 'Ann: 1 eggs')).lines).toEqual(['3-501 土豆 2斤', '3-502 土豆 1斤']); // prettier-ignore
    expect(read(said('Ann: 3-501 potatoes 2', 'Ann: Bob 1 eggs')).lines).toEqual(['3-501 土豆 2斤']);
  });

  it('names a building for one message', () => {
    const chat =
      '22/11/2026, 18:20 - Ann: Building 5\nflat 101\neggs 1\n22/11/2026, 18:21 - Bob: flat 102 eggs 1\n';
    const { lines, notes } = read(chat);
    expect(lines).toEqual(['5-101 鸡蛋 1盒']);
    expect(notes).toEqual(['a.txt · row 4 → building-missing · 22/11/2026, 18:21 - Bob: flat 102 eggs 1']);
  });
});

describe('a line that speaks of somebody else', () => {
  const own = '[22/11/2026, 18:20] Dan: 3-501 eggs 1\n[22/11/2026, 18:30] Dan: ';
  test.each([
    'and for my neighbour 502 eggs 2',
    'eggs 2 for 502',
    'my mum would like eggs 2',
    'next door eggs 2',
    '帮隔壁502带鸡蛋2盒',
    '代502 鸡蛋2盒',
    '给我妈带鸡蛋2盒',
    'for my neighbour\neggs 2',
  ])('%j neither counts for its author nor replaces', (line) => {
    const { lines, notes } = read(`${own}${line}\n`);
    expect(lines).toEqual(['3-501 鸡蛋 1盒']);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain('unreadable-line');
  });

  test.each([
    'eggs 2, leave it with my neighbour',
    '鸡蛋2盒 麻烦放邻居家门口',
    '帮我订鸡蛋2盒',
    '2 eggs for me',
  ])('%j is its author’s', (line) => expect(read(`${own}${line}\n`).lines).toEqual(['3-501 鸡蛋 2盒']));
});

describe('a chain in parts', () => {
  const first = '#接龙\n土豆\n1. 3-501 2\n2. 3-502 3斤\n';
  it('has bare numbers of the good that its part is named for', () => {
    const { lines, notes } = read(`${first}鸡蛋\n1. 3-501 1\n2. 3-503 2\n`);
    expect(lines).toEqual(['3-501 土豆 2斤', '3-501 鸡蛋 1盒', '3-502 土豆 3斤', '3-503 鸡蛋 2盒']);
    expect(notes).toEqual([]);
  });

  test.each(['鸡蛋\n3. 3-503 2', '鸡蛋 15元/盒\n1. 3-503 2', '3. 鸡蛋\n4. 3-503 2'])(
    '%j may begin another part: the number is of neither',
    (rest) => {
      const { lines, notes } = read(`${first}${rest}\n`);
      expect(lines).toEqual(['3-501 土豆 2斤', '3-502 土豆 3斤']);
      expect(notes.map((note) => note.replace(/^.* → /, '').slice(0, 15))).toEqual(
        Array(2).fill('unreadable-line'),
      );
    },
  );
});

describe('a tick or a cross', () => {
  test.each([
    '4. 3-501 ✓',
    '3-501 ✔️',
    '3-501 √',
    '1. 3-501 王姐 ✅',
    '3-501 土豆2斤 ✖️',
    '3-501 土豆2斤❌',
    '❌ 3-501 土豆2斤',
  ])('%j is said, and asks for nothing', (line) => {
    const { lines, notes } = read(`#接龙\n土豆\n${line}\n`);
    expect(lines).toEqual([]);
    expect(notes).toHaveLength(1);
  });
  it('of times is none', () => {
    expect(read('3-501 土豆✖️2\n').lines).toEqual(['3-501 土豆 2斤']);
  });
});

describe('a line that asks for one item twice', () => {
  it('is ambiguous, and no later one of itself', () => {
    const { lines, notes } = read('1. 3-501 土豆2斤 土豆3斤 鸡蛋1\n');
    expect(lines).toEqual(['3-501 鸡蛋 1盒']);
    const note = 'a.txt · row 1 → ambiguous-duplicate';
    expect(notes).toEqual([2, 3].map((n) => `${note} · ${n} · other: a.txt:1 · twice: yes`));
  });
});

describe('a number with a point in front of an order', () => {
  test.each([
    ['1.2斤土豆 3-501\n2.1盒鸡蛋 3-502', ['3-501 土豆 2斤', '3-502 鸡蛋 1盒']],
    ['1.5斤土豆 3-501', ['3-501 土豆 1.5斤']],
    ['1. 3-501\n2.5斤土豆\n2. 3-502 鸡蛋1盒', ['3-501 土豆 2.5斤', '3-502 鸡蛋 1盒']],
    ['7. 3-501 鸡蛋1盒\n1.5斤土豆 3-502', ['3-501 鸡蛋 1盒', '3-502 土豆 1.5斤']],
  ])('%j is the list’s where it is the next', (chat, lines) => {
    expect(read(chat).lines).toEqual(lines);
  });
});

describe('letters that are announced', () => {
  it('stand for what they are announced for', () => {
    const chat = '#接龙\nA. 土豆 3元/斤\nB：鸡蛋 18元/盒\n1. 3-501 A2 B1\n2. 3-502 AB各1\n';
    expect(read(chat).lines).toEqual([
      '3-501 土豆 2斤',
      '3-501 鸡蛋 1盒',
      '3-502 土豆 1斤',
      '3-502 鸡蛋 1盒',
    ]);
  });
});

describe('any line put into a chat', () => {
  const ENTRIES = ['1. 3-501 王姐 土豆2斤', '2、3-502 鸡蛋1盒 面包2个', '3) 5-101 李姐：土豆、鸡蛋各1', '12-1-302 鸡蛋3盒 谢谢', '22/11/2026, 18:20 - Ann: A-1203 bread 2', '4. 2-201 土豆1斤']; // prettier-ignore
  const ASKED = read(ENTRIES.join('\n')).lines;
  /** None is of a household above, none is a heading: those say themselves that what follows is another's. */
  const line = fc.oneof(
    fc.constantFrom('', '9.', '9. 王姐', '9. 1-101 土豆9斤', '土豆9斤', '鸡蛋', '+1', '不要了', '取消土豆', '改成9斤', '李姐 鸡蛋9盒', '1-102', '榴莲、土豆各9', '-----', '「王姐：土豆2斤」', '再加土豆9斤', '22/11/2026, 18:30 - Bob: 土豆9斤', '王姐 18:20', '99-101 土豆9斤', '今晚8点截止', 'A 土豆', '1-101 土豆9斤 1-102 鸡蛋9盒', '各9', '1.5斤土豆', '合计 土豆9斤', '#', '备注', 'time', 'Building is closed'), // prettier-ignore
    fc.string({ maxLength: 30 }).filter((text) => !/[\r\n]|\w\s*#/.test(text)),
  );
  it('takes nothing from the entries around it', () => {
    expect(ASKED).toHaveLength(8);
    fc.assert(
      fc.property(line, fc.nat(ENTRIES.length), (put, at) => {
        const { lines } = read(ENTRIES.toSpliced(at, 0, put).join('\n'));
        // It may ask for more, of its own household or of the one in whose entry it stands.
        const now = new Set(lines);
        const changed = ASKED.filter((asked) => !now.has(asked));
        const before = ENTRIES[at - 1] ?? '';
        const house = /\d+-(?:\d-)?\d+|A-\d+/.exec(before.replace(/^.*Ann: /, ''))?.[0] ?? 'none';
        expect(changed.filter((asked) => !asked.startsWith(`${house} `))).toEqual([]);
      }),
      { seed: 41, numRuns: 300 },
    );
  });
});

describe('any text at all', () => {
  const piece = fc.constantFrom('#接龙', '1. ', '3-501', ' ', '土豆', '2斤', '：', '\n', '\r\n', '\t', '王姐', 'eggs', '[22/11/2026, 18:20] Ann: ', 'Building 5', '3号楼', '不要了', '「', '」', '①', '各', '合计', '例', '\u200e', '\ud800', '12:30', '0'); // prettier-ignore
  const text = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );
  it('has one role a line', () => {
    fc.assert(
      fc.property(text, (written) => {
        const { reading } = read(written);
        for (const [i, { marks, lines, counted, replaced, excluded, rejected }] of reading.files.entries()) {
          expect(lines).toBe(counted + replaced + excluded + rejected);
          const sum = Object.values(marks).reduce((total, count) => total + count, 0);
          const { rows } = reading.tallies[i]!;
          expect(sum).toBeLessThanOrEqual(Math.max(rows, written.split(/[\t\r\n]/).length));
          const filled = written.split(/\r\n|\r|\n/).filter((row) => row.trim() !== '').length;
          if (!/[\t"]/.test(written) && !written.includes('\0')) expect(sum).toBe(filled);
        }
      }),
      { seed: 42, numRuns: 300 },
    );
  });
});
