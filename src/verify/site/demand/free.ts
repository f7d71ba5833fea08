import { violation } from '../../../model/index.ts';
import type { GoodFacts } from '../items.ts';
import { nameOf } from '../text.ts';
import type { Fate } from './answers.ts';
import type { Question } from './question.ts';
import type { Surroundings } from './stands.ts';

/** What shows how to write, and asks for nothing. */
const EXAMPLE = /^\s*(?:例|示例|格式|范例|模板|example\b|e\.g\.|format\b)/i;
const PRICE = /[¥￥]|元|块|price/i;
const TOTAL = /^\s*(?:合计|总计|小计|共计|总共|(?:grand |sub)?totals?\b)/i;
/** What somebody else had said. */
const QUOTED = /^\s*[「“>].*[」”]?\s*$/;
/** Of a list; it is no amount of what stands behind it. */
const SERIAL = /^\s*\d{1,3}\s*[.、．)）]\s*(?!\d)/;

/**
 * A row of text that became nothing: it may not look like an order. What does is an item's name with a number beside it,
 * where somebody has spoken before or an address stands; a list of what is on offer has prices, and stands above.
 */
export function freeRow(
  question: Question,
  { sheet, row, own }: Surroundings,
  places: readonly number[],
  fates: readonly Fate[],
  spoken: boolean,
): void {
  if (places.length + fates.length > 0 || question.corrections.get(sheet)?.has(row) === true) return;
  const text = nameOf(own.replace(SERIAL, '').replaceAll('\n', ';'));
  if (
    [PRICE, EXAMPLE, TOTAL, QUOTED].some((other) => other.test(own)) ||
    !/\d|[一二两三四五六七八九十半]/.test(text)
  )
    return;
  const addressed = /\d{3,4}|\d+-\d+|单元|室/.test(text);
  if (!spoken && !addressed) return;
  const good = asksFor(question, text);
  if (good === undefined) return;
  question.found(
    violation('order-left-over', { file: 'plan.json', where: `${sheet}:${row}` }, 1, { item: good.id }),
  );
}

/** A good of which a text without blanks asks for some. */
export function asksFor({ names }: Question, text: string): GoodFacts | undefined {
  return names.all.find((_, index) =>
    names.keysOf(index).some((key) => key.length > 1 && /\p{L}/u.test(key) && asked(text, key)),
  );
}

/** A name with a number right behind it or before it. */
function asked(text: string, key: string): boolean {
  const at = text.indexOf(key);
  if (at < 0) return false;
  const after = text.slice(at + key.length);
  const before = text.slice(0, at);
  return (
    /^[:：*xX×(（]?(?:\d+(?![\d号])|[一二两三四五六七八九十半])/.test(after) ||
    /(?:\d|[一二两三四五六七八九十半])[^\d,，;；、]{0,3}$/.test(before)
  );
}
