/** Bytes above 0x7F that stand alone in texts of western languages: letters with accents, signs of money, quotes, dashes. */
const WESTERN = new Set([
  0x80, 0x85, 0x8c, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x9c, 0xa0, 0xa3, 0xab, 0xb0, 0xb2, 0xb3, 0xb7, 0xba, 0xbb, 0xbc,
  0xbd, 0xbe,
]); // prettier-ignore
/** Shares that texts of one kind reach easily and no text of the others does. */
const NEARLY_ALL = 0.9;
const MOST = 0.8;

/**
 * What a text that is no UTF-8 may be instead of GB18030: `big5`, `windows-1252`, or neither. GB18030 reads nearly any bytes
 * as some characters, so this must not be left to whether it can.
 *
 * In simplified Chinese nearly all characters are of GB 2312, both bytes above 0xA0. Of traditional Chinese in Big5 two of
 * five second bytes are below, and the first bytes of common characters end at 0xC6.
 */
export function otherThanGb(chunks: Iterable<Uint8Array>): 'big5' | 'windows-1252' | undefined {
  const counts = { high: 0, western: 0, pairs: 0, gb2312: 0, commonBig5: 0 };
  let lead = 0;
  let before = 0;
  let validBig5 = true;
  const big5 = new TextDecoder('big5', { fatal: true });
  for (const chunk of chunks) {
    validBig5 &&= decodes(big5, chunk);
    for (const byte of chunk) {
      if (lead > 0) {
        if (byte < 0x80 && before < 0x80 && isWestern(lead)) counts.western++;
        if (byte >= 0x40) {
          counts.pairs++;
          if (byte > 0xa0 && inGb2312(lead)) counts.gb2312++;
          if (lead > 0xa0 && lead < 0xc7) counts.commonBig5++;
        }
        before = byte;
        if (byte > 0x7f) counts.high++;
        lead = 0;
      } else if (byte > 0x7f) {
        counts.high++;
        lead = byte;
      } else before = byte;
    }
  }
  if (counts.western > 0 && counts.western >= MOST * counts.high) return 'windows-1252';
  const { pairs, gb2312, commonBig5 } = counts;
  if (validBig5 && commonBig5 >= NEARLY_ALL * pairs && gb2312 < MOST * pairs) return 'big5';
  return undefined;
}

/** First bytes of its signs and its Chinese characters; kana and other alphabets stand in no order. */
function inGb2312(lead: number): boolean {
  return (lead > 0xa0 && lead < 0xa4) || (lead > 0xaf && lead < 0xf8);
}

function isWestern(byte: number): boolean {
  return byte >= 0xc0 || WESTERN.has(byte);
}

function decodes(decoder: InstanceType<typeof TextDecoder>, chunk: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: true });
    return true;
  } catch {
    return false;
  }
}
