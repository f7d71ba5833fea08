import type { ViolationCode } from '../../model/index.ts';
import type { Words } from './words.ts';

/** Rules 4 to 7 and 11: who is served where and when. English, Chinese. */
export const PEOPLE = {
  'served-nowhere': [
    '{where} has goods and is nowhere: no pickup, no door, not unplaced',
    '{where} 有货，却既不自提、也不送上门、也不在未安排表里',
  ],
  'served-twice': ['{where} is served {amount} times too often', '{where} 多安排了 {amount} 次'],
  'served-without-goods': ['{where} is called and has no goods', '{where} 没有货却被安排了'],
  'sealed-must-not-collect': ['{where} is sealed and must not be called out', '{where} 在封控区，不能叫下楼'],
  'door-must-not-collect': [
    '{where} is served at the door and must not be called',
    '{where} 应送货上门，不能叫下楼',
  ],
  'not-a-door-household': ['{where} is not served at the door', '{where} 不是送货上门的住户'],
  'unplaced-reason': [
    '{where}: the reason “{is}” should be “{expected}”',
    '{where}：原因“{is}”应为“{expected}”',
  ],
  'weight-wrong': ['{where}: the weight is off by {amount} g', '{where}：重量相差 {amount} 克'],
  'over-capacity': ['{where}: {amount} households too many in the slot', '{where}：该时段多了 {amount} 户'],
  'outside-hours': [
    '{where}: no slot begins then ({amount} minutes off)',
    '{where}：那时没有时段（差 {amount} 分钟）',
  ],
  'point-does-not-serve': ['{where}: the point does not serve it', '{where}：该取货点不服务这户'],
  'units-mixed': ['{where}: two isolation units in one slot', '{where}：同一时段有不同隔离单元'],
  'changeover-too-short': [
    '{where}: {amount} minutes too soon after another unit',
    '{where}：换区消杀时间少 {amount} 分钟',
  ],
  'capacity-wrong': ['{where}: capacity is off by {amount}', '{where}：容量相差 {amount}'],
  'load-wrong': ['{where}: load is off by {amount}', '{where}：人数相差 {amount}'],
  'batch-too-large': ['{where}: {amount} households too many in the batch', '{where}：该批多了 {amount} 户'],
  'batch-mixes-doors': ['{where}: {amount} households of another door', '{where}：混入别的门洞 {amount} 户'],
  'batch-mixes-floors': [
    '{where}: {amount} households of another floor',
    '{where}：混入别的楼层 {amount} 户',
  ],
  'batch-mixes-early': ['{where}: early households with others', '{where}：提前批与普通批混在一起'],
  'door-overlaps': [
    '{where}: overlaps another batch of its door by {amount} minutes',
    '{where}：与同门洞另一批重叠 {amount} 分钟',
  ],
  'split-forbidden': ['{where}: in {amount} batches more than one', '{where}：不该拆开，多拆了 {amount} 批'],
  'too-many-buildings': [
    '{where}: {amount} buildings too many in the slot',
    '{where}：该时段多了 {amount} 栋楼',
  ],
  'early-after-others': [
    '{where}: {amount} minutes later than others of its unit',
    '{where}：提前批比别人晚 {amount} 分钟',
  ],
  'batch-columns-wrong': [
    '{where}: {column} says “{is}” and should say “{expected}”',
    '{where}：{column} 写着“{is}”，应为“{expected}”',
  ],
  'before-ready': [
    '{where}: {amount} minutes before the goods are ready',
    '{where}：比货物备好早 {amount} 分钟',
  ],
  'goods-not-there-yet': ['{where}: {amount} dealt before it is there', '{where}：货到之前就分了 {amount}'],
  'run-overloaded': ['run {where}: {amount} g too heavy', '送货 {where}：超重 {amount} 克'],
  'run-mixes': [
    'run {where}: not one wave, building, unit and start',
    '送货 {where}：不是同一批次、楼栋、单元、时间',
  ],
  'run-start-wrong': ['run {where}: starts {amount} minutes late', '送货 {where}：晚出发 {amount} 分钟'],
  'team-overbooked': ['run {where}: no team is free then', '送货 {where}：那时没有空闲的小组'],
  'team-mixes-units': [
    'run {where}: its team serves another unit in that wave',
    '送货 {where}：小组同批次跨了隔离单元',
  ],
  'could-be-placed': [
    '{where} is unplaced and could stand at {place}',
    '{where} 未安排，其实可以排在 {place}',
  ],
} as const satisfies Partial<Record<ViolationCode, Words>>;
