import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

/** Whether there is a program that reads PDFs; without it PDFs are not looked into, and the test says so. */
export const readsPdf = spawnSync('pdftotext', ['-v']).error === undefined;

/** All that can be read of a file: of a PDF its text and what is written about it, of a workbook all of its parts. */
export function readable(path: string): string {
  const bytes = readFileSync(path);
  if (path.endsWith('.xlsx')) return partsOf(bytes).join('\n');
  if (path.endsWith('.pdf')) return readsPdf ? `${textOf(path)}\n${bytes.toString('latin1')}` : '';
  return bytes.toString('utf8');
}

function textOf(path: string): string {
  const { status, stdout, stderr } = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${path}: ${stderr}`);
  return stdout;
}

/** The parts of a ZIP archive, name and content. Central directory entries of a ZIP archive: 46 bytes, then name, extra and comment; from PKWARE's APPNOTE, 4.3.12. */
export function partsOf(bytes: Buffer): string[] {
  const parts: string[] = [];
  for (let at = bytes.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0;) {
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(from, from + packed);
    parts.push(bytes.toString('utf8', at + 46, at + 46 + name));
    parts.push((method === 0 ? data : inflateRawSync(data)).toString('utf8'));
    at = bytes.indexOf('PK\x01\x02', at + 46 + name + extra + comment, 'latin1');
  }
  return parts;
}
