import { formatScaled, parseScaled } from '../../model/index.ts';
import { toBaseUnits } from '../goods/index.ts';
import type { GoodsIndex, KnownGood } from '../goods/index.ts';
import { SIGNS, type Signs } from '../text/index.ts';
import { amountOf, readAmount, type AmountReading } from './amount.ts';
import { failure } from './reading.ts';
import type { Failure } from './reading.ts';
import type { Strangers } from './strangers.ts';

/** Texts of one good and unit that are remembered: far more than people write, few enough for a hostile sheet. */
const REMEMBERED = 2000;
const LARGEST = 100_000;
/** The finest step of a weight without a step of its own; a quantity off it can be in no step. */
const FINEST_WEIGHT = 50;

/** Quantity cells → base units of a good; each distinct text is worked out once. */
export class Quantities {
  /** Goods without a step of their own of which a quantity was off the finest step: they are not dealt in 500 g. */
  readonly offStep = new Set<number>();
  readonly #goods: GoodsIndex;
  readonly #strangers: Strangers | undefined;
  readonly #byGood: (Map<string, Map<string, number | Failure>> | undefined)[] = [];
  /** What commas and points mean in the file that is read; asked only where a number does not say. */
  #signs: () => Signs = () => SIGNS.open;

  constructor(goods: GoodsIndex, strangers?: Strangers) {
    this.#goods = goods;
    this.#strangers = strangers;
  }

  startFile(signs: () => Signs): void {
    this.#signs = signs;
  }

  /**
   * @param uom the cell of the unit; '' where the sheet has none
   * @returns base units, 0 included, or why there are none
   */
  read(good: number, text: string, uom: string): number | Failure {
    const amount = this.#known(good, text, uom);
    if (typeof amount !== 'number' && amount.code === 'unit-unknown')
      this.#strangers?.unit(good, amount.facts['unit']!);
    return amount;
  }

  #known(good: number, text: string, uom: string): number | Failure {
    const byText = this.#remembered(good, uom);
    const known = byText.get(text);
    if (known !== undefined) return known;
    const amount = amountOf(text, SIGNS.mixed);
    // What the file decides is not what another file does.
    if (amount.kind === 'ambiguous') return this.#workOut(good, amountOf(text, this.#signs()), uom);
    const result = this.#workOut(good, amount, uom);
    byText.set(text, result);
    return result;
  }

  #remembered(good: number, uom: string): Map<string, number | Failure> {
    const byUom = (this.#byGood[good] ??= new Map());
    let byText = byUom.get(uom);
    if (byText === undefined || byText.size > REMEMBERED) {
      if (byUom.size > REMEMBERED) byUom.clear();
      byUom.set(uom, (byText = new Map()));
    }
    return byText;
  }

  #workOut(index: number, amount: AmountReading, uomCell: string): number | Failure {
    const good = this.#goods.good(index);
    if (amount.kind === 'ambiguous') {
      const [large, small] = amount.readings;
      return failure('ambiguous-number', 'quantity', { item: good.name, large, small });
    }
    if (amount.kind !== 'exact') {
      return failure('bad-quantity', 'quantity', {
        item: good.name,
        about: amount.kind === 'about' ? 'yes' : '',
      });
    }
    const given = uomCell.trim();
    // `5斤/袋` of an item that is weighed: so much for each, unless the quantity has a unit of its own.
    const portion =
      amount.uom === '' || given.endsWith(`/${amount.uom}`) ? readPortion(given, good) : undefined;
    const uom = portion === undefined ? given : '';
    if (portion === undefined && given !== '' && amount.uom !== '' && given !== amount.uom) {
      const own = toBaseUnits('1', amount.uom, good);
      if (own !== toBaseUnits('1', given, good)) {
        return failure('bad-quantity', 'quantity', { item: good.name });
      }
    }
    const unit = amount.uom === '' ? uom : amount.uom;
    const base =
      portion === undefined ? toBaseUnits(amount.number, unit, good) : times(amount.number, portion);
    if (base === 'unit-unknown') {
      return failure('unit-unknown', uom === '' ? 'quantity' : 'uom', {
        unit,
        item: good.name,
        uom: good.uom,
      });
    }
    if (amount.number.startsWith('-') && base !== 0) {
      return failure('negative-quantity', 'quantity', { item: good.name });
    }
    if (tooLarge(amount.number, base, good)) {
      return failure('quantity-too-large', 'quantity', { item: good.name, limit: String(LARGEST) });
    }
    if (base === 'not-a-number') return failure('bad-quantity', 'quantity', { item: good.name });
    const step = good.step ?? FINEST_WEIGHT;
    if (base !== 'inexact' && base % step === 0) return base;
    if (good.step === null) this.offStep.add(index);
    const near = base === 'inexact' ? Number(amount.number) * (portion ?? one(unit, good)) : base;
    return failure('not-in-steps', 'quantity', nearestSteps(near, step, good));
  }
}

/** In the item's uom; digits beyond what is exact inside are beyond the limit too. */
function tooLarge(number: string, base: number | string, good: KnownGood): boolean {
  if (typeof base === 'number') return base > LARGEST * good.baseUnits;
  return Number(number) > LARGEST;
}

/** For the message alone: an amount that is no whole number of base units lies between two steps whatever its last digits. */
function one(unit: string, good: KnownGood): number {
  const base = toBaseUnits('1', unit, good);
  return typeof base === 'number' ? base : good.baseUnits;
}

/** Base units in one portion of an item that is weighed; undefined where the unit is no portion. */
function readPortion(unit: string, good: KnownGood): number | undefined {
  if (!good.isWeight || !/^\d/.test(unit)) return undefined;
  const content = readAmount(unit.split('/')[0]!);
  // A day is written with strokes too: what is for each has a unit.
  if (content === undefined || content.uom === '') return undefined;
  const base = toBaseUnits(content.number, content.uom, good);
  return typeof base === 'number' && base > 0 ? base : undefined;
}

function times(number: string, portion: number): number | 'inexact' | 'not-a-number' {
  return parseScaled(number, portion) ?? 'not-a-number';
}

function nearestSteps(base: number, step: number, good: KnownGood): Record<string, string> {
  const lower = Math.floor(base / step) * step;
  return {
    item: good.name,
    lower: formatScaled(lower, good.baseUnits),
    upper: formatScaled(lower + step, good.baseUnits),
    uom: good.uom,
  };
}
