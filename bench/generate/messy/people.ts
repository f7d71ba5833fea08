import type { Random } from '../random.ts';
import type { Tongue } from './site.ts';

const NAMES: Readonly<Record<Tongue, readonly string[]>> = {
  zh: [
    '王姐',
    '李阿姨',
    '张先生',
    '陈女士',
    '小赵',
    '老周',
    '刘伟',
    '孙丽华',
    '吴大爷',
    '郑奶奶',
    '欧阳娜',
    '@小林',
  ],
  tw: ['王太太', '林小姐', '陳先生', '阿珠', '黃媽媽', '張美惠', '小劉'],
  en: ['Ann', 'Mr Shah', 'Priya', 'Tom Baker', 'Mrs Okafor', 'Deepak Rao', 'Sue', 'J. Patel'],
};

const REMARKS: Readonly<Record<Tongue, readonly string[]>> = {
  zh: [
    '谢谢',
    '放门口',
    '麻烦放门口，谢谢',
    '辛苦团长',
    '家有老人',
    '（放门口）',
    '🙏',
    '急',
    '谢谢团长！',
    '到了打电话',
    '辛苦啦！🙏',
    '谢谢～',
    '共35元',
    '一共 35.5 元',
    '已付款',
    '已转账35元',
    '辛苦辛苦👍👍',
    '不急',
  ],
  tw: ['謝謝', '放門口', '感謝主揪', '🙏', '辛苦了', '感恩🙏', '已匯款', '共350元'],
  en: [
    'thanks', 'thank you!', 'leave at the door please', 'pls', '🙏', 'many thanks', '(leave at door)', 'thanks 🙏🏽', 'paid',
    'paid £12', 'total £12.50', 'cheers!', 'bless you all', 'thanks a million',
  ], // prettier-ignore
};

/** Lines between entries that ask for nothing. */
const CHATTER: Readonly<Record<Tongue, readonly string[]>> = {
  zh: [
    '谢谢团长',
    '👍',
    '收到',
    '好的',
    '辛苦了🙏',
    '明天几点送？',
    '[图片]',
    '——————',
    '大家尽快接龙',
    '请问还有吗',
    '团长辛苦了！',
    '辛苦啦！🙏',
    '谢谢🌹🌹',
    '好嘞～',
    '已付款，谢谢',
    '钱转过去了',
    '今天的菜很新鲜👍',
    '还有名额吗？',
    '几点截止呀',
    '收到，谢谢！',
    '哈哈哈',
    '@所有人 抓紧接龙',
  ],
  tw: ['辛苦啦🙏', '好喔～', '已匯款', '謝謝主揪', '👍', '收到', '辛苦了', '[貼圖]', '幾點到貨呢？'],
  en: [
    'thanks all',
    '👍',
    'ok',
    'Noted',
    'When is the delivery?',
    'Thank you so much for organising',
    'image omitted',
    'thanks 🙏🏽',
    'Great, thanks!',
    'lol',
    'Payment sent',
    'You are a star ⭐',
    'Is it too late to order?',
  ],
};

export const nameOf = (random: Random, tongue: Tongue): string => random.pick(NAMES[tongue]);
export const remarkOf = (random: Random, tongue: Tongue): string => random.pick(REMARKS[tongue]);
export const chatterOf = (random: Random, tongue: Tongue): string => random.pick(CHATTER[tongue]);

/** Of a range that no network gives away. */
export function phoneOf(random: Random, tongue: Tongue): string {
  const digits = (count: number): string => Array.from({ length: count }, () => random.below(10)).join('');
  if (tongue === 'zh')
    return random.pick([`1380000${digits(4)}`, `138 0000 ${digits(4)}`, `138-0000-${digits(4)}`]);
  if (tongue === 'tw') return random.pick([`0912-000-${digits(3)}`, `0912000${digits(3)}`]);
  return random.pick([`+91 98765 0${digits(4)}`, `07700 900${digits(3)}`, `07700900${digits(3)}`]);
}
