import type { Random } from '../random.ts';
import { about, bare, withUnit } from './amounts.ts';
import { goodsOf, quantityOf, UNKNOWN, type Good } from './goods.ts';
import type { Tongue } from './site.ts';
import type { Entry } from './truth.ts';

export type Draft = Pick<Entry, 'item' | 'quantity' | 'written' | 'clear' | 'fate'>;

/** Some words of an order with all that they ask for. */
export interface Piece {
  readonly text: string;
  readonly asks: readonly Draft[];
}

/** How a chat names what it offers: letters that its announcement gave, the only thing on offer. */
export interface Offered {
  readonly letters: ReadonlyMap<string, string>;
  readonly only: Good | undefined;
}

/** What one household asks for, in pieces that may stand in one line or several. */
export function orderOf(random: Random, tongue: Tongue, offered: Offered): Piece[] {
  const { only, letters } = offered;
  if (only !== undefined) {
    const count = random.pick([1, 1, 2, 3]);
    const text = random.pick([
      `+${count}`,
      `+${count}`,
      `${count}${tongue === 'en' ? ` ${only.uom}` : only.uom}`,
      `${only.id}+${count}`,
    ]);
    if (tongue === 'en' && count > 1 && text.endsWith(` ${only.uom}`))
      return [asked(only, 1000 * count, `${count} ${only.plural!}`)];
    return [asked(only, 1000 * count, text)];
  }
  const goods = random.shuffle(goodsOf(tongue)).slice(0, random.pick([1, 1, 2, 2, 3, 4]));
  if (goods.length > 1 && random.chance(12)) return [each(random, goods, tongue, letters)];
  return goods.map((good) => pieceOf(random, good, tongue, letters));
}

function asked(good: Good, quantity: number, text: string): Piece {
  return { text, asks: [{ item: good.id, quantity, written: [text], clear: true, fate: 'counts' }] };
}

