import type { GoodsIndex } from '../goods/index.ts';
import { nearest } from '../text/index.ts';
import { detached } from './detached.ts';
import { holdsOther, unitOf } from './item-header.ts';
import { soundOf } from './pinyin.ts';
import { failure } from './reading.ts';
import type { Failure } from './reading.ts';
import type { Strangers } from './strangers.ts';

const REMEMBERED = 100_000;
/** Suggestions are looked for this often: a sheet of nothing but unknown items is told so long before. */
const SUGGESTED = 300;
const LONGEST = 40;
const NO_SPEC = /^(?:默认|标准|无|-|\/)?$/;

/** A good with what its specification says of the quantities beside it: see `unitOf`. */
export interface SpecifiedItem {
  readonly good: number;
  readonly uom: string;
  /** It says how much one holds, in words that make no unit: `5斤装` of what is weighed. */
  readonly holds?: boolean;
}

const WEIGHT = /[\d一二两三四五六七八九十半]\s*(?:公斤|千克|市斤|斤|两|克|kgs?|g|lbs?|磅)(?![a-z])/i;

/** Texts of items → goods: id, name or alias, and otherwise a suggestion, never a silent match. */
export class Items {
  readonly #goods: GoodsIndex;
  readonly #strangers: Strangers | undefined;
  readonly #byText = new Map<string, number | Failure>();
  readonly #bySpec = new Map<string, SpecifiedItem | Failure>();
  #suggestions = 0;
  #names: ReadonlyMap<string, number> | undefined;
  #sounds: ReadonlyMap<string, number> | undefined;

  constructor(goods: GoodsIndex, strangers?: Strangers) {
    this.#goods = goods;
    this.#strangers = strangers;
  }

  find(text: string): number | Failure {
    let found = this.#byText.get(text);
    if (found !== undefined) return found;
    if (this.#byText.size > REMEMBERED) this.#byText.clear();
    found =
      text.trim() === '' ? failure('missing-cell', 'item') : (this.#goods.find(text) ?? this.unknown(text));
    this.#byText.set(detached(text), found);
    return found;
  }

  /** An item beside a column of specifications: goods may differ in these alone, and of what is weighed it says how much one is. */
  findSpecified(text: string, specCell: string): SpecifiedItem | Failure {
    const key = `${text}\n${specCell}`;
    let found = this.#bySpec.get(key);
    if (found !== undefined) return found;
    if (this.#bySpec.size > REMEMBERED) this.#bySpec.clear();
    const spec = specCell.trim();
    const together = NO_SPEC.test(spec)
      ? undefined
      : (this.#goods.find(`${text}(${spec})`) ?? this.#goods.find(`${text}${spec}`));
    const good = together ?? this.find(text);
    if (typeof good !== 'number') found = good;
    else if (together !== undefined) found = { good, uom: '' };
    else if (holdsOther(spec, good, this.#goods)) {
      const { name, uom } = this.#goods.good(good);
      found = failure('unit-unknown', 'spec', { unit: spec, item: name, uom });
    } else {
      const { isWeight } = this.#goods.good(good);
      const uom = isWeight ? unitOf(spec, good, this.#goods) : '';
      found = { good, uom, holds: uom === '' && this.#holds(spec, good) };
    }
    this.#bySpec.set(detached(key), found);
    return found;
  }

  /** True where a specification says how much of a good one is, and that is not one. */
  #holds(spec: string, good: number): boolean {
    const { isWeight, uom } = this.#goods.good(good);
    if (isWeight) return WEIGHT.test(spec);
    const before = uom === '' ? '' : spec.slice(0, Math.max(0, spec.indexOf(uom)));
    const number = /\d+(?:\.\d+)?(?=\s*$)/.exec(before.slice(-20))?.[0];
    return number !== undefined && Number(number) !== 1;
  }

  /** True where a text of two characters or more sounds as a good's name does. */
  sounds(text: string): boolean {
    return text.length > 1 && this.#goodsBySound().has(soundOf(text));
  }

  /** Of a column in which something is asked for. */
  unknownColumn(header: string): Failure {
    this.#strangers?.columns.add(header);
    return this.#suggested(header);
  }

  /** @param inOrder it stands in a text of orders */
  unknown(text: string, inOrder = false): Failure {
    this.#strangers?.item(text, inOrder);
    return this.#suggested(text);
  }

  #suggested(text: string): Failure {
    let suggestion = '';
    if (text.length <= LONGEST && this.#suggestions < SUGGESTED) {
      this.#suggestions++;
      suggestion = this.#likely(text).join(', ');
    }
    return failure('unknown-item', 'item', { suggestion });
  }

  /** The likeliest goods, each by its name, however many of its aliases come near: by how they are written, then by how they sound. */
  #likely(text: string): string[] {
    this.#names ??= new Map([...this.#goods.names()].map(({ name, good }) => [name, good]));
    const goods = new Set(nearest(text, this.#names.keys()).map((name) => this.#names!.get(name)!));
    const sounding = this.#goodsBySound().get(soundOf(text));
    if (sounding !== undefined) goods.add(sounding);
    return [...goods].map((good) => this.#goods.good(good).name);
  }

  #goodsBySound(): ReadonlyMap<string, number> {
    this.#names ??= new Map([...this.#goods.names()].map(({ name, good }) => [name, good]));
    this.#sounds ??= new Map([...this.#names].toReversed().map(([name, good]) => [soundOf(name), good]));
    return this.#sounds;
  }
}
