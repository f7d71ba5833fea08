import { foldWidth, LONGEST_TERM } from '../text/index.ts';

/** An amount as a specification writes it: decimal text and a unit, '' where it has none. */
export interface SpecAmount {
  readonly number: string;
  readonly unit: string;
}

/** What 规格 says is in a pack: `5斤/袋`, `30枚/板`, `600ml*24瓶/箱`, `24*500g`. */
export interface PackSpec {
  /** How many are inside, and what they are called; null where the pack is one measured thing. */
  readonly count: SpecAmount | null;
  /** The measure of the pack, or of each inside; null where only a count is said. */
  readonly measure: SpecAmount | null;
  /** What the pack is called; '' where it is not said. */
  readonly container: string;
}

const AMOUNT = String.raw`(\d+(?:\.\d+)?)\s*([^\d\s.*×xX/]{0,6}?)`;
const TIMES = String.raw`\s*[*×xX]\s*`;
const PER = String.raw`\s*(?:(?:\/|每)\s*([^\d\s.*×/]{1,6}))?`;
const ONE = new RegExp(`^${AMOUNT}${PER}$`);
const TWO = new RegExp(`^${AMOUNT}${TIMES}${AMOUNT}${PER}$`);
const AROUND = /^(?:净含量|净重|规格|每?约|共)?[:：]?\s*|\s*(?:左右|装)$/g;

const VOLUMES = new Set(['ml', 'l', '毫升', '升']);

/**
 * @param isMeasure whether a unit is a weight (or any other measure than a count)
 * @returns undefined where the text is no specification, or says two things
 */
export function parsePackSpec(text: string, isMeasure: (unit: string) => boolean): PackSpec | undefined {
  if (text.length > LONGEST_TERM) return undefined;
  const folded = foldWidth(text).trim().replaceAll(AROUND, '').trim();
  const measures = (unit: string): boolean => VOLUMES.has(unit.toLowerCase()) || isMeasure(unit);
  const one = ONE.exec(folded);
  if (one !== null) {
    const amount = { number: one[1]!, unit: one[2]! };
    const container = one[3] ?? '';
    return measures(amount.unit)
      ? { count: null, measure: amount, container }
      : { count: amount, measure: null, container };
  }
  const two = TWO.exec(folded);
  if (two === null) return undefined;
  const [, a = '', unitA = '', b = '', unitB = '', container = ''] = two;
  const [first, second] = [
    { number: a, unit: unitA },
    { number: b, unit: unitB },
  ];
  if (measures(unitA) !== measures(unitB)) {
    return measures(unitA)
      ? { count: second, measure: first, container }
      : { count: first, measure: second, container };
  }
  // `1*24`: one pack of 24. Two counts otherwise, or two measures, can be read in more than one way.
  return a === '1' && unitA === '' && !measures(unitB)
    ? { count: second, measure: null, container }
    : undefined;
}
