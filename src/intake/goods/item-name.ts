import { foldWidth, LONGEST_TERM } from '../text/index.ts';
import type { GoodsIndex } from './goods-index.ts';

const IN_BRACKETS = /^(.*\S)\s*[([【]([^()[\]【】]+)[)\]】]\s*$/;

/** A product's name as a list writes it: the item it names, and the specification in brackets behind it. */
export interface ItemName {
  readonly item: string;
  /** '' where the name says none. */
  readonly spec: string;
}

/** `大米（5斤/袋）` is 大米 where that is a known item and the whole text is none. */
export function itemName(text: string, known: GoodsIndex): ItemName {
  if (text.length > LONGEST_TERM || known.find(text) !== undefined) return { item: text, spec: '' };
  const [, bare = '', inside = ''] = IN_BRACKETS.exec(foldWidth(text)) ?? [];
  return known.find(bare) === undefined ? { item: text, spec: '' } : { item: bare, spec: inside };
}
