import { CLOSED, SCALE, type Column } from '../column.ts';
import type { Shared } from '../net/net.ts';
import type { Pricer } from '../relax/pricer.ts';
import { inQuestion, type Listed, type Question } from './question.ts';
import type { Relaxation } from '../relax/generate.ts';
import { reducedCost } from './reduced.ts';

/**
 * Columns in which an offer's limited stock is divided between waves.
 *
 * An item's program buys such an offer in one wave, and at any multipliers that is cheapest: prices do not rise with the
 * count, so all packs may as well come in the wave where a pack counts for least. In the end a division can be better all
 * the same, where both orders need the goods (or must shed the load), since no order takes half a pattern:
 *
 * | B's goods or A's load in question | A's goods or B's load in question | between A and B  |
 * | --------------------------------- | --------------------------------- | ---------------- |
 * | no                                | any                               | all in A         |
 * | yes                               | no                                | all in B         |
 * | yes                               | yes                               | may be divided   |
 *
 * Where prices rise, packs may be cheaper divided, whatever the limits: what that could cost is not known.
 *
 * @param listed what the programs list within a slack
 * @returns undefined where there are more than `most`, where too many had to be looked at, or where what they could cost is
 *   not known
 */
export function splitColumns(
  pricer: Pricer,
  listed: Listed,
  { relaxation, states, most }: Within,
): Column[] | undefined {
  const { net } = pricer;
  if (net.shared.length === 0) return [];
  const question = inQuestion(net, listed, states, true);
  const found = new Map<string, Column>();
  const groups = net.shared
    .map((shared) => ({ shared, lines: worthDividing(shared, states, question) }))
    .filter(({ lines }) => lines.length > 1);
  const unknown = groups.some(
    ({ shared, lines }) => shared.rising || lines.some(({ lane }) => relaxation.duals.goods[lane]! > SCALE),
  );
  if (unknown) return undefined;
  // One division in two that is looked at may come to nothing: it repeats another, or costs too much.
  let looks = 2 * (listed.columns.length + most);
  for (const { shared, lines } of groups) {
    const own = new Set(lines.map(({ line }) => line));
    // What is found here is divided again by the offers that follow.
    for (const column of [...listed.columns, ...found.values()])
      for (const whole of column.lines.filter(({ line }) => own.has(line)))
        for (const parts of divisions(whole.packs, [...own], shared)) {
          if (--looks < 0) return undefined;
          const rest = column.lines.filter((part) => part !== whole);
          const split = pricer.columnOf(
            column.place,
            [...rest, ...parts].sort((a, b) => a.line - b.line),
          );
          if (reducedCost(split, relaxation) > listed.slack) continue;
          found.set(split.lines.map(({ line, packs }) => `${line}=${packs}`).join(','), split);
          if (found.size > most) return undefined;
        }
  }
  return [...found.values()];
}

interface Within {
  readonly relaxation: Relaxation;
  readonly states: Uint8Array;
  readonly most: number;
}

/** The lines of an offer between which packs may be worth dividing. */
function worthDividing(
  { lines, rising }: Shared,
  states: Uint8Array,
  { goods, grams }: Question,
): Shared['lines'] {
  const open = lines.filter(({ lane }) => states[lane] !== CLOSED);
  if (rising) return open;
  return open.filter(({ lane: a }) =>
    open.some(({ lane: b }) => a !== b && (goods.has(a) || grams.has(b)) && (goods.has(b) || grams.has(a))),
  );
}

/** Every way of dividing packs between two lines or more, legal counts each. */
function* divisions(
  packs: number,
  lines: readonly number[],
  legal: Pick<Shared, 'smallest' | 'step'>,
  used = 0,
): Generator<Column['lines']> {
  const [line, ...others] = lines;
  if (line === undefined) return;
  if (used > 0 && packs >= legal.smallest) yield [{ line, packs }];
  yield* divisions(packs, others, legal, used);
  for (let here = legal.smallest; here + legal.smallest <= packs; here += legal.step)
    for (const rest of divisions(packs - here, others, legal, used + 1))
      yield [{ line, packs: here }, ...rest];
}
