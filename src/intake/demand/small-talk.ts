/** What people say to each other between orders: thanks, greetings, laughter, that something was seen. */
const CHINESE =
  /^(?:谢谢|感谢|多谢|谢|辛苦|团长|群主|楼长|志愿者|邻居|大家|各位|所有人|老师|您们?|你们?|我们|都|也|很|真|太|最|好|棒|赞|的|了|啦|啊|呀|哦|噢|嗯|哈|嘿|嘻|呵|么|吧|呢|哒|滴|嘞|收到|知道|明白|了解|已阅|没事|不客气|加油|平安|健康|晚安|早安|早上|晚上|中午|下午|期待|开心|给力|厉害|明天见|再见|拜拜)+$/;
const ENGLISH = new Set(
  "thanks thank you thx ta cheers everyone everybody all guys folks team neighbours neighbors again so very much a lot for this that your the help organising organizing doing it ok okay k great good lovely nice perfect brilliant wonderful amazing looks sounds noted received done got morning afternoon evening night hi hello hey welcome see tomorrow later bye haha hahaha lol yes yep sure can't cant wait well stay safe bless happy".split(
    ' ',
  ),
);
const OTHER = /[\p{P}\p{S}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}\p{Cf}]/gu;

/** True where a line is nothing but that: no thing, no number, no name. */
export function isSmallTalk(line: string): boolean {
  if (line.length > 100 || /\d/.test(line)) return false;
  const words = line
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(OTHER, (sign) => (sign === "'" ? sign : ' '));
  return words.split(/\s+/).every((word) => word === '' || ENGLISH.has(word) || CHINESE.test(word));
}
