import { nameKey } from '../text/index.ts';

/** What can be asked for, while sheets are read. */
export interface KnownGood {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: 'item' | 'bundle';
  readonly uom: string;
  /** Base units in one uom. */
  readonly baseUnits: number;
  readonly isWeight: boolean;
  /** Grams of one uom of a counted item; of one piece of an item that is counted by weight. Null where not known. */
  readonly unitGrams: number | null;
  /** Asked for by count, paid by what it weighs. */
  readonly isWeighed?: true;
  /** Base units; null for a weight whose step depends on the quantities asked for. */
  readonly step: number | null;
}

/** Goods by what a sheet may call them: id, else name, else alias; folded; only where it means one good. */
export class GoodsIndex {
  readonly goods: readonly KnownGood[];
  readonly #byText = new Map<string, number | undefined>();
  readonly #byKey = new Map<string, number>();

  readonly #accepted: ReadonlyMap<string, string>;

  /** @param accepted name key → the name it was accepted to mean, for what is no name of a good by itself */
  constructor(goods: readonly KnownGood[], accepted: ReadonlyMap<string, string> = new Map()) {
    this.goods = goods;
    this.#accepted = accepted;
    this.#addLevel((good) => [good.id]);
    this.#addLevel((good) => [good.name]);
    this.#addLevel((good) => good.aliases);
  }

  good(index: number): KnownGood {
    return this.goods[index]!;
  }

  find(text: string): number | undefined {
    if (this.#byText.has(text)) return this.#byText.get(text);
    const key = nameKey(text);
    const found = this.#byKey.get(key) ?? this.#byKey.get(nameKey(this.#accepted.get(key) ?? ''));
    const good = found === undefined || found < 0 ? undefined : found;
    this.#byText.set(text, good);
    return good;
  }

  /** Every name with its good, for suggestions. */
  *names(): Generator<{ readonly name: string; readonly good: number }> {
    for (const [index, good] of this.goods.entries()) {
      for (const name of new Set([good.id, good.name, ...good.aliases])) {
        if (name !== '') yield { name, good: index };
      }
    }
  }

  /** A key of a higher level (an id before a name before an alias) wins; two goods at one level make it mean nothing. */
  #addLevel(namesOf: (good: KnownGood) => readonly string[]): void {
    const level = new Map<string, number>();
    this.goods.forEach((good, index) => {
      for (const name of namesOf(good)) {
        const key = nameKey(name);
        if (key === '' || this.#byKey.has(key)) continue;
        const other = level.get(key);
        level.set(key, other === undefined || other === index ? index : -1);
      }
    });
    for (const [key, index] of level) this.#byKey.set(key, index);
  }
}
