import { OP } from './cff.ts';
import type { Cff } from './cff.ts';
import { flattened } from './char-string.ts';

/**
 * A font of the given glyphs only, CID-keyed; glyph i of it is `glyphs[i]` of the font, and its CID is i.
 *
 * @param glyphs the first is 0, the glyph of what is missing
 */
export function subsetCff(cff: Cff, glyphs: readonly number[]): Buffer {
  const dictsUsed = [...new Set(glyphs.map((glyph) => cff.dictOf(glyph)))].sort((a, b) => a - b);
  const charStrings = index(glyphs.map((glyph) => outlineOf(cff, glyph)));
  const select = Buffer.from([0, ...glyphs.map((glyph) => dictsUsed.indexOf(cff.dictOf(glyph)))]);
  const privates = dictsUsed.map((i) => Buffer.concat(cff.dicts[i]!.privateEntries));
  const fontDicts = (starts: readonly number[]): Buffer =>
    index(
      dictsUsed.map((dict, i) => {
        const where = [integer(privates[i]!.length), integer(starts[i]!), operator(OP.private)];
        return Buffer.concat([...cff.dicts[dict]!.entries, ...where]);
      }),
    );
  const start = (at: Layout): Buffer =>
    Buffer.concat([
      Buffer.from([1, 0, 4, 4]),
      index([Buffer.from('Subset')]),
      index([topDict(cff, glyphs.length, at)]),
      index([Buffer.from('Adobe'), Buffer.from('Identity')]),
      index([]),
    ]);
  // Every number that says where something is has a fixed length, so a first round with zeros has the final lengths.
  const none: Layout = { charset: 0, select: 0, charStrings: 0, dicts: 0 };
  const charset = charsetOf(glyphs.length);
  const at = { ...none, charset: start(none).length };
  at.select = at.charset + charset.length;
  at.charStrings = at.select + select.length;
  let next = at.charStrings + charStrings.length;
  const privateStarts = privates.map((dict) => {
    next += dict.length;
    return next - dict.length;
  });
  at.dicts = next;
  return Buffer.concat([start(at), charset, select, charStrings, ...privates, fontDicts(privateStarts)]);
}

/** By font: outlines by glyph. A plan has dozens of documents of the same few hundred characters. */
const outlines = new WeakMap<Cff, Map<number, Buffer>>();

function outlineOf(cff: Cff, glyph: number): Buffer {
  const known = outlines.get(cff) ?? new Map<number, Buffer>();
  outlines.set(cff, known);
  let outline = known.get(glyph);
  if (outline === undefined) {
    const { localSubrs } = cff.dicts[cff.dictOf(glyph)]!;
    outline = flattened(cff.charStrings.at(glyph), cff.globalSubrs, localSubrs);
    known.set(glyph, outline);
  }
  return outline;
}

interface Layout {
  charset: number;
  select: number;
  charStrings: number;
  dicts: number;
}

/** The first two own strings have the numbers 391 and 392: registry and ordering of the CIDs. */
function topDict(cff: Cff, glyphs: number, at: Layout): Buffer {
  return Buffer.concat([
    integer(391),
    integer(392),
    integer(0),
    operator(OP.ros),
    ...cff.topEntries,
    integer(glyphs),
    operator(OP.cidCount),
    integer(at.charset),
    operator(OP.charset),
    integer(at.select),
    operator(OP.fdSelect),
    integer(at.charStrings),
    operator(OP.charStrings),
    integer(at.dicts),
    operator(OP.fdArray),
  ]);
}

/** CID = glyph: one range from 1 on; glyph 0 is never named. */
function charsetOf(glyphs: number): Buffer {
  if (glyphs === 1) return Buffer.from([0]);
  const charset = Buffer.from([2, 0, 1, 0, 0]);
  charset.writeUInt16BE(glyphs - 2, 3);
  return charset;
}

function integer(value: number): Buffer {
  const bytes = Buffer.alloc(5);
  bytes[0] = 29;
  bytes.writeInt32BE(value, 1);
  return bytes;
}

const OPERATORS = new Map(
  Object.values(OP).map((op) => [op, Buffer.from(op > 0xff ? [op >> 8, op & 0xff] : [op])]),
);

function operator(op: (typeof OP)[keyof typeof OP]): Buffer {
  return OPERATORS.get(op)!;
}

function index(items: readonly Buffer[]): Buffer {
  if (items.length === 0) return Buffer.from([0, 0]);
  const header = Buffer.alloc(3 + 4 * (items.length + 1));
  header.writeUInt16BE(items.length, 0);
  header[2] = 4;
  let offset = 1;
  for (const [i, item] of items.entries()) {
    header.writeUInt32BE(offset, 3 + 4 * i);
    offset += item.length;
  }
  header.writeUInt32BE(offset, 3 + 4 * items.length);
  return Buffer.concat([header, ...items]);
}
