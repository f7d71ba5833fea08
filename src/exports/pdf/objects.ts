/** Numbers objects and remembers where each begins. */
export class Objects {
  readonly #starts: number[] = [0];
  #written = 0;

  reserve(): number {
    return this.#starts.push(0) - 1;
  }

  #emit(bytes: Buffer): Buffer {
    this.#written += bytes.length;
    return bytes;
  }

  header(): Buffer {
    // Bytes above 127 say that the file is no text.
    return this.#emit(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'));
  }

  object(id: number, body: string): Buffer {
    this.#starts[id] = this.#written;
    return this.#emit(Buffer.from(`${id} 0 obj\n${body}\nendobj\n`, 'latin1'));
  }

  stream(id: number, entries: string, data: Buffer): Buffer {
    this.#starts[id] = this.#written;
    const head = `${id} 0 obj\n<< ${entries} /Length ${data.length} >>\nstream\n`;
    const bytes = [Buffer.from(head, 'latin1'), data, Buffer.from('\nendstream\nendobj\n', 'latin1')];
    return this.#emit(Buffer.concat(bytes));
  }

  trailer(catalog: number, info: number): Buffer {
    const entries = this.#starts.map((start, i) =>
      i === 0 ? '0000000000 65535 f \n' : `${String(start).padStart(10, '0')} 00000 n \n`,
    );
    const count = this.#starts.length;
    return Buffer.from(
      `xref\n0 ${count}\n${entries.join('')}trailer\n<< /Size ${count} /Root ${catalog} 0 R /Info ${info} 0 R >>\nstartxref\n${this.#written}\n%%EOF\n`,
      'latin1',
    );
  }
}
