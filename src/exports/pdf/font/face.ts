import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseOpenType } from './open-type.ts';
import type { OpenType } from './open-type.ts';

export type Weight = 'regular' | 'bold';

/** What stands in place of a character that the font does not have: the printers' mark for it. */
export const MISSING = '〓';

const FILES: Readonly<Record<Weight, string>> = {
  regular: 'NotoSansHans-Regular.otf',
  bold: 'NotoSansHans-Bold.otf',
};

const faces = new Map<Weight, OpenType>();

/** A weight of the packaged font, read when it is first needed and once in a run: reading costs 30 ms. */
export function faceOf(weight: Weight): OpenType {
  let face = faces.get(weight);
  if (face === undefined) {
    const require = createRequire(import.meta.url);
    const index = require.resolve('@embedpdf/fonts-sc');
    face = parseOpenType(readFileSync(index.replace(/dist[\\/][^\\/]*$/, `fonts/${FILES[weight]}`)));
    faces.set(weight, face);
  }
  return face;
}

/** The characters of a text that cannot be printed, each once; control characters are not meant to be. */
export function missingCharacters(text: string): readonly string[] {
  const face = faceOf('regular');
  const missing = new Set<string>();
  for (const character of text) {
    if (!/\p{C}|\p{Z}/u.test(character) && face.glyphOf(character.codePointAt(0)!) === 0)
      missing.add(character);
  }
  return [...missing];
}
