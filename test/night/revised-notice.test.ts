import { expect, test } from 'vitest';
import { bodyOf, revisedNotice } from '../../src/night/pages/revised-notice.ts';

const FIRST = '【怡海】3号楼取货通知\n· 1单元：09:00–09:15，北门\n· 2单元：09:15–09:30，北门\n';
const SECOND = '【怡海】3号楼取货通知\n· 1单元：09:00–09:15，北门\n· 2单元：10:15–10:30，北门\n';

test('a notice that replaces one says so first, and what is new in it', () => {
  expect(revisedNotice(SECOND, FIRST, '2026-11-23-r2', 'zh-CN')).toBe(
    `【更正】（2026-11-23-r2）之前发的通知作废，以下面这份为准。\n有变动的：\n· 2单元：10:15–10:30，北门\n=====\n${SECOND}`,
  );
});

test('a notice that was put right is known again, and put right again', () => {
  const second = revisedNotice(SECOND, FIRST, 'r2', 'en');
  expect(bodyOf(second, 'en')).toBe(SECOND);
  expect(bodyOf(SECOND, 'en')).toBe(SECOND);
  expect(revisedNotice(FIRST, second, 'r3', 'en')).toBe(
    `REVISED (r3). Forget the earlier notice; only what follows holds.\nNew in it:\n· 2单元：09:15–09:30，北门\n=====\n${FIRST}`,
  );
});

test('that it takes more messages than before is nothing new, and it is known again', () => {
  const one = 'Mill: 2\n- floor 1: 09:00\n\nShort:\n- eggs: 2\n';
  const two = 'Mill: 2 (1/2)\n- floor 1: 09:00\n=====\nMill: 2 (2/2)\nShort:\n- eggs: 3\n';
  const revised = revisedNotice(two, one, 'r2', 'en');
  expect(revised.split('\n=====\n')[0]!.split('\n').slice(1)).toEqual(['New in it:', '- eggs: 3']);
  expect(bodyOf(revised, 'en')).toBe(two);
});

test('the message that says so is one that a chat takes', () => {
  const long = Array.from({ length: 90 }, (_, floor) => `· ${floor}: 10:15–10:30, north gate`).join('\n');
  const [head = '', ...rest] = revisedNotice(long, FIRST, 'r2', 'en').split('\n=====\n');
  expect(head.length).toBeLessThanOrEqual(800);
  expect(rest).toEqual([long]);
});
