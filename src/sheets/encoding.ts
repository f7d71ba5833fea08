import { otherThanGb } from './encoding-other.ts';
import type { Survey } from './survey.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | (string & {});

export interface EncodingGuess {
  readonly encoding: Encoding;
  /** Both readings are possible and the text alone cannot say: staff should look. */
  readonly doubtful: boolean;
  /** UTF-8 that was cut or damaged: reading it as anything else would be wrong in silence. */
  readonly damaged: boolean;
  /** What the text looks like and is not read as unasked; '' where `encoding` is the best there is. */
  readonly rather: string;
}

const CJK = /[\u4e00-\u9fff]/;
/**
 * What no Latin text holds: another character beyond ASCII (a pound or a multiplication sign before a number, and a fraction
 * behind one or as a cell, are its own; a yen sign would be 楼), or letters with accents that touch none without.
 */
const NO_LATIN_WORD =
  /[£×](?!\s?\d)|(?<![\d,;"\t\n])[¼½¾]|[¼½¾](?![\s,;"]|[a-z]|$)|[\u0080-\u00a2\u00a4-\u00bb\u00bf\u0250-\u07ff]|(?<![A-Za-z\u00c0-\u024f])[\u00c0-\u00d6\u00d8-\u024f]+(?![A-Za-z\u00c0-\u024f])/;

/**
 * Byte-order mark, then the pattern of NULs, then strict UTF-8, then GB18030. Hundreds of common characters in GBK (楼 is
 * C2 A5) are valid UTF-8 of two bytes: a file with no longer character that GB18030 reads as Chinese is GB18030, and doubtful.
 * What looks like Big5 or a western text is for staff to say.
 *
 * @param again the file once more, for the rare file that a look at its head cannot settle
 */
export function guessEncoding(file: Survey, again: () => Iterable<Uint8Array>): EncodingGuess {
  const sure = (encoding: Encoding): EncodingGuess => ({
    encoding,
    doubtful: false,
    damaged: false,
    rather: '',
  });
  const [a, b, c] = file.head;
  if (a === 0xff && b === 0xfe) return sure('utf-16le');
  if (a === 0xfe && b === 0xff) return sure('utf-16be');
  if (a === 0xef && b === 0xbb && c === 0xbf) return sure('utf-8');
  const wide = utf16WithoutMark(file);
  if (wide !== undefined) return sure(wide);
  if (!file.validUtf8) {
    const damaged = mostlyUtf8(again());
    const rather = damaged ? '' : (otherThanGb(again()) ?? '');
    return { ...sure(damaged ? 'utf-8' : 'gb18030'), damaged, rather };
  }
  if (!file.beyondAscii || file.beyondTwoBytes) return sure('utf-8');
  return chineseInDisguise(again()) ? { ...sure('gb18030'), doubtful: true } : sure('utf-8');
}

/** Half of the bytes of ASCII in UTF-16 are NUL, all on one side; elsewhere NULs are rare. */
function utf16WithoutMark(file: Survey): Encoding | undefined {
  if (file.bytes % 2 !== 0) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < file.head.length; i++) {
    if (file.head[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  const enough = file.head.length / 20;
  if (odd > enough && even * 10 < odd) return 'utf-16le';
  if (even > enough && odd * 10 < even) return 'utf-16be';
  return undefined;
}

/** GBK read as UTF-8 is nearly all replacement characters; UTF-8 with a cut in it has a few. */
function mostlyUtf8(chunks: Iterable<Uint8Array>): boolean {
  const decoder = new TextDecoder('utf-8');
  let broken = 0;
  let chinese = 0;
  for (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 0xfffd) broken++;
      else if (code >= 0x2e80 && code <= 0x9fff) chinese++;
    }
  }
  return broken * 4 <= chinese;
}

/**
 * True where GB18030 reads Chinese and UTF-8 does not read a word of a Latin language: there, every letter beyond ASCII
 * touches one of ASCII (`Café`), which in GBK would be a Chinese character inside an English word.
 */
function chineseInDisguise(chunks: Iterable<Uint8Array>): boolean {
  const utf8 = new TextDecoder('utf-8');
  const gb18030 = new TextDecoder('gb18030', { fatal: true });
  let latin = true;
  let chinese = false;
  try {
    for (const chunk of chunks) {
      const text = utf8.decode(chunk, { stream: true });
      latin &&= !NO_LATIN_WORD.test(text);
      chinese ||= CJK.test(gb18030.decode(chunk, { stream: true }));
    }
    gb18030.decode();
  } catch {
    return false;
  }
  return chinese && !latin;
}
