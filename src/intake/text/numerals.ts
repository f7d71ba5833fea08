const DIGITS = new Map(Array.from('零一二三四五六七八九', (c, i) => [c, i]));
DIGITS.set('〇', 0).set('两', 2);

/** `三` → 3, `十二` → 12, `二十` → 20, `一百零三` → 103, `一二` → 12; undefined for anything else. */
export function chineseNumber(text: string): number | undefined {
  if (text === '' || !/^[零〇一二两三四五六七八九十百]+$/.test(text)) return undefined;
  if (!/[十百]/.test(text))
    return Number(
      Array.from(text)
        .map((c) => DIGITS.get(c))
        .join(''),
    );
  let total = 0;
  let digit: number | undefined;
  for (const c of text) {
    if (c === '十' || c === '百') {
      total += (digit ?? 1) * (c === '十' ? 10 : 100);
      digit = undefined;
    } else {
      digit = DIGITS.get(c);
    }
  }
  return total + (digit ?? 0);
}
