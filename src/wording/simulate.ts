import { plural } from './paper/en-ids.ts';
import type { Language } from '../model/index.ts';

/** What `stagger simulate` says. Numbers come in already written. */
export interface SimulationWords {
  title(date: string, replications: string): string;
  nobody: string;
  point(id: string, desks: string, households: string, limit: string | null): string;
  /** Headings of the table of slots, in its order. */
  slot: string;
  called: string;
  people: string;
  p95: string;
  m2: string;
  wait: string;
  allDay: string;
  distance(oneMetre: boolean, twoMetres: boolean): string;
  overlap(mean: string, p95: string): string;
  lastLeaves(mean: string, p95: string): string;
  otherwise: string;
  mostPeople: string;
  together: string;
  planned: string;
  allAtNine: string;
  firstCome: string;
  noRisk: string;
  crowdRisk(point: string, slot: string, people: string, limit: string): string;
  waitRisk(point: string, slot: string, wait: string, limit: string): string;
  overlapRisk(point: string, minutes: string): string;
  openEarly(minutes: string, result: string): string;
  utilisation(to: string, result: string): string;
  changeover(to: string, result: string): string;
  minutesResult(minutes: string): string;
  peopleResult(people: string): string;
  assumed: string;
  arrivals(jitter: string, early: string, late: string): string;
  service(share: string): string;
  noShow(share: string): string;
  lateWave(wave: string, minutes: string): string;
  absentDesk(point: string, desks: string): string;
  levels: string;
}

const en: SimulationWords = {
  title: (date, replications) => `${date}, played ${replications} times`,
  nobody: 'Nobody collects: there is nothing to play.',
  point: (id, desks, households, limit) =>
    `${id}: ${plural(Number(desks), 'desk', 'desks')}, ${plural(Number(households), 'household', 'households')}` +
    (limit === null ? '' : `, room for ${limit}`),
  slot: 'slot',
  called: 'called',
  people: 'people',
  p95: '95 %',
  m2: 'm² each',
  wait: 'wait m:s',
  allDay: 'all day',
  distance: (one, two) =>
    two
      ? 'At the fullest everyone can keep 2 m apart.'
      : one
        ? 'At the fullest everyone can keep 1 m apart, not 2 m.'
        : 'At the fullest people stand closer than 1 m.',
  overlap: (mean, p95) => `Isolation units meet for ${mean} min (95 %: ${p95} min).`,
  lastLeaves: (mean, p95) => `The last one leaves at ${mean} (95 %: ${p95}).`,
  otherwise: 'The same households, called otherwise',
  mostPeople: 'most people',
  together: 'min together',
  planned: 'as planned',
  allAtNine: 'everyone at nine',
  firstCome: 'first come, first served',
  noRisk: 'No slot is at risk.',
  crowdRisk: (point, slot, people, limit) =>
    `At risk: ${point} ${slot}. On one day of 20 more than ${people} people are there; it has room for ${limit}.`,
  waitRisk: (point, slot, wait, limit) =>
    `At risk: ${point} ${slot}. One of 20 waits longer than ${wait}; a slot lasts ${limit}.`,
  overlapRisk: (point, minutes) =>
    `At risk: ${point}. On one day of 20 isolation units meet for more than ${minutes} min.`,
  openEarly: (minutes, result) => `opening the desks ${minutes} min early: ${result}`,
  utilisation: (to, result) => `pickup.utilisation ${to}: ${result}`,
  changeover: (to, result) => `pickup.changeover_minutes ${to}: ${result}`,
  minutesResult: (minutes) => `${minutes} min`,
  peopleResult: (people) => `${people} people`,
  assumed: 'What this assumes',
  arrivals: (jitter, early, late) =>
    `People stray by ${jitter} min from their time (--jitter): ${early} come early, ${late} late, and neighbours ` +
    'stray together. More come early than late wherever appointments are studied (Cayirli and Veral 2003).',
  service: (share) =>
    `Of a household's time at the desk ${share} is the same for all; the rest is exponential.`,
  noShow: (share) => `${share} do not come (--no-show).`,
  lateWave: (wave, minutes) => `The goods of ${wave} are ready ${minutes} min late.`,
  absentDesk: (point, desks) => `At ${point} ${desks} desk(s) are missing.`,
  levels:
    'A to F: room to stand in a queue, from free to crushed (Fruin 1971; Highway Capacity Manual 2000).',
};

const zh: SimulationWords = {
  title: (date, replications) => `${date}，模拟 ${replications} 次`,
  nobody: '没有人来领取，无需模拟。',
  point: (id, desks, households, limit) =>
    `${id}：${desks} 个窗口，${households} 户` + (limit === null ? '' : `，可容 ${limit} 人`),
  slot: '时段',
  called: '通知户数',
  people: '在场人数',
  p95: '95 %',
  m2: '人均 m²',
  wait: '等候分:秒',
  allDay: '全天',
  distance: (one, two) =>
    two ? '最挤时仍可间隔 2 米。' : one ? '最挤时可间隔 1 米，不够 2 米。' : '最挤时间隔不足 1 米。',
  overlap: (mean, p95) => `不同隔离区的人同时在场 ${mean} 分钟（95 %：${p95} 分钟）。`,
  lastLeaves: (mean, p95) => `最后一户 ${mean} 离开（95 %：${p95}）。`,
  otherwise: '同样的住户，换一种通知方式',
  mostPeople: '最多人数',
  together: '同场分钟',
  planned: '按计划',
  allAtNine: '全部九点来',
  firstCome: '全天先到先得',
  noRisk: '没有时段有风险。',
  crowdRisk: (point, slot, people, limit) =>
    `有风险：${point} ${slot}。二十天里有一天在场超过 ${people} 人，场地只容 ${limit} 人。`,
  waitRisk: (point, slot, wait, limit) =>
    `有风险：${point} ${slot}。二十人里有一人等候超过 ${wait}，一个时段是 ${limit}。`,
  overlapRisk: (point, minutes) =>
    `有风险：${point}。二十天里有一天，不同隔离区同时在场超过 ${minutes} 分钟。`,
  openEarly: (minutes, result) => `窗口提前 ${minutes} 分钟开：${result}`,
  utilisation: (to, result) => `pickup.utilisation 改为 ${to}：${result}`,
  changeover: (to, result) => `pickup.changeover_minutes 改为 ${to}：${result}`,
  minutesResult: (minutes) => `${minutes} 分钟`,
  peopleResult: (people) => `${people} 人`,
  assumed: '本模拟的假设',
  arrivals: (jitter, early, late) =>
    `到达时间前后偏差 ${jitter} 分钟（--jitter）：${early} 早到，${late} 迟到，同一栋楼一起偏。` +
    '凡研究过预约的地方，早到都多于迟到（Cayirli 与 Veral，2003）。',
  service: (share) => `每户办理时间的 ${share} 人人相同，其余为指数分布。`,
  noShow: (share) => `${share} 不来（--no-show）。`,
  lateWave: (wave, minutes) => `${wave} 的货晚 ${minutes} 分钟备好。`,
  absentDesk: (point, desks) => `${point} 少 ${desks} 个窗口。`,
  levels: 'A 到 F：排队时的空间，从宽松到拥挤（Fruin 1971；Highway Capacity Manual 2000）。',
};

export const SIMULATION_WORDS: Readonly<Record<Language, SimulationWords>> = { en, 'zh-CN': zh };