function each(
  random: Random,
  goods: readonly Good[],
  tongue: Tongue,
  letters: ReadonlyMap<string, string>,
): Piece {
  const count = random.pick([1, 1, 2]);
  const lettered = letters.size > 0 && goods.every(({ id }) => letters.has(id));
  const names = goods.map(({ id }) => (lettered ? letters.get(id)! : id));
  const glue = lettered ? random.pick(['', '、', ' ', '和']) : random.pick(['、', '、', '，', ' ', '和', '']);
  const english = `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
  const text =
    tongue === 'en'
      ? `${english} ${random.pick(['', '- '])}${count} each`
      : `${names.join(glue)}各${count}${random.pick(['', '', '份'])}`;
  const exact = !text.endsWith('份');
  return {
    text,
    asks: goods.map((good, i) => ({
      item: good.id,
      quantity: count * (good.grams ?? 1000),
      written: [names[i]!],
      clear: exact,
      fate: 'counts',
    })),
  };
}

function pieceOf(random: Random, good: Good, tongue: Tongue, letters: ReadonlyMap<string, string>): Piece {
  const quantity = quantityOf(random, good);
  const kind = random.below(100);
  if (kind > 93 && letters.size === 0) return spoken(random, good, quantity, tongue);
  if (kind < 4) {
    const called = nameOf(random, good, letters);
    return unclear([called, about(random, good, tongue)], good, undefined, tongue);
  }
  if (kind < 6) {
    const name = random.pick(UNKNOWN[tongue]);
    return unclear([name, String(random.between(1, 3))], undefined, undefined, tongue);
  }
  if (kind < 8) {
    const amount = bare(random, good, quantity, tongue);
    return unclear([misspelt(random, good.id), amount], good, quantity, tongue);
  }
  const name = nameOf(random, good, letters);
  const isLetter = name === letters.get(good.id);
  const amount =
    isLetter || random.chance(30)
      ? bare(random, good, quantity, tongue)
      : withUnit(random, good, quantity, tongue);
  const isBare = /^[*xX×+]?[\d０-９一二两三四五六七八九十.]+$/.test(amount);
  const text = isBare && !isLetter && /^[*x×X+]/.test(amount) && random.chance(20) && tongue !== 'en'
    ? `${name}${amount}`
    : random.pick([
        `${name}${space(tongue)}${amount}`, `${name}${space(tongue)}${amount}`, `${name} ${amount}`,
        ...(isLetter ? [] : [`${name}：${amount}`, `${name}:${amount}`, `${name}(${amount})`, `${name}（${amount}）`]),
        ...(isBare && !isLetter && tongue === 'en' && /^\d+$/.test(amount) ? [`${amount} ${name}`, `${amount} x ${name}`, `${amount}x ${name}`] : []),
        ...(isBare ? [] : tongue === 'en' ? [`${amount} ${name}`, `${amount} of ${name}`, `${name} - ${amount}`] : [`${amount}${name}`, `${amount} ${name}`]),
      ]); // prettier-ignore
  return {
    text,
    asks: [{ item: good.id, quantity, written: [name, amount], clear: true, fate: 'counts' }],
  };
}

function unclear(
  written: readonly [name: string, amount: string],
  good: Good | undefined,
  quantity: number | undefined,
  tongue: Tongue,
): Piece {
  const text = written.join(space(tongue));
  const fate = good === undefined || quantity === undefined ? 'nothing' : 'counts';
  return {
    text,
    asks: [{ item: good?.id ?? '', quantity, written: [text, ...written], clear: false, fate }],
  };
}

const space = (tongue: Tongue): string => (tongue === 'en' ? ' ' : '');

function nameOf(random: Random, good: Good, letters: ReadonlyMap<string, string>): string {
  const letter = letters.get(good.id);
  if (letter !== undefined && random.chance(80)) return letter;
  const name = random.chance(15) && good.aliases.length > 0 ? random.pick(good.aliases) : good.id;
  return /^[a-z]/.test(name) && random.chance(30) ? name[0]!.toUpperCase() + name.slice(1) : name;
}

function misspelt(random: Random, name: string): string {
  const at = random.below(name.length);
  if (/^[a-z]/.test(name)) return name.slice(0, at) + name.slice(at + 1) + random.pick(['', 's', 'e']);
  return name.slice(0, at) + random.pick(['逗', '旦', '子', '果', '菜']) + name.slice(at + 1);
}

/** As it is said: what one holds before how many, verbs, what it costs. */
function spoken(random: Random, good: Good, quantity: number, tongue: Tongue): Piece {
  const { id, grams } = good;
  const amount = withUnit(random, good, quantity, tongue);
  const count = quantity / 1000;
  const price = random.between(3, 60);
  const forms =
    tongue === 'en'
      ? [`${id} ${amount} (£${price})`, `${amount} ${id} please`, `can I have ${amount} of ${id}`, `${amount} of ${id} @ £${price}`, `I'd like ${amount} ${id}`, `${amount} of ${id} (big ones)`]
      : [
          `${id}${amount}（${price}元）`, `${id}${amount} ${price}元`, `${id}来${amount}`, `来${amount}${id}`, `要${amount}${id}`,
          `${id}要${amount}`, `给我来${amount}${id}`, `${id}${amount}就行`, `${id}${amount}吧`, `麻烦${id}${amount}`, `${id}${amount}～`,
          ...(grams === undefined && tongue === 'zh' ? [`${id}${random.pick(['5kg', '500g', '2.5公斤'])} ${count}${good.uom}`, `${id}（5斤） ${count}${good.uom}`, `${amount}${id}（500g）`] : []),
        ]; // prettier-ignore
  const text = random.pick(forms);
  return { text, asks: [{ item: id, quantity, written: [id, amount, text], clear: true, fate: 'counts' }] };
}

/** How somebody parts the pieces of an order that stand in one line. */
export function joinerOf(random: Random, pieces: readonly Piece[], tongue: Tongue): string {
  if (tongue === 'en') return random.pick([', ', ', ', ' and ', '; ', ' + ', ' & ', ' / ']);
  const tight = pieces.slice(0, -1).every(({ text }) => /[斤盒箱袋个块把份瓶條包顆]$/.test(text));
  return random.pick(['，', '，', ', ', ' ', ' ', '、', '；', '。', ...(tight ? ['', '+', '和'] : [])]);
}
