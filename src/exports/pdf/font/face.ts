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

/** Characters that are known to be printed, or meant not to be: a site's names are made of a few hundred. */
const printable = new Set<string>();

/** The characters of a text that cannot be printed, each once; control characters are not meant to be. */
export function missingCharacters(text: string): readonly string[] {
  const missing = new Set<string>();
  for (const character of text) {
    if (printable.has(character) || missing.has(character)) continue;
    const isMissing =
      !/\p{C}|\p{Z}/u.test(character) && faceOf('regular').glyphOf(character.codePointAt(0)!) === 0;
    (isMissing ? missing : printable).add(character);
  }
  return [...missing];
}
