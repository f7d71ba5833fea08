/** Family names of two characters; any other Chinese family name is the first character. */
const COMPOUND = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 ' +
    '慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 ' +
    '轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 公祖 第五 ' +
    '公乘 贯丘 公皙 南荣 东里 东宫 仲长 子书 子桑 即墨 达奚 褚师'
  ).split(' '),
);

const HAN = /^\p{Script=Han}/u;

/**
 * What the crew's list shows of a name: enough to ask "are you Ms Wang?", too little to look someone up.
 *
 * 王小明 → 王, 欧阳娜 → 欧阳, 买买提·艾力 → 买买提, `Mary Ann Smith` → Smith, `Smith, Mary` → Smith. A number is no name:
 * `Mary Smith 2` → Smith, `Lodger at no. 30` → Lodger.
 */
export function familyName(name: string): string {
  const text = name.trim();
  if (HAN.test(text)) {
    const [first = ''] = text.split(/[·•・]/u);
    if (first !== text) return first;
    const two = text.slice(0, 2);
    return text.length > 2 && COMPOUND.has(two) ? two : String.fromCodePoint(text.codePointAt(0)!);
  }
  const comma = text.indexOf(',');
  if (comma > 0) return text.slice(0, comma).trim();
  const words = text.split(/\s+/u);
  if (text === '' || /\p{L}/u.test(words.at(-1)!)) return words.at(-1)!;
  return words.findLast((word) => /^\p{Lu}/u.test(word)) ?? '';
}

/**
 * `…0101`, the last four digits of a phone (alone, `0101` is 101 to a spreadsheet); '' where it has fewer than five, since four
 * would be all of it.
 */
export function phoneEnd(phone: string): string {
  const digits = phone.normalize('NFKC').replaceAll(/[^0-9]/gu, '');
  return digits.length < 5 ? '' : `…${digits.slice(-4)}`;
}
