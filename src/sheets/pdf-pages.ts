import { inflateSync } from 'node:zlib';

/**
 * The texts of a PDF as our papers write it, page by page: streams packed with deflate or not, texts as hexadecimal glyphs, each glyph's
 * characters in its font's ToUnicode map (ISO 32000-1, 9.10.3). One line a text; what stands at the foot of a page is a stream of its
 * own. Undefined where it is no such PDF.
 */
export function pdfPages(
  bytes: Buffer,
): readonly { readonly body: string; readonly foot: string }[] | undefined {
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') return undefined;
  const all = bytes.toString('latin1');
  const objects = new Map<string, { readonly head: string; readonly at: number; readonly length: number }>();
  const next = /(\d+) 0 obj\n/g;
  for (let found = next.exec(all); found !== null; found = next.exec(all)) {
    const end = all.indexOf('\nstream\n', next.lastIndex);
    const close = all.indexOf('endobj', next.lastIndex);
    const isStream = end >= 0 && end < close;
    const head = all.slice(next.lastIndex, isStream ? end : close);
    const length = isStream ? Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0) : 0;
    objects.set(found[1]!, { head, at: end + 8, length });
    next.lastIndex = isStream ? end + 8 + length : close;
  }
  const stream = (id: string) => {
    const object = objects.get(id);
    if (object === undefined) return '';
    const data = bytes.subarray(object.at, object.at + object.length);
    return (object.head.includes('/FlateDecode') ? inflateSync(data) : data).toString('latin1');
  };
  const maps = new Map<string, ReadonlyMap<string, string>>();
  const pages: { body: string; foot: string }[] = [];
  for (const { head } of objects.values()) {
    if (!head.includes('/Type /Page /')) continue;
    const fonts = new Map(
      [...head.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', font = '']) => {
        const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.head ?? '')?.[1] ?? '';
        if (!maps.has(map)) maps.set(map, unicodeMap(stream(map)));
        return [name, maps.get(map)!] as const;
      }),
    );
    const ids = [...(/\/Contents \[([^\]]*)\]/.exec(head)?.[1] ?? '').matchAll(/(\d+) 0 R/g)];
    const [body = '', ...foot] = ids.map(([, id = '']) =>
      [...stream(id).matchAll(/\/(F\d+) [\d.]+ Tf [^<]*<([0-9a-f]*)> Tj/g)]
        .map(([, font = '', glyphs = '']) =>
          (glyphs.match(/.{4}/g) ?? []).map((glyph) => fonts.get(font)?.get(glyph) ?? '\uFFFD').join(''),
        )
        .join('\n'),
    );
    pages.push({ body, foot: foot.join('\n') });
  }
  return pages;
}

function unicodeMap(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/^<([0-9a-f]{4})> <([0-9a-f]+)>$/gm)].map(([, glyph = '', utf16 = '']) => [
      glyph,
      Buffer.from(utf16, 'hex').swap16().toString('utf16le'),
    ]),
  );
}
