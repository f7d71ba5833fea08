import { BadWorkbook } from './bad-workbook.ts';

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * Walks through XML tag by tag, in linear time and without building a tree. Knows no document types and so no entities but
 * the five of XML and numbers: a file that declares any is refused.
 */
export class XmlScanner {
  /** Of the tag that `next` stopped at, without its prefix. */
  name = '';
  closing = false;
  selfClosing = false;
  /** Raw text between the tag before and this one. */
  before = '';
  readonly #text: string;
  #at = 0;
  #attributes = '';

  constructor(text: string) {
    if (/<!(?:DOCTYPE|ENTITY)/.test(text.slice(0, 4096))) throw new BadWorkbook('xml');
    this.#text = text;
  }

  /** Where in the text the tag ends that `next` stopped at. */
  get offset(): number {
    return this.#at;
  }

  /** Moves to the next tag; false at the end. */
  next(): boolean {
    const text = this.#text;
    for (;;) {
      const open = text.indexOf('<', this.#at);
      if (open < 0) return false;
      this.before = text.slice(this.#at, open);
      const second = text.charCodeAt(open + 1);
      if (second === 33 || second === 63) {
        this.#skip(open);
        continue;
      }
      const end = this.#tagEnd(open + 1);
      if (end < 0) return false;
      this.#at = end + 1;
      this.#take(open + 1, end);
      return true;
    }
  }

  /** An attribute of the tag, decoded; undefined where it has none. The prefix counts as part of the name. */
  attribute(name: string): string | undefined {
    const raw = this.#attributes;
    let at = raw.indexOf(`${name}=`);
    while (at > 0 && !/\s/.test(raw[at - 1]!)) at = raw.indexOf(`${name}=`, at + 1);
    if (at < 0) return undefined;
    const quote = raw[at + name.length + 1];
    if (quote !== '"' && quote !== "'") return undefined;
    const start = at + name.length + 2;
    const end = raw.indexOf(quote, start);
    return end < 0 ? undefined : decodeXml(raw.slice(start, end));
  }

  /** Comments, processing instructions, and CDATA, in which no writer of sheets puts text. */
  #skip(open: number): void {
    const text = this.#text;
    const close = text.startsWith('<!--', open) ? '-->' : text.startsWith('<![CDATA[', open) ? ']]>' : '>';
    if (text.startsWith('<!D', open) || text.startsWith('<!E', open)) throw new BadWorkbook('xml');
    const end = text.indexOf(close, open);
    this.#at = end < 0 ? text.length : end + close.length;
  }

  #tagEnd(from: number): number {
    const text = this.#text;
    for (let i = from; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 62) return i;
      if (code === 34 || code === 39) {
        i = text.indexOf(text[i]!, i + 1);
        if (i < 0) return -1;
      }
    }
    return -1;
  }

  #take(from: number, to: number): void {
    const text = this.#text;
    this.closing = text.charCodeAt(from) === 47;
    this.selfClosing = text.charCodeAt(to - 1) === 47;
    const start = this.closing ? from + 1 : from;
    let end = start;
    let local = start;
    while (end < to) {
      const code = text.charCodeAt(end);
      if (code <= 32 || code === 47) break;
      if (code === 58) local = end + 1;
      end++;
    }
    this.name = text.slice(local, end);
    this.#attributes = text.slice(end, this.selfClosing ? to - 1 : to);
  }
}

/** Text with its entities in place; half a surrogate pair is no character and becomes U+FFFD. */
export function decodeXml(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{2,4}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES.get(name as string) ?? whole;
    const code = decimal === undefined ? parseInt(hex as string, 16) : Number(decimal);
    const character = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return character ? String.fromCodePoint(code) : '\ufffd';
  });
}

/** Text of XML as a cell shows it: `_x000D_` is how a workbook writes a control character. */
export function cellText(raw: string): string {
  const text = decodeXml(raw);
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
