import * as fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { draftWorkspace, readWorkspace } from '../../../src/intake/index.ts';
import { productName } from '../../../src/intake/draft/product-name.ts';
import { wordQuestion } from '../../../src/wording/index.ts';
import { memorySource } from '../../support/index.ts';
import { DATE } from '../workspaces.ts';

const OPTIONS = { language: 'zh-CN', timeZone: 'UTC', dateIn: () => DATE, encodings: new Map() } as const;

const SHEETS = {
  '3号楼.csv':
    '3号楼登记表,,,,\n房号,姓名,电话,楼栋,土豆(5斤/袋) 12元,鸡蛋30枚/板\n501,王,138,3号楼,2,1\n502,李,,3号楼,,1\n',
  'x/大群.csv':
    '地址,商品,数量,姓名\n4-2-301,大米,2袋,赵\n4-1-302,挂面,500g,\n4-1-302,挂面,2包,\n5月1日,挂面,1斤,\n4-1-302,花生油,1,\n',
  '绿源.csv':
    '绿源报价\n品名,规格,单价(元)\n土豆,5斤/袋,10\n鸡蛋,30枚/板*12板,200\n东北大米,10kg,60\n牛奶,250ml*24盒,48元/箱\n',
};

function draftOf(
  files: Readonly<Record<string, string>> = SHEETS,
  demand = ['3号楼.csv', 'x/大群.csv'],
  lists = ['绿源.csv'],
) {
  const source = memorySource(files);
  const draft = draftWorkspace(source, demand, lists, OPTIONS);
  const made = new Map<string, string>(draft.files);
  for (const [name, from] of draft.copies) made.set(name, files[from]!);
  return { draft, made: memorySource(made) };
}

test('sheets of all kinds are one draft: names with their packs in brackets, a chain, a wide sheet', () => {
  const files = {
    'long.csv': '地址,商品,数量\n1-1-101,大米（10斤）,1\n1-1-102,大米,2袋\n1-1-103,牛奶（250ml×12）,1\n',
    'chain.txt': '#接龙\n1. 1-2-201 大米1袋 面包2袋\n2. 1-2-202 面包1袋\n',
    'wide.csv': '楼号,单元,房号,面包,大米（10斤）\n1,3,301,1,1\n',
  };
  const { draft, made } = draftOf(files, Object.keys(files), []);
  expect(draft.files.get('items.csv')).toContain(
    '大米,袋,5000,,大米（10斤）,\r\n牛奶,份,,,牛奶（250ml×12）,\r\n面包,袋,,,,\r\n',
  );
  const { problems, workspace } = readWorkspace(made, { date: DATE });
  expect(problems).toEqual([]);
  expect(workspace!.demand.length).toBe(8);
});

test('a chain of one building is of that one, and a stock without a limit is blank', () => {
  const files = {
    '5号楼接龙.txt':
      '#接龙 明天的菜\n1. 1-301 王姐 土豆2斤\n2. 302 鸡蛋1板\n3. 1-303 白菜1斤\n4. 2号楼101 土豆1斤\n',
    '绿源.csv':
      '商品,规格,价格,库存\n土豆,5斤/袋,15元,不限\n鸡蛋,30枚/板,18.5,充足\n白菜,斤,3,有货\n油,5L*4桶/箱,300,5\n',
  };
  const { draft, made } = draftOf(files, ['5号楼接龙.txt'], ['绿源.csv']);
  const rows = (name: string): string[] => draft.files.get(name)!.trimEnd().split('\r\n').slice(1);
  expect(rows('buildings.csv')).toEqual(['5,B,,']);
  expect(rows('households.csv')).toEqual(['5,,302,,,,', '5,1,301,王姐,,,', '5,1,303,,,,']);
  expect(rows('items.csv')).toEqual(['土豆,斤,,,,', '油,桶,,,,', '白菜,斤,,,,', '鸡蛋,板,,,,']);
  expect(rows('catalogs/绿源.csv')).toEqual([
    '土豆 5斤/袋,土豆,,5,斤,15.00,2500,',
    '鸡蛋 30枚/板,鸡蛋,,1,板,18.50,,',
    '白菜 斤,白菜,,1,斤,3.00,500,',
    '油 5L*4桶/箱,油,,4,桶,300.00,,5',
  ]);
  expect(
    draft.questions.map(({ code, facts }) => [code, ...Object.values(facts)].join(' ')).slice(5),
  ).toEqual(['suppliers 绿源', 'no-limit catalogs/绿源.csv 不限、充足、有货', 'unread 1']);
  const { problems } = readWorkspace(made, { date: DATE });
  expect(problems.map(({ code, value }) => `${code} ${value}`)).toEqual([
    'unknown-building 4. 2号楼101 土豆1斤',
  ]);
});

