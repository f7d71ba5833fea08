import { columnNames } from './columns.ts';
import type { SayAll } from './say.ts';
import { tooLarge, unreadable } from './unreadable.ts';

export const FILE_PROBLEMS = {
  'file-missing': {
    'zh-CN': (p) => [`找不到${p.value}`, '检查文件名和所在文件夹，或改 stagger.yaml 里 inputs 的写法'],
    en: (p) => [`there is no ${p.value}`, 'look at the name and the folder, or mend inputs in stagger.yaml'],
  },
  'file-unreadable': {
    'zh-CN': (p) => unreadable(p, 'zh-CN'),
    en: (p) => unreadable(p, 'en'),
  },
  'file-too-large': {
    'zh-CN': (p) => tooLarge(p, 'zh-CN'),
    en: (p) => tooLarge(p, 'en'),
  },
  'terms-changed': {
    'zh-CN': (p) => [
      `${p.fact('po')} 已订 ${p.fact('name')} ${p.fact('packs')} 件，每件 ${p.fact('size')}，${p.fact('price')}；现在的报价单${
        p.fact('now') === ''
          ? '里没有了'
          : `写的是 ${p.fact('now')}${p.fact('stock') === '' ? '' : `，还有 ${p.fact('stock')} 件`}`
      }`,
      '已发出的按订货时的条件算，追加的才按新条件；拿不准请给供应商打电话，答复的件数填进 confirmed.csv',
    ],
    en: (p) => [
      `${p.fact('po')} ordered ${p.fact('packs')} packs of ${p.fact('name')} at ${p.fact('size')}, ${p.fact('price')} each; the list now ${
        p.fact('now') === ''
          ? 'has it no more'
          : `says ${p.fact('now')}${p.fact('stock') === '' ? '' : ` and ${p.fact('stock')} left`}`
      }`,
      'what went out stands as it was ordered, and only additions are at the new terms; in doubt phone the supplier and put the packs that they confirm into confirmed.csv',
    ],
  },
  'sealed-unclear': {
    'zh-CN': (p) => [
      `封控的${p.value}（自 ${p.fact('since') || '？'}）对不上楼栋、单元或日期，不能猜谁被封控`,
      '楼栋和单元按楼栋表写，日期写成 2026-11-23；整栋封控时单元空着',
    ],
    en: (p) => [
      `${p.value}, sealed since ${p.fact('since') || '?'}, is no building or entrance of the site, or that is no date: who is sealed is not guessed`,
      'write building and entrance as in the table of buildings and the date as 2026-11-23; leave the entrance blank for the whole building',
    ],
  },
  'ordered-unread': {
    'zh-CN': () => [
      '读不出来，所以不知道那一晚订过哪些表：旧表若还在，会再订一次',
      '用备份恢复它；没有就看一遍 demand 文件夹里有没有以前的表，再把它移走',
    ],
    en: () => [
      'it cannot be read, so nobody knows which sheets were ordered then: one of them, if it still lies there, would be ordered again',
      'take it from a copy; where there is none, look for old sheets in the demand folder, then move it away',
    ],
  },
  'already-ordered': {
    'zh-CN': (p) => [
      `与 ${p.fact('date')} 已发出的计划里的“${p.fact('other')}”内容一样：那一晚已经订过`,
      '把旧表移出 demand 文件夹，或按日期放进 demand/{date}',
    ],
    en: (p) => [
      `it holds the rows of “${p.fact('other')}”, which was ordered with the plan for ${p.fact('date')}`,
      'move the old sheet out of the demand folder, or keep a folder for each day: demand/{date}',
    ],
  },
  'file-twice': {
    'zh-CN': (p) => [`与“${p.fact('other')}”内容完全一样，同一份交了两次`, '删掉其中一份'],
    en: (p) => [
      `it holds the same as “${p.fact('other')}”: one sheet was handed in twice`,
      'remove one of the two files',
    ],
  },
  'header-missing': {
    'zh-CN': (p) => [
      `表头里少了这些列：${columnNames(p.fact('columns'), 'zh-CN')}`,
      '把表头写在前 10 行之内，补上这些列；列名不同可在 stagger.yaml 的 intake.columns 里对应',
    ],
    en: (p) => [
      `the header lacks columns that must be there: ${columnNames(p.fact('columns'), 'en')}`,
      'put the header into the first 10 rows with these columns; other names can be mapped in intake.columns of stagger.yaml',
    ],
  },
  'header-twice': {
    'zh-CN': (p) => [
      `列${p.value}和${p.with('other', (o) => `“${o}”`, '另一列')}是同一个意思`,
      '删掉或改名其中一列；不用的列可在 intake.columns 里写 ignore',
    ],
    en: (p) => [
      `the column ${p.value} means the same as ${p.with('other', (o) => `“${o}”`, 'another one')}`,
      'remove or rename one of them; a column that is not needed can be "ignore" in intake.columns',
    ],
  },
  'bad-encoding': {
    'zh-CN': (p) => [
      p.with(
        'rather',
        (r) => `文字编码看起来是 ${r}，没有读`,
        `文字编码读不出来${p.with('encoding', (e) => `（按 ${e}）`)}`,
      ),
      p.with(
        'rather',
        (r) => `运行时加上 --encoding ${quoted(`${p.file}=${r}`)}，或另存为 UTF-8（表格存为 CSV UTF-8）`,
        '另存为 UTF-8（表格存为 CSV UTF-8），或用 --encoding 指明编码',
      ),
    ],
    en: (p) => [
      p.with(
        'rather',
        (r) => `the text looks like ${r}, and was not read`,
        `the text's encoding cannot be read${p.with('encoding', (e) => ` (as ${e})`)}`,
      ),
      p.with(
        'rather',
        (r) =>
          `run again with --encoding ${quoted(`${p.file}=${r}`)}, or save it as UTF-8 (a sheet as CSV UTF-8)`,
        'save it as UTF-8 (a sheet as CSV UTF-8), or name the encoding with --encoding',
      ),
    ],
  },
  'quote-not-closed': {
    'zh-CN': () => ['从这一行起，双引号没有配对', '补上或删掉这一行里多余的 " 号，或用 Excel 另存为 CSV'],
    en: () => [
      'a double quote that opens in this row is never closed',
      'close or remove the " in this row, or save the sheet as CSV from Excel',
    ],
  },
  'unknown-header': {
    'zh-CN': (p) => [
      `不认识${p.value}这一列，已略过`,
      p.with(
        'suggestion',
        (s) => `是不是 ${s}？`,
        '若有用，请改列名，或在 intake.columns 里对应；无用可写 ignore',
      ),
    ],
    en: (p) => [
      `the column ${p.value} is not known and was left out`,
      p.with(
        'suggestion',
        (s) => `did you mean ${s}?`,
        'if it matters, rename it or map it in intake.columns; if not, "ignore" there says so',
      ),
    ],
  },
  'sheet-open': {
    'zh-CN': () => ['这个表正在 Excel 或 WPS 里打开，读到的可能不是最新内容', '保存并关闭它，再运行一次'],
    en: () => [
      'this sheet is open in Excel: what was read may be older than what is on the screen',
      'save and close it, then run again',
    ],
  },
  'file-skipped': {
    'zh-CN': (p) => ['不是能读的表，已跳过', `若里面有数据，请另存为 ${p.fact('expected')}`],
    en: (p) => [
      'this is no sheet that can be read; it was skipped',
      `if it holds data, save it as one of ${p.fact('expected')}`,
    ],
  },
  'nothing-read': {
    'zh-CN': () => [
      '这份订单里什么都没有读到',
      '问楼栋联系人要填好的那一份；若这栋楼没有人要，就把这份文件移走',
    ],
    en: () => [
      'nothing could be read of this demand sheet',
      'ask the contact person for the one that was filled in; if nobody there wants anything, move it away',
    ],
  },
  'no-building': {
    'zh-CN': () => ['楼栋表里一栋楼也没有', '给每栋楼写一行：楼栋和分区'],
    en: () => [
      'the table of buildings has no building',
      'write a row for each building: its id and its zone',
    ],
  },
  'asks-nothing': {
    'zh-CN': () => ['里面有住户，却没有人要东西', '若应有数量，请检查交来的是不是填好的那一份'],
    en: () => [
      'it names households, and none of them asks for anything',
      'if it should have quantities, see whether it is the one that was filled in',
    ],
  },
  'empty-file': {
    'zh-CN': () => ['只有表头或什么都没有', '若应有内容，请检查是否保存成功'],
    en: () => ['it has no rows', 'if it should have some, see whether it was saved'],
  },
  'sheets-unread': {
    'zh-CN': (p) => [
      `只读了工作表“${p.fact('read')}”，没有读：${p.fact('sheets')}`,
      '若那些也是订单，请各存一个文件；只要其中一张，在 inputs 里写成 文件.xlsx#工作表',
    ],
    en: (p) => [
      `only the sheet “${p.fact('read')}” was read, not ${p.fact('sheets')}`,
      'if they hold orders too, save each as a file; where only one is meant, name it in inputs as file.xlsx#Sheet',
    ],
  },
  'hidden-cells': {
    'zh-CN': (p) => [
      `里面有隐藏的${[p.with('rows', (r) => `行（${r}）`), p.with('columns', (c) => `列（${c}）`)].filter((part) => part !== '').join('和')}，照样读了`,
      '取消隐藏看一看；若不该算，请删掉',
    ],
    en: (p) => [
      `it has hidden ${[p.with('rows', (r) => `rows (${r})`), p.with('columns', (c) => `columns (${c})`)].filter((part) => part !== '').join(' and ')}, which were read like all others`,
      'unhide them and look; what should not count, delete',
    ],
  },
  'encoding-guessed': {
    'zh-CN': (p) => [`按 ${p.fact('encoding')} 编码读取，是推断的`, '若出现乱码，请另存为 CSV UTF-8'],
    en: (p) => [
      `it was read as ${p.fact('encoding')}, which is a guess`,
      'if characters look wrong, save it as CSV UTF-8',
    ],
  },
  'filled-down': {
    'zh-CN': () => ['空着的楼栋、单元、房号按上一行补上', '若不对，请在每一行都写全'],
    en: () => [
      'blank household cells were filled from the row above',
      'if that is wrong, write them in every row',
    ],
  },
  'total-differs': {
    'zh-CN': (p) => [
      `表里的合计是${p.value}，逐行相加是 ${p.fact('computed')}`,
      '检查是否漏行或改过数量；以逐行为准',
    ],
    en: (p) => [
      `the sheet's total is ${p.value}, the rows add up to ${p.fact('computed')}`,
      'see whether a row is missing; the rows count',
    ],
  },
  'ragged-row': {
    'zh-CN': (p) => [
      `这一行比表头多出内容：${p.value}`,
      p.sheet === ''
        ? '多半是某格里有逗号没加引号：用双引号括住那一格，或另存为 .xlsx'
        : '删掉表头右边多出的内容，或给那一列加上表头',
    ],
    en: (p) => [
      `this row has more cells than the header: ${p.value}`,
      p.sheet === ''
        ? 'most likely a comma inside a cell: put the cell in double quotes, or save as .xlsx'
        : 'delete what stands right of the headers, or give that column a header',
    ],
  },
} as const satisfies Partial<SayAll>;

/** As it is typed: a shell cuts at blanks. */
function quoted(argument: string): string {
  return /[\s'"()&;]/.test(argument) ? `"${argument}"` : argument;
}
