import { isGrocery } from './groceries.ts';

/** Longer words are nobody's name and no wish. */
const LONGEST = 60;

const NAME_LIKE = /^[^\d()[\]【】<>]{1,12}$/;
const LATIN_NAME = /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,3}$/u;
const TITLED =
  /^.{0,6}(?:姐姐?|哥哥?|叔叔?|阿?姨|婶|嫂|伯伯?|先生|女士|老师|小姐|太太|妈妈?|爸爸?|奶奶|爷爷|大爷|大妈|大姐|师傅|医生|主任|同学|家属|业主)$|^(?:mr|mrs|ms|miss|dr|auntie|aunty|uncle)\b\.? ?\p{L}{1,20}$|^\p{L}{1,20} (?:ji|sir|madam|aunty|auntie|uncle)$/iu;
/** The commonest, but for those that begin the names of goods: 黄, 高, 胡, 马, 方, 白. */
const SURNAMED =
  /^[王李张張刘劉陈陳杨楊赵趙吴吳周徐孙孫朱郭何林罗羅郑鄭梁谢謝宋唐许許邓鄧冯馮韩韓曹曾彭萧蔡潘田董袁于余叶葉蒋蔣杜魏程吕呂丁沈任姚卢盧傅钟鍾崔汪范陆陸廖薛贾賈邹熊孟秦邱侯段雷尹][\u4e00-\u9fff]{1,2}$|^[老小阿][王李张陈杨赵吴周徐孙朱郭何林罗郑梁谢宋许邓冯韩曹曾彭蔡潘袁余蒋杜魏程吕丁沈任姚卢崔陆廖贾邹熊孟秦侯段雷]$/;
/** Asks for what is written elsewhere. */
const SAME =
  /^(?:老样子|同上|照旧|照舊|一样|一樣|同昨天|和昨天一样|same(?: again| as .*)?|as (?:usual|above|before)|usual)$/i;

/** True where a person is spoken of by a title: 王姐, 李先生, Mrs Lee. */
export function isTitled(text: string): boolean {
  return text.length <= LONGEST && TITLED.test(text) && !isGrocery(text);
}

/** True where nothing but a person's name is that way: a title, or a surname and one or two characters more. */
export function isSurelyName(text: string): boolean {
  return isTitled(text) || (text.length <= LONGEST && SURNAMED.test(text) && !isGrocery(text));
}

/** True where a text that stands where names do may be one. */
export function mayBeName(text: string): boolean {
  if (text.length > LONGEST || SAME.test(text) || isGrocery(text)) return false;
  // `逗蛋十` counts something; 张三 is called so.
  if (/..[一二两三四五六七八九十百半]$/.test(text) && !SURNAMED.test(text)) return false;
  return /^[\p{Script=Latin}\s'’.-]+$/u.test(text) ? LATIN_NAME.test(text) : NAME_LIKE.test(text);
}

/** Wishes about how and when, kept with the household: they name nothing and count nothing. */
const REMARK =
  /门口|門口|上门|送|放|电话|電話|打我|联系|聯繫|在家|不在|隔离|阳性|老人|孩子|宝宝|孕|独居|行动不便|残疾|尽快|急|早点|晚点|新鲜|备注|過敏|过敏|忌口|大一点|小一点|大的|小的|不要太|要嫩|要熟|挑|谢|辛苦|代收|代领|自提|自取|切|杀好|帮忙|\b(?:door|doorstep|call|ring|bell|knock|leave|urgent|asap|fresh|allerg\w*|wheelchair|elderly|disabled|baby|home|deliver\w*|collect\w*|pick(?:ed)? up|outside|porch|neighbou?r|isolating|positive|quarantine|ripe|soon|morning|evening|afternoon|note|if possible|gate)\b/iu;

export function isRemark(text: string): boolean {
  return text.length <= LONGEST && REMARK.test(text) && !isGrocery(text);
}

/** A phone's number that is all of a text; '' where there is none. */
export function findPhone(text: string): string {
  return /^\+?\d[\d ()-]{6,18}\d$/.test(text) ? text : '';
}
