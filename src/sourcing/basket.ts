import type { SourcedLine } from '../model/index.ts';
import { bundleGroup, dealAlone, dealGroup, dealtOfItem } from './deal.ts';
import { feeOf } from './price.ts';
import { orderOf, shortOf, type Rows } from './rows.ts';
import { amountOf } from './terms.ts';

/**
 * Packs on lines, and every sum that the rules speak of, kept up to date exactly. Search changes it in private; what
 * leaves the room is `lines()`.
 */
export class Basket {
  readonly rows: Rows;
  /** By line. */
  readonly packs: Float64Array;
  /** By offer, all waves. */
  readonly packsOfOffer: Float64Array;
  /** By order. */
  readonly goods: Float64Array;
  readonly grams: Float64Array;
  readonly lineCount: Float64Array;
  /** By good: base units ordered. */
  readonly ordered: Float64Array;
  /** Goods and fees of all orders. */
  total = 0;
  readonly #supply: Float64Array;
  /** Items whose groups are to be dealt anew. */
  readonly #changed = new Set<number>();

  constructor(rows: Rows) {
    const { offers, suppliers, goods } = rows.catalogue;
    this.rows = rows;
    this.packs = new Float64Array(offers.length * rows.waves);
    this.packsOfOffer = new Float64Array(offers.length);
    this.goods = new Float64Array(suppliers.length * rows.waves);
    this.grams = new Float64Array(this.goods.length);
    this.lineCount = new Float64Array(this.goods.length);
    this.ordered = new Float64Array(goods.length);
    this.#supply = new Float64Array(goods.length);
    for (let good = 0; good < goods.length; good++) if (goods[good]!.kind === 'item') this.deal(good);
  }

  /** By good: what may be dealt under its own name. */
  get supply(): Float64Array {
    // Groups that bundles hold together cost a deal of all their households: one when it is asked for, not one a line.
    for (const item of this.#changed) this.dealTogether(item);
    return this.#supply;
  }

  /** Puts a count of packs on a line. */
  set(line: number, packs: number): void {
    const before = this.packs[line]!;
    if (before === packs) return;
    const offer = Math.floor(line / this.rows.waves);
    const terms = this.rows.catalogue.offers[offer]!;
    const order = this.order(line);
    this.total -= this.orderTotal(order);
    this.packs[line] = packs;
    this.packsOfOffer[offer]! += packs - before;
    this.goods[order]! += amountOf(terms, packs) - amountOf(terms, before);
    this.grams[order]! += (terms.packGrams ?? 0) * (packs - before);
    this.lineCount[order]! += (packs > 0 ? 1 : 0) - (before > 0 ? 1 : 0);
    this.ordered[terms.item]! += terms.packSize * (packs - before);
    this.total += this.orderTotal(order);
    this.deal(terms.item);
  }

  order(line: number): number {
    const offer = Math.floor(line / this.rows.waves);
    return orderOf(this.rows, offer, line - offer * this.rows.waves);
  }

  orderTotal(order: number): number {
    if (this.lineCount[order] === 0) return 0;
    const supplier = this.rows.catalogue.suppliers[order % this.rows.catalogue.suppliers.length]!;
    return this.goods[order]! + feeOf(supplier, this.goods[order]!);
  }

  /** Loose, in bundles and as a substitute, base units. */
  dealt(item: number): number {
    return dealtOfItem(this.rows, this.supply, item) + this.dealtForOthers(item);
  }

  /** As a substitute alone, base units: nothing where somebody lacks it who asked for it. */
  dealtForOthers(item: number): number {
    const extra = this.rows.extra[item]!;
    if (extra === 0 || this.supply[item]! < this.rows.wants.total[item]!) return 0;
    const left = this.rows.stock[item]! + this.ordered[item]! - dealtOfItem(this.rows, this.supply, item);
    return extra - shortOf(this.rows, item, extra - left);
  }

  surplus(item: number): number {
    const dealt = this.dealt(item);
    return this.ordered[item]! - (dealt - Math.min(this.rows.stock[item]!, dealt));
  }

  /** What is wanted and not dealt, base units, bundles' parts included. */
  lacking(item: number): number {
    return this.rows.need[item]! - this.dealt(item);
  }

  lines(): readonly SourcedLine[] {
    const { waves, catalogue } = this.rows;
    const lines: SourcedLine[] = [];
    for (let line = 0; line < this.packs.length; line++)
      if (this.packs[line]! > 0)
        lines.push({ offer: Math.floor(line / waves), wave: line % waves, packs: this.packs[line]! });
    return lines.sort(
      (a, b) =>
        a.wave - b.wave ||
        catalogue.offers[a.offer]!.supplier - catalogue.offers[b.offer]!.supplier ||
        a.offer - b.offer,
    );
  }

  private deal(item: number): void {
    const { rows } = this;
    if (rows.bundlesOf[item]!.length > 0) {
      this.#changed.add(item);
      return;
    }
    this.#supply[item] = dealAlone(rows, item, rows.stock[item]! + this.ordered[item]!);
  }

  private dealTogether(item: number): void {
    const { rows } = this;
    const available = new Float64Array(this.ordered.length);
    const group = bundleGroup(rows, item);
    for (const member of group) {
      available[member] = rows.stock[member]! + this.ordered[member]!;
      this.#changed.delete(member);
    }
    dealGroup(rows, group, available, this.#supply);
  }
}

/** A basket with these packs on these lines. */
export function basketOf(rows: Rows, packs: Iterable<readonly [line: number, packs: number]>): Basket {
  const basket = new Basket(rows);
  for (const [line, count] of packs) basket.set(line, count);
  return basket;
}

/** The lines with packs on them, ascending. */
export function packsOf(basket: Basket): readonly (readonly [line: number, packs: number])[] {
  const packs: [number, number][] = [];
  basket.packs.forEach((count, line) => {
    if (count > 0) packs.push([line, count]);
  });
  return packs;
}
