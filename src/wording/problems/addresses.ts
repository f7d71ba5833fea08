import { building } from '../paper/zh-ids.ts';
import type { SayAll } from './say.ts';

export const ADDRESS_PROBLEMS = {
  'unknown-building': {
    'zh-CN': (p) => [
      p.with(
        'sheet',
        (s) => `这是“${s}”的表，而小区里没有这栋楼，${p.value}不知是哪栋的`,
        `小区里没有楼栋${p.value}`,
      ),
      p.with(
        'sheet',
        () => '在楼栋表里加上这栋楼，或在 stagger.yaml 的 intake.files 里写：文件名: 楼号',
        p.with(
          'suggestion',
          (s) => `是不是 ${s}？改成楼栋表里的写法`,
          '改成楼栋表里的写法，或在楼栋表里加上它',
        ),
      ),
    ],
    en: (p) => [
      p.with(
        'sheet',
        (s) => `the sheet is of “${s}”, which the site does not have, so nobody can say whose ${p.value} is`,
        `the site has no building ${p.value}`,
      ),
      p.with(
        'sheet',
        () =>
          'add the building to the buildings table, or name the file’s building in intake.files of stagger.yaml',
        p.with(
          'suggestion',
          (s) => `did you mean ${s}? Write it as the buildings table does`,
          'write it as the buildings table does, or add it there',
        ),
      ),
    ],
  },
  'unknown-entrance': {
    'zh-CN': (p) => [
      p.value === '“”' ? '没写单元，而这栋楼不止一个单元' : `这栋楼没有单元${p.value}`,
      p.with(
        'entrances',
        (s) => `改成这栋楼的单元：${s}`,
        p.with('suggestion', (s) => `改成这栋楼的单元：${s}`, '写上单元'),
      ),
    ],
    en: (p) => [
      p.value === '“”'
        ? 'the entrance is missing, and the building has several'
        : `the building has no entrance ${p.value}`,
      p.with(
        'entrances',
        (s) => `write one of: ${s}`,
        p.with('suggestion', (s) => `write one of: ${s}`, 'write the entrance'),
      ),
    ],
  },
  'bad-address': {
    'zh-CN': (p) => [
      p.with(
        'one',
        (one) => `地址${p.value}可以是 ${one}，也可以是 ${p.fact('other')}`,
        `看不懂地址${p.value}`,
      ),
      p.with('one', () => '把楼号、单元、房号都写明，如“3号楼2单元501”', '写成“3号楼2单元501”或 3-2-501'),
    ],
    en: (p) => [
      p.with(
        'one',
        (one) => `the address ${p.value} may be ${one} or ${p.fact('other')}`,
        `the address ${p.value} cannot be read`,
      ),
      p.with(
        'one',
        () => 'say which is which: Building 3, Entrance 2, Room 501',
        'write it as 3-2-501 (building, entrance, room)',
      ),
    ],
  },
  'building-missing': {
    'zh-CN': (p) => [
      p.value === '“”' ? '没有写是哪栋楼' : `${p.value}没有写是哪栋楼`,
      '在这一行写上楼号；若整个文件都是一栋楼的，在 stagger.yaml 的 intake.files 里写：文件名: 楼号',
    ],
    en: (p) => [
      p.value === '“”' ? 'the building is missing' : `${p.value} does not say which building`,
      'write the building there; if the whole file is of one building, name it in intake.files of stagger.yaml',
    ],
  },
  'building-unclear': {
    'zh-CN': (p) => [
      `文件里一处写“${p.fact('one')}”，一处写“${p.fact('other')}”，分不清是哪栋楼的`,
      '在 stagger.yaml 的 intake.files 里写明：文件名: 楼号',
    ],
    en: (p) => [
      `the file says “${p.fact('one')}” and “${p.fact('other')}”: whose it is cannot be told`,
      'say which it is in intake.files of stagger.yaml',
    ],
  },
  'other-building': {
    'zh-CN': (p) => [
      `这是${building(p.fact('own'))}的表，而${p.value}是别的楼`,
      '写错了就改；若是那栋楼的住户，移到那栋楼的表里',
    ],
    en: (p) => [
      `the sheet is building ${p.fact('own')}’s, and ${p.value} is another building`,
      'mend it if it is wrong; else move the line to that building’s sheet',
    ],
  },
  'date-not-address': {
    'zh-CN': (p) => [
      `地址${p.value}被 Excel 改成了日期或科学计数`,
      '把这一列设为“文本”格式，重新填写，如 3-2-501',
    ],
    en: (p) => [
      `Excel has turned the address into ${p.value}`,
      'set the column to Text and type the address again, such as 3-2-501',
    ],
  },
  'unknown-room': {
    'zh-CN': (p) => [`住户表里没有${p.value}，已照收`, '若房号写错请改正；若是新住户，补进住户表'],
    en: (p) => [
      `${p.value} is not in the register; its lines count all the same`,
      'mend the room if it is wrong; else add the household to the register',
    ],
  },
  'address-prefix': {
    'zh-CN': (p) => [`地址${p.value}前面的“${p.fact('prefix')}”略去不看`, '若它区分不同的楼栋，请写进楼栋名'],
    en: (p) => [
      `“${p.fact('prefix')}” in front of the address ${p.value} was left out`,
      'if it tells buildings apart, make it part of their names',
    ],
  },
  'time-unread': {
    'zh-CN': (p) => [`看不懂提交时间${p.value}，当作没写`, '写成 2026-11-22 19:30'],
    en: (p) => [`the time ${p.value} cannot be read and counts as not given`, 'write it as 2026-11-22 19:30'],
  },
  'consent-unread': {
    'zh-CN': (p) => [`看不懂${p.value}，按不接受替代品处理`, '写“是”或“否”'],
    en: (p) => [`${p.value} is neither yes nor no; it counts as no`, 'write yes or no'],
  },
} as const satisfies Partial<SayAll>;
