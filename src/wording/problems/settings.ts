import { kind } from './kinds.ts';
import type { SayAll } from './say.ts';

export const SETTINGS_PROBLEMS = {
  'settings-missing': {
    'zh-CN': () => [
      '这个文件夹里没有 stagger.yaml',
      '到放着 stagger.yaml 的文件夹里运行，或用 stagger init 新建一个',
    ],
    en: () => [
      'this folder has no stagger.yaml',
      'run in the folder that holds stagger.yaml, or make one with stagger init',
    ],
  },
  'yaml-syntax': {
    'zh-CN': () => [
      '这一行附近的写法不对',
      '常见原因：冒号后面没空格、用了 Tab 缩进、括号或引号没配对、中文标点“：，”；改好这一行再试',
    ],
    en: (p) => [
      `the writing near this line is broken${p.with('detail', (d) => ` (${d})`)}`,
      'usual causes: no space behind a colon, a tab as indentation, a bracket or quote that is not closed; mend the line and try again',
    ],
  },
  'unknown-key': {
    'zh-CN': (p) => [
      `没有名为${p.value}的设置`,
      p.with('suggestion', (s) => `是不是 ${s}？把它改过来`, '删掉这一项，或对照说明改正名称'),
    ],
    en: (p) => [
      `there is no setting ${p.value}`,
      p.with(
        'suggestion',
        (s) => `did you mean ${s}? Rename it`,
        'remove it, or take its name from the manual',
      ),
    ],
  },
  'setting-retired': {
    'zh-CN': (p) => [
      `设置${p.value}已经不用了，写了也不起作用`,
      `删掉这一项；想让求解多算一些，改 ${p.fact('suggestion')}`,
    ],
    en: (p) => [
      `the setting ${p.value} is no longer used: it changes nothing`,
      `remove it; to let the solvers do more work, set ${p.fact('suggestion')}`,
    ],
  },
  'wrong-type': {
    'zh-CN': (p) => [`${p.value}的写法不对`, `应为${kind(p, 'zh-CN')}`],
    en: (p) => [`${p.value} is not of the right kind`, `it should be ${kind(p, 'en')}`],
  },
  'id-not-text': {
    'zh-CN': (p) => [`编号是文字，而${p.value}没加引号，会被当成数字`, `加上引号：写成 "${bare(p.value)}"`],
    en: (p) => [
      `ids are text, but ${p.value} has no quotes and is read as a number`,
      `put quotes around it: "${bare(p.value)}"`,
    ],
  },
  'missing-key': {
    'zh-CN': (p) => [`缺少必填的设置 ${p.fact('key')}`, `补上 ${p.fact('key')}`],
    en: (p) => [`the setting ${p.fact('key')} is missing`, `add ${p.fact('key')}`],
  },
  'bad-value': {
    'zh-CN': (p) => [
      `${p.value}不能用在这里`,
      p.with(
        'decimals',
        (d) => `最多 ${d} 位小数`,
        p.with(
          'suggestion',
          (s) => `是不是 ${s}？`,
          p.with('expected', () => `应为 ${kind(p, 'zh-CN')}`, '对照说明改正'),
        ),
      ),
    ],
    en: (p) => [
      `${p.value} cannot be used here`,
      p.with(
        'decimals',
        (d) => `write at most ${d} decimals`,
        p.with(
          'suggestion',
          (s) => `did you mean ${s}?`,
          p.with('expected', () => `write ${kind(p, 'en')}`, 'take the value from the manual'),
        ),
      ),
    ],
  },
  'duplicate-id': {
    'zh-CN': (p) => [
      `${p.value}重复了，第一次在 ${p.fact('first')}`,
      '每个编号只能用一次：改名，或删掉多余的一行',
    ],
    en: (p) => [
      `${p.value} stands here again; it is first at ${p.fact('first')}`,
      'an id can be used once: rename one of them, or remove the second',
    ],
  },
  'unknown-wave': {
    'zh-CN': (p) => [
      `没有名为${p.value}的批次`,
      p.with('suggestion', (s) => `设置里的批次有：${s}`, '先在 stagger.yaml 的 waves 里写上它'),
    ],
    en: (p) => [
      `there is no wave ${p.value}`,
      p.with('suggestion', (s) => `the settings have: ${s}`, 'put it into waves in stagger.yaml first'),
    ],
  },
  'duplicates-unset': {
    'zh-CN': (p) => [
      `同一户的同一商品出现了不止一次${p.with('other', (o) => `，另一处在 ${o}`)}${p.with('count', (c) => `，这样的行共 ${c} 行`)}，而设置里没说怎么算`,
      '在 stagger.yaml 的 intake 下写 duplicates: latest（以最后一次为准）、sum（相加）或 reject（都退回）',
    ],
    en: (p) => [
      `a household has the same item more than once${p.with('other', (o) => `, also at ${o}`)}${p.with('count', (c) => ` (such lines: ${c})`)}, and the settings do not say what counts`,
      'write duplicates: latest, sum or reject under intake in stagger.yaml',
    ],
  },
  'too-few-teams': {
    'zh-CN': (p) => [
      `送货上门只有${p.value}队，需要 ${p.fact('needed')} 队`,
      `把 door.teams 改成 ${p.fact('needed')}，或让更多批次分担`,
    ],
    en: (p) => [
      `there are ${p.value} door teams, but ${p.fact('needed')} are needed`,
      `set door.teams to ${p.fact('needed')}, or spread the goods over more waves`,
    ],
  },
} as const satisfies Partial<SayAll>;

function bare(quoted: string): string {
  return quoted.slice(1, -1);
}
