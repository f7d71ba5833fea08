import type { GoodsIndex } from '../goods/index.ts';
import { toBaseUnits } from '../goods/index.ts';
import { isSameUnit } from '../text/index.ts';
import { readAmount } from './amount.ts';
import { COUNT_WORDS } from './item-header.ts';
import { NUMERAL_ALONE } from './order-patterns.ts';
import type { Token } from './token.ts';

/**
 * What is plain only beside its neighbours: `面包 二` are two, and `大米5kg 一袋` of what is counted is one bag, the weight says
 * what one holds.
 */
export function spoken(tokens: readonly Token[], goods: GoodsIndex): Token[] {
  const out: Token[] = [];
  for (const [i, token] of tokens.entries()) {
    const good = goodBefore(tokens, i);
    if (good === undefined) out.push(token);
    else if (token.kind === 'text') out.push(numeral(token));
    else if (token.kind === 'amount' && isSpec(token.amount.uom, tokens, i, good, goods))
      out.push({ kind: 'aside', raw: token.raw });
    else out.push(token);
  }
  return out;
}

/** The good right before, but for a blank. */
function goodBefore(tokens: readonly Token[], i: number): number | undefined {
  const { kind } = tokens[i]!;
  if (kind !== 'amount' && kind !== 'text') return undefined;
  const before = tokens[i - 1]?.kind === 'space' ? tokens[i - 2] : tokens[i - 1];
  return before?.kind === 'good' ? before.good : undefined;
}

function numeral(token: Token): Token {
  const raw = token.raw.trim();
  const read = NUMERAL_ALONE.exec(raw)?.[0] === raw ? readAmount(`${raw}份`) : undefined;
  return read === undefined
    ? token
    : { kind: 'amount', amount: { ...read, uom: '' }, plus: false, raw: token.raw };
}

/** A measure that says nothing of a count, in front of the count itself. */
function isSpec(
  unit: string,
  tokens: readonly Token[],
  i: number,
  index: number,
  goods: GoodsIndex,
): boolean {
  const good = goods.good(index);
  if (unit === '' || good.isWeight || COUNT_WORDS.has(unit) || isSameUnit(unit, good.uom)) return false;
  if (toBaseUnits('1', unit, good) !== 'unit-unknown') return false;
  const next = tokens[i + 1]?.kind === 'space' ? tokens[i + 2] : tokens[i + 1];
  return next?.kind === 'amount' && isSameUnit(next.amount.uom, good.uom);
}
