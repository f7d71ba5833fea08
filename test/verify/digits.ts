import { deflateSync, inflateRawSync, inflateSync } from 'node:zlib';
import { zip } from '../sheets/archive.ts';

/** A digit that stands on a paper: what is around it, and the paper with another one in its place. */
export interface Digit {
  readonly around: string;
  /** Of a table: the column's number in its row. */
  readonly column: number;
  /** @param by 1 to 9, added to the digit */
  change(by: number): Buffer;
}

const other = (digit: string, by: number) => String((Number(digit) + by) % 10);

/** Every digit that a reader sees of a paper, whatever its format. */
export function digitsOf(path: string, bytes: Buffer): readonly Digit[] {
  if (path.endsWith('.pdf')) return ofPdf(bytes);
  if (path.endsWith('.xlsx')) return ofWorkbook(bytes);
  return ofText(bytes.toString('utf8'), path.endsWith('.html'));
}

function ofText(text: string, isPage: boolean): readonly Digit[] {
  // Of a page: what is no tag, no style, no reference to a character.
  const hidden = isPage ? /<style>[^]*?<\/style>|<[^>]*>|&#?\w+;/g : /$^/g;
  const seen = text.replaceAll(hidden, (all) => ' '.repeat(all.length));
  return [...seen.matchAll(/\d/g)].map(({ 0: digit, index }) => ({
    get around() {
      return `${seen.slice(Math.max(0, index - 30), index)}«${digit}»${seen.slice(index + 1, index + 20)}`;
    },
    get column() {
      return columnAt(text, index);
    },
    change: (by) => Buffer.from(text.slice(0, index) + other(digit, by) + text.slice(index + 1)),
  }));
}

function columnAt(text: string, index: number): number {
  const before = text.slice(text.lastIndexOf('\n', index) + 1, index);
  return before.replaceAll(/"[^"]*"?/g, '').split(',').length - 1;
}

interface Stream {
  readonly head: string;
  readonly from: number;
  readonly length: number;
  readonly text: string;
}

function ofPdf(pdf: Buffer): readonly Digit[] {
  const streams = [...pdf.toString('latin1').matchAll(/<<(?: [^>\n]*)? \/Length (\d+) >>\nstream\n/g)].map(
    ({ 0: head, 1: size, index }): Stream => {
      const from = index + head.length;
      const data = pdf.subarray(from, from + Number(size));
      const isText = !head.includes('/Subtype');
      const text = !isText
        ? ''
        : head.includes('FlateDecode')
          ? inflateSync(data).toString('latin1')
          : data.toString('latin1');
      return { head, from: index, length: head.length + Number(size), text };
    },
  );
  // The regular font's map stands before the bold one's.
  const [regular, bold] = streams
    .filter(({ text }) => text.includes('beginbfchar'))
    .map(
      ({ text }) =>
        new Map(
          [...text.matchAll(/^<(\w{4})> <(\w+)>$/gm)].map(([, glyph = '', to = '']) => [
            glyph,
            Buffer.from(to, 'hex').swap16().toString('utf16le'),
          ]),
        ),
    );
  const digits: Digit[] = [];
  for (const stream of streams) {
    for (const found of stream.text.matchAll(/\/(F\d) [\d.]+ Tf [^<]*<([0-9a-f]*)> Tj/g)) {
      const font = (found[1] === 'F2' ? bold : regular) ?? new Map<string, string>();
      const glyphs = found[2]!.match(/.{4}/g) ?? [];
      const shown = glyphs.map((glyph) => font.get(glyph) ?? '?');
      for (const [at, character] of shown.entries()) {
        if (!/^\d$/.test(character)) continue;
        const around = [...shown.slice(0, at), `«${character}»`, ...shown.slice(at + 1)].join('');
        const start = found.index + found[0].indexOf('<') + 1 + at * 4;
        digits.push({
          around,
          column: 0,
          change: (by) => {
            const known = [1, 2, 3, 4, 5, 6, 7, 8, 9]
              .map((step) => other(character, by + step - 1))
              .find((one) => one !== character && [...font.values()].includes(one))!;
            const glyph = [...font].find(([, to]) => to === known)![0];
            return withStream(
              pdf,
              stream,
              stream.text.slice(0, start) + glyph + stream.text.slice(start + 4),
            );
          },
        });
      }
    }
  }
  return digits;
}

function withStream(pdf: Buffer, { head, from, length }: Stream, text: string): Buffer {
  const plain = Buffer.from(text, 'latin1');
  const data = head.includes('FlateDecode') ? deflateSync(plain) : plain;
  const stamped = head.replace(/\/Length \d+/, `/Length ${data.length}`);
  return Buffer.concat([
    pdf.subarray(0, from),
    Buffer.from(stamped, 'latin1'),
    data,
    pdf.subarray(from + length),
  ]);
}

function ofWorkbook(bytes: Buffer): readonly Digit[] {
  const parts = unpacked(bytes);
  return [...parts].flatMap(([name, text]) => {
    if (!/sharedStrings|worksheets\/sheet/.test(name)) return [];
    // Texts, and values of cells that are no reference to a text.
    const values = [
      ...text.matchAll(/<t[^>]*>([^<]*)<\/t>|<c(?![^>]*t="s")[^>]*>(?:<f>[^<]*<\/f>)?<v>([^<]*)<\/v>/g),
    ];
    return values.flatMap(({ 0: all, 1: shared, 2: value = shared!, index }) => {
      const start = index + all.lastIndexOf(value);
      return [...value.matchAll(/\d/g)].map(({ 0: digit, index: at }): Digit => ({
        column: 0,
        around: `${value.slice(0, at)}«${digit}»${value.slice(at + 1)}`,
        change: (by) => {
          const changed = text.slice(0, start + at) + other(digit, by) + text.slice(start + at + 1);
          return zip(Object.fromEntries(new Map(parts).set(name, changed)));
        },
      }));
    });
  });
}

/** The parts of an archive, as texts, by its central directory. */
function unpacked(bytes: Buffer): ReadonlyMap<string, string> {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const parts = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    const [method, size, name, extra, comment] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
    ];
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(from, from + size);
    parts.set(
      bytes.subarray(at + 46, at + 46 + name).toString('utf8'),
      (method === 0 ? data : inflateRawSync(data)).toString('utf8'),
    );
    at += 46 + name + extra + comment;
  }
  return parts;
}
