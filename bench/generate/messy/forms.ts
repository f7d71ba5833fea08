import type { Random } from '../random.ts';
import { about } from './amounts.ts';
import { addressOf } from './addresses.ts';
import { csvLine } from './columns.ts';
import { goodsOf, optionOf, quantityOf, type Good } from './goods.ts';
import { nameOf, phoneOf } from './people.ts';
import { keyOf, type Home, type Tongue } from './site.ts';
import { Page } from './truth.ts';

interface Question {
  readonly header: string;
  answer(home: Home, n: number): string;
}

/** What a questionnaire exports: a row an answer, later answers of a household below its earlier ones. */
export function formPage(random: Random, file: string, homes: readonly Home[], tongue: Tongue): Page {
  const grid = random.chance(60);
  const page = new Page(file, `${grid ? 'grid' : 'choices'} ${tongue}`);
  const zh = tongue !== 'en';
  const asked = questions(random, tongue);
  const goods = random.some(goodsOf(tongue), 3);
  const titles = grid ? gridTitles(random, goods, tongue) : [choiceTitle(random, tongue)];
  const at = random.chance(30) && zh ? asked.length : asked.length - 1;
  const header = asked.map(({ header: text }) => text).toSpliced(at, 0, ...titles);
  page.line(csvLine(header));
  const again = homes.filter(() => random.chance(6));
  const separator = zh ? random.pick(['┋', '┋', '，', ';']) : random.pick([', ', ', ', ';']);
  for (const [n, home] of [...homes, ...again].entries()) {
    const cells = asked.map((question) => question.answer(home, n));
    const row = page.lines.length + 1;
    const ask = grid ? gridCells : choiceCell;
    cells.splice(at, 0, ...ask(random, page, { tongue, goods, separator, row, at, home: keyOf(home) }));
    page.line(csvLine(cells));
  }
  return page;
}

function questions(random: Random, tongue: Tongue): Question[] {
  const time = (n: number, sign: string): string =>
    `${String(8 + Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}${sign}`;
  const address = (home: Home): string => addressOf(random, home, tongue);
  if (tongue === 'en') {
    return [
      {
        header: 'Timestamp',
        answer: (_, n) => random.pick([`11/22/2026 ${time(n, ':07')}`, `11/22/2026 ${time(n, ':07')}`]),
      },
      { header: random.pick(['Name', 'Your name', 'Full name']), answer: () => nameOf(random, tongue) },
      { header: random.pick(['Address', 'Your address']), answer: address },
      { header: 'Notes', answer: () => '' },
    ];
  }
  let serial = 0;
  return [
    { header: '序号', answer: () => String(++serial) },
    { header: '提交答卷时间', answer: (_, n) => `2026/11/22 ${time(n, ':07')}` },
    { header: '所用时间', answer: () => `${random.between(20, 300)}秒` },
    { header: '来源', answer: () => '微信' },
    { header: '来自IP', answer: () => `10.0.${random.below(256)}.${random.below(256)}(未知-未知)` },
    { header: random.pick(['1、您的姓名', '1.姓名', '1、姓名：']), answer: () => nameOf(random, tongue) },
    { header: random.pick(['2、您的地址', '2、楼栋房号', '2.地址（楼号-房号）']), answer: address },
    { header: random.pick(['3、联系电话', '3、手机号']), answer: () => phoneOf(random, tongue) },
    { header: '总分', answer: () => '0' },
  ];
}

function gridTitles(random: Random, goods: readonly Good[], tongue: Tongue): string[] {
  const title: (good: Good) => string =
    tongue === 'en'
      ? random.pick([
          ({ id }) => `How many? [${id}]`,
          ({ id, uom }) => `How many do you need? [${id} (${uom})]`,
          ({ id }) => `Quantity [${id}]`,
        ])
      : random.pick([
          ({ id }) => `4、需要多少—${id}`,
          ({ id, uom }) => `4、请填写数量—${id}（${uom}）`,
          ({ id }) => `4、(${id})`,
          ({ id }) => `您需要的数量 [${id}]`,
        ]);
  return goods.map(title);
}

function choiceTitle(random: Random, tongue: Tongue): string {
  return tongue === 'en'
    ? random.pick(['Items', 'Order items', 'Items (tick all that you need)'])
    : random.pick(['4、需要的物资', '4、所需物资（多选题）', '4、订购商品']);
}

interface Answer {
  readonly tongue: Tongue;
  readonly goods: readonly Good[];
  readonly separator: string;
  readonly row: number;
  /** Of the first question about goods, from 0. */
  readonly at: number;
  readonly home: string;
}

/** A grid's answer to each good: a number, or none. */
function gridCells(random: Random, page: Page, { tongue, goods, row, at, home }: Answer): string[] {
  return goods.map((good, g) => {
    if (random.chance(40)) return random.chance(10) && tongue !== 'en' ? '(空)' : '';
    const entry = { home, row, column: at + g + 1, item: good.id };
    if (random.chance(2)) {
      const text = about(random, good, tongue);
      page.entry({ ...entry, quantity: undefined, written: [text], clear: false, fate: 'nothing' });
      return text;
    }
    if (random.chance(4)) {
      page.supersede(home, good.id);
      page.entry({ ...entry, quantity: 0, written: ['0'], clear: true, fate: 'excluded' });
      return '0';
    }
    const quantity = quantityOf(random, good);
    const text = String(quantity / (good.grams ?? 1000));
    page.supersede(home, good.id);
    page.entry({ ...entry, quantity, written: [text], clear: true, fate: 'counts' });
    return text;
  });
}

/** All options that were ticked, in one cell: one of each, unless a number stands with it. */
function choiceCell(
  random: Random,
  page: Page,
  { tongue, goods, separator, row, at, home }: Answer,
): string[] {
  const ticked = random.shuffle(goods).slice(0, random.between(1, 4));
  const options = ticked.map((good) => {
    const name = optionOf(good, random.chance(50));
    const counted = tongue !== 'en' && separator === '┋' && random.chance(20);
    const count = counted ? random.between(1, 4) : 1;
    page.supersede(home, good.id);
    page.entry({
      home,
      row,
      column: at + 1,
      item: good.id,
      quantity: count * (good.grams ?? 1000),
      written: [name],
      // Nobody asked how much of what is weighed.
      clear: good.grams === undefined && (separator === '┋' || tongue === 'en'),
      fate: 'counts',
    });
    return counted ? `${name}〖${count}〗` : name;
  });
  return [options.join(separator)];
}
