import { parseCff } from './cff.ts';
import type { Cff } from './cff.ts';

/**
 * What printing needs of an OpenType font with CFF outlines. Lengths are in the font's units, `unitsPerEm` of them in the
 * type size.
 *
 * Source: the OpenType specification 1.9, tables head, hhea, hmtx, cmap (formats 4 and 12).
 */
export interface OpenType {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly [number, number, number, number];
  readonly cff: Cff;
  /** 0 where the font has no such character. */
  glyphOf(codePoint: number): number;
  advanceOf(glyph: number): number;
}

export function parseOpenType(file: Buffer): OpenType {
  const tables = new Map<string, Buffer>();
  const count = file.readUInt16BE(4);
  for (let i = 0; i < count; i++) {
    const entry = 12 + 16 * i;
    const start = file.readUInt32BE(entry + 8);
    tables.set(
      file.toString('latin1', entry, entry + 4),
      file.subarray(start, start + file.readUInt32BE(entry + 12)),
    );
  }
  const table = (name: string): Buffer => {
    const found = tables.get(name);
    if (found === undefined) throw new Error(`the font has no table ${name}`);
    return found;
  };
  const head = table('head');
  const hhea = table('hhea');
  const hmtx = table('hmtx');
  const metrics = hhea.readUInt16BE(34);
  return {
    unitsPerEm: head.readUInt16BE(18),
    ascent: hhea.readInt16BE(4),
    descent: hhea.readInt16BE(6),
    box: [head.readInt16BE(36), head.readInt16BE(38), head.readInt16BE(40), head.readInt16BE(42)],
    cff: parseCff(table('CFF ')),
    glyphOf: characterMap(table('cmap')),
    // Glyphs after the last metric are as wide as that.
    advanceOf: (glyph) => hmtx.readUInt16BE(4 * Math.min(glyph, metrics - 1)),
  };
}

function characterMap(cmap: Buffer): (codePoint: number) => number {
  const formats = new Map<number, Buffer>();
  const count = cmap.readUInt16BE(2);
  for (let i = 0; i < count; i++) {
    const platform = cmap.readUInt16BE(4 + 8 * i);
    const map = cmap.subarray(cmap.readUInt32BE(8 + 8 * i));
    // Unicode, and Windows' Unicode.
    if (platform === 0 || platform === 3) formats.set(map.readUInt16BE(0), map);
  }
  const full = formats.get(12);
  if (full !== undefined) return (codePoint) => lookUpGroups(full, codePoint);
  const basic = formats.get(4);
  if (basic === undefined) throw new Error('the font has no character map of format 4 or 12');
  return (codePoint) => lookUpSegments(basic, codePoint);
}

function lookUpGroups(map: Buffer, codePoint: number): number {
  let low = 0;
  let high = map.readUInt32BE(12) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = 16 + 12 * middle;
    const first = map.readUInt32BE(group);
    if (codePoint < first) high = middle - 1;
    else if (codePoint > map.readUInt32BE(group + 4)) low = middle + 1;
    else return map.readUInt32BE(group + 8) + codePoint - first;
  }
  return 0;
}

function lookUpSegments(map: Buffer, codePoint: number): number {
  const segments = map.readUInt16BE(6) / 2;
  for (let i = 0; i < segments; i++) {
    if (codePoint > map.readUInt16BE(14 + 2 * i)) continue;
    const first = map.readUInt16BE(16 + 2 * (segments + i));
    if (codePoint < first) return 0;
    const delta = map.readUInt16BE(16 + 2 * (2 * segments + i));
    const at = 16 + 2 * (3 * segments + i);
    const offset = map.readUInt16BE(at);
    if (offset === 0) return (codePoint + delta) & 0xffff;
    const glyph = map.readUInt16BE(at + offset + 2 * (codePoint - first));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
