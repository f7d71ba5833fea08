/** Words for people whose household a line does not name; where something is only left with them it is still the author's. */
const CHINESE =
  /(?<!放在?|送到?|交给?|[谢位])(?:邻居|鄰居|隔壁)(?!们)|帮(?![我忙助放送留挑选切])|幫(?![我忙助放送留挑選切])|替(?![代换我])|(?<![替现時时])代(?![餐替表码收领放取])|给(?!我[^妈爸姐哥妹弟爷奶岳婆公邻朋]|我$|我们|我家)[^\s\d,，。;；]{1,8}[带帶订訂买買捎加要]|(?<!是)(?:朋友|亲戚|同事|我妈|我爸|爸妈)/;
const ENGLISH =
  /(?<!\b(?:with|at|to|by) (?:(?:my|the|our) )?)(?:\bneighbou?r(?!s\b)|\bnext[ -]door)|\b(?:mum|mom|mother|dad|father|parents|grand(?:ma|pa|mother|father)|granny|nan|sister|brother|aunt(?:ie|y)?|uncle|cousin|friends?)\b|\bfor (?:my (?!flat|home|house|family|place|apartment|kids)|(?:his|her|their|the (?:lady|man|couple|old))\b)|\bfor (?:(?:flat|no\.?|apt|room) ?)?#?\d{3,4}(?! ?(?:g|grams?|kg|ml)\b)\b/i;

/** A number as long as rooms are. */
const ROOM = /(?<![\d.])\d{3,4}(?![\d.])/;

/**
 * True where a line without an address may be of another household than the one above: it speaks of somebody else, or holds
 * a room's number in what was not read.
 *
 * @param unread what no reader could use of it
 */
export function isForAnother(text: string, unread: readonly string[]): boolean {
  return CHINESE.test(text) || ENGLISH.test(text) || unread.some((words) => ROOM.test(words));
}
