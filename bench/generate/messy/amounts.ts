import type { Random } from '../random.ts';
import type { Good } from './goods.ts';
import type { Tongue } from './site.ts';

const HAN = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

const WORDS: Readonly<Record<number, string>> = {
  2: 'two',
  3: 'three',
  4: 'four',
  5: 'five',
  6: 'six',
  10: 'ten',
  12: 'twelve',
};

/** A number as people write it by hand. */
function numeral(random: Random, value: number, tongue: Tongue): string {
  const text = String(value);
  if (tongue === 'en' || !Number.isInteger(value)) return text;
  if (random.chance(12))
    return value === 2 ? random.pick(['两', '二', '俩']).replace('俩', '两') : han(value);
  if (random.chance(5)) return wide(text);
  return text;
}

function han(value: number): string {
  if (value <= 10) return HAN[value]!;
  return value < 20 ? `十${HAN[value - 10]!}` : String(value);
}

export const wide = (text: string): string =>
  text.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** An exact amount with its unit: `2斤`, `一公斤`, `半斤`, `2 boxes`. */
export function withUnit(random: Random, good: Good, quantity: number, tongue: Tongue): string {
  if (good.grams === undefined) {
    const count = quantity / 1000;
    if (tongue === 'en') {
      const unit = count === 1 ? good.uom : good.plural!;
      const word = count === 1 ? random.pick(['a', 'one']) : WORDS[count];
      return word !== undefined && random.chance(20)
        ? `${word} ${unit}`
        : `${count}${random.pick([' ', ''])}${unit}`;
    }
    return `${numeral(random, count, tongue)}${good.uom}`;
  }
  if (tongue === 'en') return english(random, quantity);
  const forms: string[] = [];
  if (tongue === 'zh') {
    forms.push(`${numeral(random, quantity / 500, tongue)}斤`, `${quantity / 500}斤`);
    if (quantity === 250) forms.push('半斤');
    if (quantity % 500 === 250 && quantity < 5500 && quantity > 500)
      forms.push(`${HAN[(quantity - 250) / 500]!}斤半`);
  }
  if (quantity % 500 === 0)
    forms.push(`${quantity / 1000}公斤`, `${quantity / 1000}kg`, `${quantity / 1000} KG`);
  if (quantity < 3000) forms.push(`${quantity}g`, `${quantity}克`);
  return random.pick(forms);
}

function english(random: Random, quantity: number): string {
  const kilos = `${quantity / 1000}`;
  return random.pick([
    `${kilos}kg`,
    `${kilos} kg`,
    `${kilos} Kgs`,
    `${kilos} ${quantity === 1000 ? 'kilo' : 'kilos'}`,
    ...(quantity < 3000 ? [`${quantity}g`, `${quantity} grams`] : []),
    ...(quantity === 500 ? ['half a kilo', '1/2 kg'] : []),
    ...(quantity === 1500 ? ['1 1/2 kg', '1½ kg'] : []),
    ...(quantity === 1000 ? ['a kilo'] : []),
  ]);
}

/** A bare number, in the item's own unit: `2`, `x2`, `*2`, `+2`. */
export function bare(random: Random, good: Good, quantity: number, tongue: Tongue): string {
  const value = quantity / (good.grams ?? 1000);
  const number = numeral(random, value, tongue);
  return random.pick([number, number, `*${value}`, `x${value}`, `×${value}`, `X${value}`, `+${value}`]);
}

/** What a table's cell holds for it. */
export function inCell(random: Random, good: Good, quantity: number, tongue: Tongue): string {
  const value = quantity / (good.grams ?? 1000);
  if (random.chance(70)) return String(value);
  return random.pick([
    withUnit(random, good, quantity, tongue),
    wide(String(value)),
    Number.isInteger(value) ? `${value}.0` : String(value),
    ` ${value} `,
    ...(tongue === 'en' ? [`x${value}`] : [`${value}${good.grams === undefined ? good.uom : ''}`]),
  ]);
}

/** Nobody knows how much that is: never to be counted. */
export function about(random: Random, good: Good, tongue: Tongue): string {
  const { uom } = good;
  return tongue === 'en'
    ? random.pick(['2-3', 'a few', 'some', '2 or 3', '5ish', 'about 3', '2~3', 'several', '?'])
    : random.pick([
        `两三${uom}`, `七八${uom}`, `十几${uom}`, `2-3${uom}`, `2~3${uom}`, `若干`, `几${uom}`, `一些`, `一两${uom}`,
        `大概3${uom}`, `3${uom}左右`, `2或3${uom}`, `十来${uom}`, `两到三${uom}`, `二三十${uom}`, `十七八${uom}`,
      ]); // prettier-ignore
}
