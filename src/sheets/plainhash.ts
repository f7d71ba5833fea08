import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';

const COMMA = 0x2c;
const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;

/**
 * The rows' hash of a file that is canonical CSV but for its mark and the CRs of its line ends, taken from its bytes:
 * most files are, and to hash a million rows again one by one would take a fifth of the time of reading them.
 */
export class PlainHash {
  #hash: Hash | undefined;
  #plain = true;
  #first = true;
  #last = LF;
  #heldCr = false;

  add(chunk: Uint8Array): void {
    if (!this.#plain || chunk.length === 0) return;
    let bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    if (this.#first) {
      const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
      // A second hash is only worth its time where it differs from that of the bytes.
      if (marked || bytes.includes(CR)) this.#hash = createHash('sha256');
      if (marked) bytes = bytes.subarray(3);
      this.#first = false;
    }
    if (this.#hash === undefined) this.#plain = !bytes.includes(CR) && this.#lines(bytes);
    else this.#addWithoutCr(this.#hash, bytes);
  }

  /**
   * Undefined where the rows have to be hashed one by one.
   *
   * @param sha256 of the file's bytes
   */
  digest(sha256: string): string | undefined {
    if (!this.#plain || this.#heldCr || this.#last !== LF || this.#first) return undefined;
    return this.#hash?.digest('hex') ?? sha256;
  }

  #addWithoutCr(hash: Hash, chunk: Buffer): void {
    const text = (this.#heldCr ? '\r' : '') + chunk.toString('latin1');
    this.#heldCr = text.endsWith('\r');
    const lines = (this.#heldCr ? text.slice(0, -1) : text).replaceAll('\r\n', '\n');
    const bytes = Buffer.from(lines, 'latin1');
    this.#plain = !bytes.includes(CR) && this.#lines(bytes);
    hash.update(bytes);
  }

  /** True where nothing is quoted and no row is blank or ends with a blank cell. */
  #lines(bytes: Buffer): boolean {
    if (bytes.length === 0) return true;
    if (bytes[0] === LF && (this.#last === LF || this.#last === COMMA)) return false;
    this.#last = bytes[bytes.length - 1]!;
    return !bytes.includes(QUOTE) && !bytes.includes(',\n') && !bytes.includes('\n\n');
  }
}
