import type { Random } from '../random.ts';
import type { Style } from './chat.ts';
import { goodsOf } from './goods.ts';
import type { Offered } from './orders.ts';
import type { Home, Tongue } from './site.ts';

/** The lines above the list that say what it is. */
export function titleOf(random: Random, { tongue }: Style, home: Home | undefined): string[] {
  const lines: string[] = [];
  if (home !== undefined) {
    const { id, alias } = home.building;
    if (tongue === 'en')
      lines.push(
        random.pick([
          `${alias === '' ? `Tower ${id}` : alias} orders`,
          alias === '' ? `Building ${id}:` : `${alias}:`,
        ]),
      );
    else if (tongue === 'tw') lines.push(random.pick([`【${id}棟】`, `${id}棟團購`]));
    else
      lines.push(
        random.pick([
          `【${id}号楼】`,
          `${id}号楼接龙`,
          `${id}号楼：`,
          `#接龙 ${id}号楼团购`,
          `${id}栋 明天的菜`,
        ]),
      );
  } else if (random.chance(70)) {
    lines.push(
      tongue === 'en'
        ? random.pick([
            'Group order for tomorrow',
            'Vegetable order, closes 8pm tonight',
            'Please add your order below',
          ])
        : tongue === 'tw'
          ? random.pick(['今晚團購 20:00截止', '要的+1', '明天到貨，請接龍'])
          : random.pick([
              '#接龙',
              '#接龙\n明天的菜，今晚20:00截止',
              '今晚团购接龙',
              '【蔬菜接龙】要的请接龙',
              '格式：楼号-房号 姓名 商品数量',
            ]),
    );
  }
  return lines;
}

/** What stands above the list about what there is. */
export function offersOf(random: Random, tongue: Tongue): { offered: Offered; lines: string[] } {
  const goods = goodsOf(tongue);
  const letters = new Map<string, string>();
  const none = { letters, only: undefined };
  const kind = random.below(10);
  if (kind < 2) {
    const lines = goods.map(({ id, uom }, i) => {
      const letter = String.fromCharCode(65 + i);
      letters.set(id, letter);
      return tongue === 'en' ? `${letter}. ${id} £${i + 1}.50/${uom}` : `${letter}. ${id} ${i + 3}元/${uom}`;
    });
    return { offered: none, lines };
  }
  if (kind === 2) {
    const only = random.pick(goods.filter(({ grams }) => grams === undefined));
    const line =
      tongue === 'en'
        ? `${only.id} £4 a ${only.uom}, who wants some?`
        : `${only.id} 20元/${only.uom}，要的接龙`;
    return { offered: { letters, only }, lines: [line] };
  }
  if (kind < 6) {
    const lines = goods.map(({ id, uom }, i) =>
      tongue === 'en' ? `${id} £${i + 1}/${uom}` : `${id} ${i + 3}元/${uom}`,
    );
    return { offered: none, lines };
  }
  if (kind === 6) {
    const names = goods.map(({ id }) => id).join(tongue === 'en' ? ', ' : '、');
    return { offered: none, lines: [tongue === 'en' ? `Available: ${names}` : `今天有：${names}`] };
  }
  return { offered: none, lines: [] };
}
