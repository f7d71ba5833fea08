import { describe, expect, test } from 'vitest';
import { readWorkspace } from '../../src/intake/index.ts';
import { fixture } from '../fuzz/fixtures.ts';
import { memorySource } from '../support/index.ts';

/**
 * A cell may hold megabytes. No pattern sees one that is longer than docs/limits.md lets, but for these, which take a time
 * in proportion to it: they stand at one place (`^`), look for single characters or fixed words, or eat runs of one class.
 */
const TAKES_ANY_LENGTH: readonly RegExp[] = [
  // Single characters, and runs of one class.
  /[",\r\n]/g,
  /[;\n]/g,
  /[;、\n]/g,
  /[;、,\n]/g,
  /[-–—~至]/g,
  /[\uFF01-\uFF5E\u3000\u00A0]/g,
  /[十百]/g,
  /\s+/g,
  /\s|楼|层/g,
  /\d|半|[一两二三四五六七八九十]/g,
  /([zcs])h/g,
  // A comma, and a bounded look at what follows.
  /[、,](?![^()]{0,200}\))(?!\s{0,9}\d[\d.]{0,15}\s{0,9}(?:k?g|m?l|公?斤|克|升|[个枚只片包袋盒瓶装])(?![a-z]))/gi,
  // Phones: a bounded run at each place.
  /\+\d[\d -]{6,18}\d|(?<![\d.-])(?:\d{7,20}|0\d{2,4}[ -]\d{3,4}[ -]\d{3,4}|\d{3}[ -]\d{3,4}[ -]\d{4})(?![\d-])/g,
  // Words at the end.
  /(?<=.)(?:号楼|號樓|楼栋|栋楼|楼|栋|幢|座|弄|号|#)$/g,
  /(?<=.)(?:单元|单元门|号门|门|梯)$/g,
  /(?<=.)(?:号房|室|房|户|号)$/g,
  // At the beginning: words and numbers.
  /^(?:building|bldg\.?|block|blk\.?|tower|第)(?=.)/g,
  /^(?:entrance|unit|stair(?:case)?|第)(?=.)/g,
  /^(?:apartment|apt\.?|room|rm\.?|flat|#)(?=.)/g,
  /^(?:例|示例|格式|范例|模板|example\b|e\.g\.|format\b)/g,
  /^\s*#\s*(?:接龙|群接龙|group\s*note)\s*/g,
  /^[零〇一二两三四五六七八九十百]+$/g,
  /^0+(?=\d)/g,
  /^\d/g,
  /^\d{1,15}$/g,
  /^\d{3,9}$/g,
  /^\d{1,4}\s*[.、)）:：]?$/g,
  /^\s*(\d{1,4})\s*[.、)）:：]\s*([\s\S]*)$/g,
  /^([+-]?)(\d{1,3}(?:,\d{3})+)(\.\d+)?$/g,
  /^([+-]?)(\d{1,15})(?:\.(\d{1,15}))?$/g,
  /^(-?\d{1,3})(?:[-~—–](-?\d{1,3}))?$/g,
  // At the beginning: times.
  /^(\d{1,2}):(\d{2})$/g,
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:(?:[T\s]+|(?<=日)\s*)(\d{1,2})[:点时](\d{1,2})(?:[:分](\d{1,2})秒?(?:\.\d+)?)?分?)?$/g,
  /^(?:[^\d]{0,20}\s*)?(?:\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?\s*)?\d{1,2}:\d{2}(?::\d{2})?$/g,
];

/** On these patterns go wrong: runs of what they repeat, and what never ends. */
const RUNS = [
  'x',
  '1',
  '1-',
  ' ',
  '1,',
  '米 2袋；',
  '（',
  '10=2;',
  '一',
  '［',
  '0',
  '?',
  '2026-',
  '#接龙\n1. ',
  '12:34 ',
];
const long = (run: string, length: number): string => run.repeat(Math.ceil(length / run.length));

const OVER = 1500;

/** The patterns that saw a text over every limit while something was done, as they are written. */
function sawLong(work: () => void): ReadonlySet<string> {
  const seen = new Set<string>();
  const { prototype } = RegExp;
  const own = Object.getOwnPropertyDescriptor(prototype, 'exec')!;
  const exec = own.value as (this: RegExp, text: string) => RegExpExecArray | null;
  // All that strings and patterns do with each other goes through `exec`.
  const watched = function (this: RegExp, text: string): RegExpExecArray | null {
    if (typeof text === 'string' && text.length > OVER) seen.add(this.source);
    return exec.call(this, text);
  };
  Object.defineProperty(prototype, 'exec', { ...own, value: watched });
  try {
    work();
  } finally {
    Object.defineProperty(prototype, 'exec', own);
  }
  return seen;
}

/** The first row once for each column, with the cell in its place; or one column more, of that name. */
function withCell(text: string, cell: string, where: 'rows' | 'header'): string {
  const [header = '', first = '', ...others] = text.split('\n');
  const cells = first.split(',');
  if (where === 'rows')
    return [header, first, ...cells.map((_, n) => cells.with(n, cell).join(',')), ...others].join('\n');
  const longer = [first, ...others].map((row) => (row === '' ? row : `${row},1`));
  return [`${header},${cell}`, ...longer].join('\n');
}

const isSheet = (name: string): boolean => name.endsWith('.csv');

describe('a cell of any length', () => {
  test.each(['four-doors', 'riverside', 'starter/zh-CN'])('is seen by no other pattern (%s)', (name) => {
    const files = [...fixture(name)];
    const seen = sawLong(() => {
      for (const run of name === 'riverside' ? RUNS.slice(0, 5) : RUNS)
        for (const where of ['rows', 'header'] as const) {
          const cell = `"${long(run, 2 * OVER)}!"`;
          const hostile = files.map(([file, bytes]): [string, Uint8Array] =>
            isSheet(file)
              ? [file, Buffer.from(withCell(Buffer.from(bytes).toString(), cell, where))]
              : [file, bytes],
          );
          readWorkspace(memorySource(new Map(hostile)), { date: '2026-11-23' });
        }
    });
    const mindful = new Set(TAKES_ANY_LENGTH.map(({ source }) => source));
    expect([...seen].filter((pattern) => !mindful.has(pattern))).toEqual([]);
    // The spy sees something: names are folded whatever their length.
    expect(seen).toContain(String.raw`\s+`);
  });

  test.each(TAKES_ANY_LENGTH)('takes a time in proportion to it: %s', (pattern) => {
    // With its square this would take minutes.
    for (const run of RUNS)
      for (const end of ['', '!'])
        expect((long(run, 100_000) + end).replace(pattern, '')).not.toContain('\0');
  });
});
