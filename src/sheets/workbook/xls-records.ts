import { BadWorkbook } from './bad-workbook.ts';

export interface Record {
  readonly id: number;
  readonly data: Buffer;
}

/** Records of a stream from an offset on. Source: [MS-XLS] 2.1.4. */
export function* records(stream: Buffer, from: number): Generator<Record> {
  let at = from;
  while (at + 4 <= stream.length) {
    const length = stream.readUInt16LE(at + 2);
    const end = at + 4 + length;
    if (end > stream.length) throw new BadWorkbook('cut');
    yield { id: stream.readUInt16LE(at), data: stream.subarray(at + 4, end) };
    at = end;
  }
}

/** A text behind its length in two bytes; one that goes on in the next record is read as far as this one holds it. */
export function longText(data: Buffer, at: number): string {
  return textAt(data, at + 2, data.readUInt16LE(at));
}

/** A text behind its length in one byte. */
export function shortText(data: Buffer, at: number): string {
  return textAt(data, at + 1, data.readUInt8(at));
}

function textAt(data: Buffer, at: number, length: number): string {
  const wide = (data.readUInt8(at) & 1) === 1;
  const bytes = data.subarray(at + 1, at + 1 + (wide ? 2 * length : length));
  return bytes.toString(wide ? 'utf16le' : 'latin1');
}

/**
 * The texts that cells name by number. They run on over the ends of records: in the middle of a text the next record begins
 * with a byte that says anew how wide its characters are. Source: [MS-XLS] 2.4.265, 2.5.293.
 */
export function sharedTexts(pieces: readonly Buffer[]): string[] {
  const [first] = pieces;
  if (first === undefined) return [];
  const reader = new Pieces(pieces);
  reader.skip(4);
  const count = reader.number(4);
  const texts: string[] = [];
  while (texts.length < count && !reader.ended) texts.push(reader.text());
  return texts;
}

class Pieces {
  readonly #pieces: readonly Buffer[];
  #piece = 0;
  #at = 0;

  constructor(pieces: readonly Buffer[]) {
    this.#pieces = pieces;
  }

  get ended(): boolean {
    this.#settle();
    return this.#piece >= this.#pieces.length;
  }

  text(): string {
    const length = this.number(2);
    let flags = this.number(1);
    const runs = (flags & 8) !== 0 ? this.number(2) : 0;
    const more = (flags & 4) !== 0 ? this.number(4) : 0;
    let text = '';
    while (text.length < length) {
      if (this.#left() === 0) {
        if (this.ended) throw new BadWorkbook('cut');
        flags = this.number(1);
      }
      const width = (flags & 1) + 1;
      const characters = Math.min(length - text.length, Math.floor(this.#left() / width));
      if (characters === 0) throw new BadWorkbook('cut');
      const bytes = this.#pieces[this.#piece]!.subarray(this.#at, this.#at + characters * width);
      text += bytes.toString(width === 2 ? 'utf16le' : 'latin1');
      this.#at += bytes.length;
    }
    this.skip(4 * runs + more);
    return text;
  }

  number(bytes: 1 | 2 | 4): number {
    this.#settle();
    const piece = this.#pieces[this.#piece];
    if (piece === undefined) throw new BadWorkbook('cut');
    const value = piece.readUIntLE(this.#at, bytes);
    this.#at += bytes;
    return value;
  }

  skip(bytes: number): void {
    let rest = bytes;
    while (rest > 0 && !this.ended) {
      const step = Math.min(rest, this.#left());
      this.#at += step;
      rest -= step;
    }
  }

  #left(): number {
    return (this.#pieces[this.#piece]?.length ?? 0) - this.#at;
  }

  #settle(): void {
    while (this.#piece < this.#pieces.length && this.#left() === 0) {
      this.#piece++;
      this.#at = 0;
    }
  }
}
