import type { GoodsIndex } from '../goods/index.ts';
import { nearest } from '../text/index.ts';
import { failure } from './reading.ts';
import type { Failure } from './reading.ts';

const REMEMBERED = 100_000;
/** Suggestions are looked for this often: a sheet of nothing but unknown items is told so long before. */
const SUGGESTED = 300;
const LONGEST = 40;

/** Texts of items → goods: id, name or alias, and otherwise a suggestion, never a silent match. */
export class Items {
  readonly #goods: GoodsIndex;
  readonly #byText = new Map<string, number | Failure>();
  #suggestions = 0;
  #names: ReadonlyMap<string, number> | undefined;

  constructor(goods: GoodsIndex) {
    this.#goods = goods;
  }

  find(text: string): number | Failure {
    let found = this.#byText.get(text);
    if (found !== undefined) return found;
    if (this.#byText.size > REMEMBERED) this.#byText.clear();
    found =
      text.trim() === '' ? failure('missing-cell', 'item') : (this.#goods.find(text) ?? this.unknown(text));
    this.#byText.set(text, found);
    return found;
  }

  unknown(text: string): Failure {
    let suggestion = '';
    if (text.length <= LONGEST && this.#suggestions < SUGGESTED) {
      this.#suggestions++;
      this.#names ??= new Map([...this.#goods.names()].map(({ name, good }) => [name, good]));
      suggestion = this.#nearest(text, this.#names);
    }
    return failure('unknown-item', 'item', { suggestion });
  }

  /** The likeliest goods, each by its name, however many of its aliases come near. */
  #nearest(text: string, names: ReadonlyMap<string, number>): string {
    const goods = new Set(nearest(text, names.keys()).map((name) => names.get(name)!));
    return [...goods].map((good) => this.#goods.good(good).name).join(', ');
  }
}
