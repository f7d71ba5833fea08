import type { Language } from '../../model/index.ts';
import { explanationWords } from '../explanation.ts';
import { kind } from './kinds.ts';
import type { SayAll, Told } from './say.ts';

export const SITE_PROBLEMS = {
  'unknown-zone': {
    'zh-CN': (p) => [
      `没有名为${p.value}的分区`,
      `设置里有：${p.fact('suggestion')}；改成其中之一，或在 zones 里加上它`,
    ],
    en: (p) => [
      `there is no zone ${p.value}`,
      `the settings have: ${p.fact('suggestion')}; write one of them, or add it to zones`,
    ],
  },
  'unknown-grid': {
    'zh-CN': (p) => [
      `分区“${p.fact('zone')}”的网格${p.value}没有取货点，楼栋“${p.fact('building')}”的住户无处可取`,
      `在 stagger.yaml 里给该分区的一个取货点写上 grids: ["${p.value.slice(1, -1)}"]${p.with('suggestion', (s) => `（现有网格：${s}）`)}`,
    ],
    en: (p) => [
      `no point of zone “${p.fact('zone')}” lists grid ${p.value}: those of building “${p.fact('building')}” could collect nowhere`,
      `give a point of that zone grids: ["${p.value.slice(1, -1)}"] in stagger.yaml${p.with('suggestion', (s) => ` (listed now: ${s})`)}`,
    ],
  },
  'zone-without-point': {
    'zh-CN': (p) => [
      `分区${p.value}没有任何取货点`,
      '在一个取货点的 zones 里加上它；若不许出门，把 status 改成 sealed',
    ],
    en: (p) => [
      `no point serves zone ${p.value}`,
      'add it to the zones of a point; if nobody may go out there, make its status sealed',
    ],
  },
  'building-without-zone': {
    'zh-CN': (p) => [`楼栋“${p.fact('building')}”没有写分区`, '在“zone（分区）”列填上它属于哪个分区'],
    en: (p) => [`building “${p.fact('building')}” has no zone`, 'write its zone into the column zone'],
  },
  'unknown-point': {
    'zh-CN': (p) => [`没有名为${p.value}的取货点`, `设置里有：${p.fact('suggestion')}`],
    en: (p) => [`there is no point ${p.value}`, `the settings have: ${p.fact('suggestion')}`],
  },
  'unknown-tag': {
    'zh-CN': (p) => [
      `标签${p.value}不属于任何优先级，按普通住户对待`,
      p.with(
        'suggestion',
        (s) => `是不是 ${s}？否则把它写进 priority 的 tags`,
        '若需要照顾，把它写进 priority 的 tags',
      ),
    ],
    en: (p) => [
      `the tag ${p.value} is in no tier of priority; who has it counts as everybody else`,
      p.with(
        'suggestion',
        (s) => `did you mean ${s}? Else add it to the tags of a tier`,
        'if it should matter, add it to the tags of a tier',
      ),
    ],
  },
  'bad-cell': {
    'zh-CN': (p) => [
      `${p.value}不能用在这里`,
      `应为${kind(p, 'zh-CN')}；改好之前这一格当作空白；若是必填的，整行都用不上`,
    ],
    en: (p) => [
      `${p.value} cannot be used here`,
      `write ${kind(p, 'en')}; until then the cell is taken as blank, and a row that cannot do without it is not used`,
    ],
  },
  'missing-cell': {
    'zh-CN': () => ['这一格必填，却是空的', '填上它；在这之前，这一行用不上'],
    en: () => ['this cell is empty and must not be', 'fill it in; until then the row does not count'],
  },
  'duplicate-row': {
    'zh-CN': (p) => [`${p.value}已经在 ${p.fact('first')} 出现过，只用前面那一行`, '删掉其中一行'],
    en: (p) => [
      `${p.value} stands at ${p.fact('first')} already; this row does not count`,
      'remove one of the two rows',
    ],
  },
  'id-spoiled': {
    'zh-CN': (p) => [
      `${p.value}被表格软件改成了数字或日期，原来的编号没有了，这一行不算数`,
      '把这一列设为“文本”格式，重新填写编号',
    ],
    en: (p) => [
      `a spreadsheet has turned the id into ${p.value}; this row does not count`,
      'set the column to Text and type the id again',
    ],
  },
  'phone-spoiled': {
    'zh-CN': (p) => [`电话${p.value}被表格软件改成了数字，不会印出来`, '把这一列设为“文本”格式，重新填写'],
    en: (p) => [
      `a spreadsheet has turned the number to call into ${p.value}; it is not printed`,
      'set the column to Text and type it again',
    ],
  },
  'same-household': {
    'zh-CN': (p) => [`${p.value}和“${p.fact('other')}”像是同一户，现按两户算`, '若是同一户，写成一样的房号'],
    en: (p) => [
      `${p.value} and “${p.fact('other')}” look like one household; they count as two`,
      'if they are one, write the room the same way',
    ],
  },
  'pin-dropped': {
    'zh-CN': (p) => [
      `已公布的时段保不住：${pinRule(p, 'zh-CN')}`,
      '通知这些住户新的时段，或检查这一行的取货点和时间',
    ],
    en: (p) => [
      `this announced slot could not be kept: ${pinRule(p, 'en')}`,
      'tell these households their new slot, or look at the point and time of this row',
    ],
  },
} as const satisfies Partial<SayAll>;

/** Why an announced slot was not kept. */
function pinRule(p: Told, language: Language): string {
  const rule = p.fact('rule');
  if (rule === 'unknown-point') return language === 'en' ? 'there is no such point' : '没有这个取货点';
  return explanationWords(language).objection[rule] ?? rule;
}