describe('a draft of a workspace', () => {
  const { draft, made } = draftOf();
  const text = (name: string): string[] =>
    draft.files.get(name)!.replace('\uFEFF', '').trimEnd().split('\r\n').slice(1);

  test('has who asked, where they live, and nobody else', () => {
    expect(text('buildings.csv')).toEqual(['3,B,,', '4,B,,']);
    expect(text('households.csv')).toEqual([
      '3,,501,王,138,,',
      '3,,502,李,,,',
      '4,1,302,,,,',
      '4,2,301,赵,,,',
    ]);
    expect([...draft.copies]).toEqual([
      [`demand/${DATE}/3号楼.csv`, '3号楼.csv'],
      [`demand/${DATE}/大群.csv`, 'x/大群.csv'],
      ['price-lists/绿源.csv', '绿源.csv'],
    ]);
  });

  test('has items in the units in which they are asked for or sold', () => {
    expect(text('items.csv')).toEqual([
      '土豆,袋,2500,12,,',
      '大米,袋,,,,',
      '挂面,g,,,,',
      '牛奶,盒,,,,',
      '花生油,份,,,,',
      '鸡蛋,板,,,,',
    ]);
  });

  test('has catalogs that keep what they could not read', () => {
    expect(text('catalogs/绿源.csv')).toEqual([
      '土豆 5斤/袋,土豆,,1,袋,10.00,2500',
      '鸡蛋 30枚/板*12板,鸡蛋,,30枚/板*12板,,200,',
      '东北大米 10kg,东北大米,,10kg,,60,',
      '牛奶 250ml*24盒,牛奶,,24,盒,48.00,',
    ]);
    expect(text('suppliers.csv')).toEqual(['绿源,,,,,']);
  });

  test('can be read; what is wrong with it is what it asks about', () => {
    const { problems } = readWorkspace(made, { date: DATE });
    expect(problems.map(({ code, value }) => `${code} ${value}`)).toEqual([
      'bad-cell 30枚/板*12板',
      'unlisted-item 东北大米',
      'unit-unknown 2包',
      'date-not-address 5月1日',
    ]);
    expect(draft.files.get('matches.csv')).toContain('东北大米,大米,');
    expect(draft.questions.map(({ code, facts }) => [code, Object.values(facts).join(' ')])).toEqual([
      ['site', ''],
      ['zones', ''],
      ['points', ''],
      ['waves', ''],
      ['care', ''],
      ['units', '挂面 g 包'],
      ['similar', '东北大米 大米'],
      ['suppliers', '绿源'],
      ['packs', 'catalogs/绿源.csv 2 鸡蛋、东北大米'],
      ['no-offer', '大米、挂面、花生油'],
      ['unread', '2'],
    ]);
  });

  test('asks in both languages', () => {
    for (const question of draft.questions) {
      const [zh, en] = [wordQuestion(question, 'zh-CN'), wordQuestion(question, 'en')];
      expect(zh).not.toBe(en);
      expect(`${zh}${en}`).not.toContain('undefined');
    }
  });

  test('of nothing is a workspace with questions', () => {
    const empty = draftOf({}, [], []);
    expect([...empty.draft.files.keys()]).toEqual([
      'stagger.yaml',
      'buildings.csv',
      'households.csv',
      'items.csv',
    ]);
    expect(empty.draft.questions.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['no-buildings', 'no-items']) as unknown,
    );
  });

  test('sheets of one name keep both', () => {
    const sheet = '地址,商品,数量\n1-1-101,米,1\n';
    const { draft: two } = draftOf(
      { 'a/1.csv': sheet, 'b/1.csv': sheet.replace('101', '102') },
      ['a/1.csv', 'b/1.csv'],
      [],
    );
    expect([...two.copies.keys()]).toEqual([`demand/${DATE}/1.csv`, `demand/${DATE}/1-2.csv`]);
  });

  test('whatever a sheet holds, there is one, and the same again', () => {
    const names = Object.keys(SHEETS) as (keyof typeof SHEETS)[];
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.nat(),
        fc.nat(20),
        fc.string({ unit: 'grapheme', maxLength: 5 }),
        (name, at, cut, more) => {
          const old = SHEETS[name];
          const from = at % (old.length + 1);
          const files = { ...SHEETS, [name]: old.slice(0, from) + more + old.slice(from + cut) };
          expect(draftOf(files).draft).toEqual(draftOf(files).draft);
        },
      ),
      { seed: 31, numRuns: 12 },
    );
  });
});

test.each([
  ['土豆(5斤/袋) 12元', { name: '土豆', unit: '袋', grams: 2500, price: '12' }],
  ['3、大米【10kg】￥59.9', { name: '大米', unit: '份', grams: 10000, price: '59.9' }],
  ['鸡蛋30枚/板', { name: '鸡蛋', unit: '板', grams: null, price: '' }],
  ['挂面（500g*2包）', { name: '挂面', unit: '份', grams: 1000, price: '' }],
  ['挂面（1kg）', { name: '挂面', unit: '份', grams: 1000, price: '' }],
  ['卷纸（12卷）', { name: '卷纸', unit: '', grams: null, price: '' }],
  ['主食包（35元）', { name: '主食包', unit: '', grams: null, price: '35' }],
  ['苹果(斤)', { name: '苹果', unit: '斤', grams: null, price: '' }],
  ['牛奶（必填）', { name: '牛奶', unit: '', grams: null, price: '' }],
  ['12元', { name: '12元', unit: '', grams: null, price: '' }],
])('the product %s', (text, expected) => {
  expect(productName(text)).toEqual(expected);
});

