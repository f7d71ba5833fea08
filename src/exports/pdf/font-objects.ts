import { deflateSync } from 'node:zlib';
import type { UsedFont } from './font/used-font.ts';
import type { Objects } from './objects.ts';

/** The objects of a composite font whose glyphs are numbered as the document uses them. */
export function* fontObjects(objects: Objects, id: number, font: UsedFont): Generator<Uint8Array> {
  const [cid, descriptor, file, unicode] = [0, 0, 0, 0].map(() => objects.reserve());
  const { face } = font;
  const per1000 = (units: number): number => Math.round((units * 1000) / face.unitsPerEm);
  const name = `/STAGGR+NotoSansHans-${font.weight === 'bold' ? 'Bold' : 'Regular'}`;
  const system = '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>';
  yield objects.stream(file!, '/Subtype /CIDFontType0C /Filter /FlateDecode', deflateSync(font.file()));
  yield objects.stream(unicode!, '/Filter /FlateDecode', deflateSync(font.unicodeMap()));
  yield objects.object(
    descriptor!,
    `<< /Type /FontDescriptor /FontName ${name} /Flags 4 /FontBBox [${face.box.map(per1000).join(' ')}] /ItalicAngle 0 ` +
      `/Ascent ${per1000(face.ascent)} /Descent ${per1000(face.descent)} /CapHeight 733 /StemV ${font.weight === 'bold' ? 140 : 80} /FontFile3 ${file} 0 R >>`,
  );
  yield objects.object(
    cid!,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont ${name} ${system} /FontDescriptor ${descriptor} 0 R /DW 1000 /W [0 [${font.widths().join(' ')}]] >>`,
  );
  yield objects.object(
    id,
    `<< /Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H /DescendantFonts [${cid} 0 R] /ToUnicode ${unicode} 0 R >>`,
  );
}
