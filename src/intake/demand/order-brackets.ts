import { toBaseUnits } from '../goods/index.ts';
import type { GoodsIndex } from '../goods/index.ts';
import { weightGrams } from '../text/index.ts';
import { readAmount } from './amount.ts';
import { holdsOther } from './item-header.ts';
import type { GoodNames } from './good-names.ts';
import { BRACKETED, BRACKETED_AMOUNT, EACH_LATER } from './order-patterns.ts';
import { apart } from './token.ts';
import type { Found, Token } from './token.ts';

/** `5kg/bag` */
const PORTION = /^[\d.]+\s*([^\d\s/]+)\//;
/** `（2单）`, `（两份）` */
const MULTIPLIED =
  /^[([【〖]\s*[*×x]?\s*(?:\d{1,6}|[一二两三四五六七八九十]{1,3})\s*[单份件套组次倍]\s*[)\]】〗]$/;
const BARE = /^[*×x]?\s*[\d.]+$/;

/**
 * What stands in brackets is an amount, what a pack holds, or a wish; where it holds goods of its own it is read like any
 * text.
 */
export class Brackets {
  readonly #goods: GoodsIndex;
  readonly #names: GoodNames;
  readonly #amount: RegExp;
  readonly #cut: (text: string) => readonly Token[];

  constructor(goods: GoodsIndex, names: GoodNames, amount: RegExp, cut: (text: string) => readonly Token[]) {
    [this.#goods, this.#names, this.#amount, this.#cut] = [goods, names, amount, cut];
  }

  /** @param tokens what stands before it, as far as nothing loose stands between */
  read(text: string, lower: string, at: number, tokens: readonly Token[]): Found {
    const ahead = lower.slice(at, at + 60);
    const found = (token: Token): Found => ({ tokens: [token], end: at + token.raw.length });
    const counted = BRACKETED_AMOUNT.exec(ahead);
    const inside = counted === null ? undefined : readAmount(counted[1]!);
    if (counted !== null && inside !== undefined)
      return found({
        kind: 'amount',
        amount: inside,
        plus: false,
        raw: text.slice(at, at + counted[0].length),
      });
    const whole = BRACKETED.exec(ahead)?.[0];
    if (whole === undefined)
      return /^[()[\]【】〖〗「」{}]/.test(ahead) ? found({ kind: 'aside', raw: text[at]! }) : undefined;
    const raw = text.slice(at, at + whole.length);
    const before = tokens.filter(({ kind }) => kind !== 'space' && kind !== 'aside');
    const words = this.#cut(raw.slice(1, -1));
    const last = before.at(-1);
    // `土豆2斤（2单）`: of all that, or of one.
    if (last?.kind === 'amount' && MULTIPLIED.test(raw))
      return found({ kind: 'amount', amount: { number: raw, uom: '' }, plus: false, raw });
    // `大米（5kg）2袋` of bags of ten: another pack.
    if (last?.kind === 'good' && holdsOther(raw.slice(1, -1), last.good, this.#goods))
      return found({ kind: 'amount', amount: { number: raw, uom: '' }, plus: false, raw });
    const described =
      last?.kind === 'good' ? this.#says(lower, at + raw.length, before, words, last.good) : undefined;
    // `土豆（5斤）2`: two of five, or two; a second amount makes it nobody's.
    if (described === 'unclear')
      return found({ kind: 'amount', amount: { number: raw, uom: '' }, plus: false, raw });
    const asks = words.some(({ kind }) => kind === 'good') && words.some(({ kind }) => kind === 'amount');
    if (asks && described === undefined) return found({ kind: 'aside', raw: raw[0]! });
    // Where nothing else says how much, the bracket does.
    const only = words.length === 1 && words[0]!.kind === 'amount' ? words[0]! : undefined;
    const counts = only?.amount ?? readAmount(`${raw.slice(1, -1).trim()}份`);
    if (
      last?.kind === 'good' &&
      described === undefined &&
      counts !== undefined &&
      !EACH_LATER.test(text.slice(at + raw.length, at + raw.length + 200))
    )
      return found({
        kind: 'amount',
        amount: only === undefined ? { ...counts, uom: '' } : counts,
        plus: false,
        raw,
      });
    const phone = words.length > 0 && words.every(({ kind }) => kind === 'phone' || kind === 'space');
    const spec = last?.kind === 'good' || last?.kind === 'amount';
    const says = words.some(({ kind }) => kind === 'text' || kind === 'remark');
    // `土豆2斤（没有就白菜）`: another good is named, and no wish about this one.
    const another = words.some(
      (word) => word.kind === 'good' && !before.some((one) => one.kind === 'good' && one.good === word.good),
    );
    if (another && spec && says) return { tokens: apart(raw), end: at + raw.length };
    if (phone) return found({ kind: 'phone', raw });
    if (/\d/.test(whole) || described !== undefined) return found({ kind: spec ? 'aside' : 'text', raw });
    return found({ kind: says ? 'remark' : 'aside', raw });
  }

  /**
   * What a bracket behind a good says beside an amount of it: what one holds (`蔬菜包(土豆2斤、白菜1斤)1份`), or nobody can
   * say which is meant; undefined where there is no other amount.
   *
   * @param before up to the good; @param words in the bracket, which ends at `end`
   */
  #says(
    lower: string,
    end: number,
    before: readonly Token[],
    words: readonly Token[],
    good: number,
  ): 'one' | 'unclear' | undefined {
    const { isWeight } = this.#goods.good(good);
    const [only] = words;
    const unit = only?.kind === 'amount' ? only.amount.uom : PORTION.exec(only?.raw ?? '')?.[1];
    const weighed = isWeight && unit !== undefined && weightGrams(unit) !== undefined;
    const amount = this.#amount.exec(lower.slice(start(lower, end), end + 40))?.[0];
    if (amount !== undefined) {
      // `土豆(2斤) 3斤 白菜 1个 面包`
      const next = this.#names.matchAt(lower, start(lower, start(lower, end) + amount.length));
      const alone = words.length === 1 && only?.kind === 'amount';
      const fits =
        alone && (unit === '' || toBaseUnits('1', unit!, this.#goods.good(good)) !== 'unit-unknown');
      const amountNext =
        next !== undefined && this.#amount.test(lower.slice(start(lower, next.end), next.end + 40));
      if (next === undefined) return weighed && BARE.test(amount) ? 'unclear' : 'one';
      if (!fits) return amountNext ? 'one' : 'unclear';
    }
    // `1盒鸡蛋（30枚）`
    const [first, count] = [before.at(-3), before.at(-2)];
    const counted = count?.kind === 'amount' && first?.kind !== 'good';
    const other = unit !== undefined && unit !== '';
    return counted && other && toBaseUnits('1', unit, this.#goods.good(good)) === 'unit-unknown'
      ? 'one'
      : undefined;
  }
}

/** Where the blanks at a place end. */
function start(text: string, at: number): number {
  return at + /^\s*/.exec(text.slice(at, at + 10))![0].length;
}
