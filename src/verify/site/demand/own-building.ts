import type { Question } from './question.ts';

const NAMED = /(?<![\d弄号路-])(\d{1,3})(?:号楼|栋|幢)/g;

/**
 * The one building whose sheet it is, as the settings say or the names of file and tab do; undefined where they say none, or
 * it cannot be told.
 */
export function ownBuilding(
  { buildings }: Question,
  told: string,
  path: string,
  tab: string,
): number | undefined {
  const names = [path.split('/').at(-1)!, tab];
  const texts =
    told === '' ? names.flatMap((name) => [...name.matchAll(NAMED)].map(([, id = '']) => id)) : [told];
  const found = new Set(texts.map((text) => buildings.find(text)));
  const [one = -1] = found;
  return found.size === 1 && one >= 0 ? one : undefined;
}
