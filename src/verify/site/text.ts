/**
 * How texts of the workspace are compared: the page asks for "without regard to case, width, spaces, or what is in brackets".
 */

/** Full-width forms and wide blanks as a Latin keyboard types them. */
export function fold(text: string): string {
  // Most cells of a sheet: to look for what is not there is cheaper than to replace it.
  if (!WIDE.test(text)) return text;
  return text.replaceAll(/[！-～\u3000\u00A0]/g, (wide) =>
    wide === '\u3000' || wide === '\u00A0' ? ' ' : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}

const WIDE = /[！-～\u3000\u00A0]/;

/** A name without case and blanks. */
export function nameOf(text: string): string {
  if (PLAIN.test(text)) return text;
  return fold(text).replaceAll(/\s/g, '').toLowerCase();
}

const PLAIN = /^[0-9a-z]*$/;

/** A header: as a name, and without brackets and marks; all of it where nothing else is left. */
export function headerOf(text: string): string {
  const marks = /[\s_*:·.：]/g;
  const lower = fold(text).toLowerCase();
  const bare = lower
    .replaceAll(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|\{[^{}]*\}/g, '')
    .replaceAll(marks, '');
  return bare === '' ? lower.replaceAll(marks, '') : bare;
}

const DIGITS = '零一二三四五六七八九';
/** The characters of receipts, and the traditional ones. */
const WRITTEN = new Map(
  '〇零 壹一 两二 贰二 貳二 兩二 叁三 參三 叄三 肆四 伍五 陆六 陸六 柒七 捌八 玖九 拾十 佰百'
    .split(' ')
    .map(([char = '', plain = '']) => [char, plain] as const),
);
/** Characters of which numbers are written, for a class of an expression. */
export const NUMERALS = `${DIGITS}十百${[...WRITTEN.keys()].join('')}`;

/** `十二` → 12, `一百零三` → 103, `一百五` → 150, `三〇二` → 302; undefined where it is no Chinese number. */
export function chineseNumber(text: string): number | undefined {
  const plain = Array.from(text, (char) => WRITTEN.get(char) ?? char).join('');
  if (!/^[零一二三四五六七八九十百]+$/.test(plain)) return undefined;
  if (!/[十百]/.test(plain)) return Number([...plain].map((digit) => DIGITS.indexOf(digit)).join(''));
  const parts =
    /^(?:([一二三四五六七八九]?)百)?(零?)(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/.exec(plain);
  if (parts === null) return undefined;
  const [, hundreds, zero, tens, ones = ''] = parts;
  const digit = (one: string | undefined) => (one === undefined ? 0 : one === '' ? 1 : DIGITS.indexOf(one));
  const last = ones === '' ? 0 : DIGITS.indexOf(ones);
  // 一百五 is a hundred and fifty; 一百零五 is not.
  const short = hundreds !== undefined && zero === '' && tens === undefined;
  return digit(hundreds) * 100 + digit(tens) * 10 + last * (short ? 10 : 1);
}

/** Numbers in Chinese and leading zeros are one spelling with digits. */
function numbered(text: string): string {
  return String(chineseNumber(text) ?? text.replace(/^0+(?=\d)/, ''));
}

/** `3号楼`, `三号楼`, `Bldg 3` and `03` are one building. */
export function buildingOf(text: string): string {
  const bare = nameOf(text).replace(/^(?:building|bldg\.?|block|blk\.?|tower|第)(?=.)/, '');
  return numbered(bare.replace(/(?<=.)(?:号楼|號樓|楼栋|栋楼|楼|樓|栋|棟|幢|座|弄|号|#)$/, ''));
}

/** `2单元` and `Unit 2` are one entrance; '' where none is named. */
export function entranceOf(text: string): string {
  const bare = nameOf(text).replace(/^(?:entrance|unit|stair(?:case)?|第)(?=.)/, '');
  return numbered(bare.replace(/(?<=.)(?:单元门|单元|單元|号门|门|梯)$/, ''));
}

/** `501室`, `0501` and `Room 501` are one room. */
export function roomOf(text: string): string {
  const bare = nameOf(text).replace(/^(?:apartment|apt\.?|room|rm\.?|flat|#)(?=.)/, '');
  return bare.replace(/(?<=.)(?:号房|室|房|户|号)$/, '').replace(/^0+(?=\d)/, '');
}

/** What parts a list that has no `;`: no comma inside brackets or before a measure. */
const COMMAS =
  /[、,](?![^()]{0,200}\))(?!\s{0,9}\d[\d.]{0,15}\s{0,9}(?:k?g|m?l|公?斤|克|升|[个枚只片包袋盒瓶装])(?![a-z]))/i;

/** What stands between `;`, 、, commas or line ends. */
export function listOf(text: string): string[] {
  const folded = fold(text);
  return folded
    .split(/[;\n]/.test(folded) ? /[;\n]/ : COMMAS)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
