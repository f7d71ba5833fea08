import type { Planted } from './planted.ts';

type Kind = keyof Planted | 'codes';

/** Who reads a file, by its path in a folder of output, and what must not stand in it. The first that fits. */
const AUDIENCES: readonly (readonly [name: string, path: RegExp, forbidden: readonly Kind[]])[] = [
  ['supplier', /(^|\/)orders\//, ['names', 'phones', 'notes', 'tags', 'rooms', 'codes']],
  ['gate', /(^|\/)gate[/.]/, ['names', 'phones', 'notes', 'tags', 'rooms', 'codes']],
  ['wall', /\.wall\.|TONIGHT\.pdf/, ['names', 'phones', 'notes', 'tags', 'codes']],
  ['chat group', /(^|\/)notices\//, ['names', 'phones', 'notes', 'tags', 'codes']],
  ['building contact', /(^|\/)contacts\//, ['names', 'phones', 'notes', 'tags', 'codes']],
  // Who dials for a building sees its numbers; all packs together are the office's, until they are handed out.
  ['contact who calls', /\.contact\./, ['notes', 'tags']],
  ['office', /print\/all\./, ['tags']],
  ['crew', /\.(crew|door)\./, ['phones', 'tags']],
  ['callers', /calls\./, ['notes', 'tags']],
  ['labels', /(^|\/)labels\//, ['names', 'phones', 'notes', 'tags']],
  ['packers', /(^|\/)packing\/|sorters\./, ['phones', 'tags']],
  ['bills', /bills\./, ['phones', 'notes', 'tags']],
  // Whoever must mend a sheet sees the row as it stands there.
  ['staff who mend sheets', /rejects\.csv$|^printed by check /, []],
  ['everybody else', /./, ['names', 'phones', 'notes', 'tags']],
];

/** What of the planted a text shows to those who read it: `wall: names Qname3zz in north.wall.txt`. */
export function shownTo(path: string, text: string, planted: Planted, codes: readonly string[]): string[] {
  const [audience, , forbidden] = AUDIENCES.find(([, pattern]) => pattern.test(path))!;
  return forbidden.flatMap((kind) =>
    (kind === 'codes' ? codes : planted[kind])
      .filter((secret) => standsIn(text, secret, kind))
      .map((secret) => `${audience}: ${kind} ${secret} in ${path}`),
  );
}

/** Phones also with blanks or hyphens; rooms and codes as whole words. */
function standsIn(text: string, secret: string, kind: Kind): boolean {
  if (kind === 'phones') return text.replaceAll(/(?<=\d)[ -](?=\d)/g, '').includes(secret);
  if (kind === 'rooms' || kind === 'codes') {
    return new RegExp(`(?<![A-Za-z0-9])${secret}(?![A-Za-z0-9])`).test(text);
  }
  return text.includes(secret);
}