describe('what was given and how it is read', () => {
  const sheet = '楼栋,单元,房号,西红柿（斤）,食用油（5L）\n1,1,101,8,1\n';
  const of = (files: Readonly<Record<string, string | Uint8Array>>, lists: readonly string[], more = {}) =>
    draftWorkspace(memorySource(new Map(Object.entries(files))), ['1号楼.csv'], lists, {
      ...OPTIONS,
      ...more,
    });

  test('a case of four bottles is four, and stock and minimum are kept', () => {
    const list =
      '货号,品名,规格,单价（元/件）,库存（件）,起订量\nA1,西红柿,10斤/件,48,18,\nA2,食用油（5L）,5L*4桶/箱,276,,2\n';
    const { files, problems, questions } = of({ '1号楼.csv': sheet, '绿野.csv': list }, ['绿野.csv']);
    expect(files.get('catalogs/绿野.csv')!.trimEnd().split('\r\n').slice(1)).toEqual([
      'A1,西红柿,,10,斤,48.00,5000,18,',
      'A2,食用油,食用油（5L）,4,桶,276.00,,,2',
    ]);
    expect(problems).toEqual([]);
    expect(questions.map(({ code }) => code)).not.toContain('units');
  });

  test('all tabs of a list that are shown; others are named', async () => {
    const header = ['品名', '规格', '价格'];
    const bytes = await writeXlsx({
      sheets: [
        { name: '蔬菜', rows: [header, ['土豆', '10斤/箱', 20]] },
        { name: '说明', rows: [['周一不送']] },
        { name: '奶', rows: [header, ['牛奶', '250ml*24盒', 48]] },
      ],
    });
    const { files, problems } = of({ '1号楼.csv': sheet, 'x.xlsx': bytes }, ['x.xlsx']);
    expect(files.get('catalogs/x.csv')).toMatch(/土豆[^]*牛奶/);
    expect(problems.map(({ code, facts }) => [code, facts['read'], facts['sheets']])).toEqual([
      ['sheets-unread', '蔬菜, 奶', '说明'],
    ]);
  });

  test('what cannot be read is an error by its own name', () => {
    const { problems } = of({ '1号楼.csv': sheet, 'a.numbers': 'x', 'b.csv': '品名,备注\n土豆,好\n' }, [
      'a.numbers',
      'b.csv',
    ]);
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'file-unreadable a.numbers',
      'header-missing b.csv',
    ]);
  });

  test('lists of one name are two suppliers', () => {
    const list = '品名,规格,价格\n土豆,10斤/箱,20\n';
    const { files } = of({ '1号楼.csv': sheet, 'a/x.csv': list, 'b/x.csv': list }, ['a/x.csv', 'b/x.csv']);
    expect(files.get('suppliers.csv')).toContain('x,,,,,\r\nx-2,');
    expect([files.has('catalogs/x.csv'), files.has('catalogs/x-2.csv')]).toEqual([true, true]);
  });

  test.each([
    ['Product,Case size,Price per case\nEggs,12,£4.20\n', 'en', 'Europe/London', 'GBP', ['time-zone']],
    ['Artikel,Gebinde,Preis\nEggs,12,4\n', 'en', 'Europe/Berlin', 'EUR', ['currency', 'time-zone']],
    ['品名,规格,价格\n土豆,10斤/箱,20元\n', 'zh-CN', 'Asia/Shanghai', 'CNY', []],
  ])('language, currency and time zone of %s', (list, language, timeZone, currency, asked) => {
    const demand = language === 'en' ? 'address,item,quantity\n1-101,Eggs,1\n' : sheet;
    const more = { language: undefined, timeZone };
    const { files, questions } = of({ '1号楼.csv': demand, 'x.csv': list }, ['x.csv'], more);
    expect(files.get('stagger.yaml')).toContain(
      `language: ${language}\ntime_zone: ${timeZone}\ncurrency: ${currency}\n`,
    );
    expect(
      questions.map(({ code }) => code).filter((code) => code === 'currency' || code === 'time-zone'),
    ).toEqual(asked);
    expect(files.get('items.csv')).toContain(language === 'en' ? 'Eggs,each' : '食用油,份');
  });

  test('an encoding that was told once need not be told again', () => {
    const list = Buffer.from('Product,Case size,Price\nCrème,6,£4\n', 'latin1');
    const encodings = new Map([['x.csv', 'windows-1252']]);
    const { files, copies, problems } = of({ '1号楼.csv': sheet, 'x.csv': list }, ['x.csv'], { encodings });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(files.get('price-lists/x.csv')).toBe('\uFEFFProduct,Case size,Price\nCrème,6,£4\n');
    expect(copies.has('price-lists/x.csv')).toBe(false);
  });
});
