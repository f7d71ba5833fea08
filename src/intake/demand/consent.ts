import { nameKey } from '../text/index.ts';

const YES = new Set([
  '是',
  '可',
  '可以',
  '同意',
  '接受',
  '能',
  '行',
  '要',
  '√',
  '✓',
  '✔',
  'y',
  'yes',
  'true',
  '1',
  'ok',
]);
const NO = new Set([
  '',
  '否',
  '不',
  '不可',
  '不可以',
  '不同意',
  '不接受',
  '不能',
  '不行',
  '不要',
  '无',
  '×',
  'x',
  'n',
  'no',
  'false',
  '0',
  '-',
  '/',
]);

/** Whether a household takes a substitute; undefined where the cell does not say. */
export function readConsent(cell: string): boolean | undefined {
  const key = nameKey(cell);
  if (YES.has(key)) return true;
  return NO.has(key) ? false : undefined;
}
