/** Headers of the tables that describe the site. */
import { PHONE, ITEM, table } from './spec.ts';

const BUILDING = ['楼栋', '楼号', '楼', '栋', '栋号', '楼栋号', '幢', '弄号', 'bldg', 'block', 'building no'];
const ENTRANCE = ['单元', '门', '单元号', '单元门', '门洞', 'unit', 'staircase'];
const ROOM = [
  '房号',
  '门牌号',
  '房间号',
  '室',
  '室号',
  '房间',
  '门牌',
  '户号',
  'apartment',
  'apt',
  'flat',
  'room no',
];
const NAME = ['姓名', '收货人', '联系人', '户主', '户主姓名'];
const POINT = ['取货点', '领取点', '自提点', '提货点', '集散点'];

export const BUILDINGS = table(['building', 'zone'], {
  building: BUILDING,
  aliases: ['别名', '别称', '又名', '俗称', 'alias', 'also known as'],
  entrance: ENTRANCE,
  zone: ['分区', '区', '区域', '隔离区', '管控区', '防控区', '片区'],
  grid: ['网格', '网格号', '格'],
  entrances: ['单元数', '门数', '入口数'],
  floors: ['楼层数', '层数', '总层数', '楼层'],
  households: ['户数', '总户数'],
  residents: ['人数', '居民数', '居住人数', '总人数'],
  points: [...POINT, 'point'],
  walk_metres: ['步行距离', '距离', '步行米数', 'walk meters', 'distance'],
  contact: ['楼长', '楼组长', '负责人', '联系人'],
  contact_phone: [...PHONE, '楼长电话', '联系人电话', 'phone'],
});

export const HOUSEHOLDS = table(['building', 'room'], {
  building: BUILDING,
  entrance: ENTRANCE,
  room: ROOM,
  floor: ['楼层', '层'],
  name: NAME,
  phone: PHONE,
  residents: ['人数', '居住人数', '家庭人数', '常住人口', 'people'],
  tags: ['标签', '类别', '人群', '特殊情况', '重点人群', 'tag'],
  serve: ['服务方式', '送货方式', '配送方式', '服务', 'service'],
  notify: ['通知方式', '通知'],
});

export const CARRYOVER = table(['building', 'room'], {
  building: BUILDING,
  entrance: ENTRANCE,
  room: ROOM,
  item: ITEM,
  owed: ['欠', '欠量', '欠货', '欠数量'],
  nights: ['天数', '晚数', '欠货天数', '欠几晚'],
  last_slot: ['上次时段', '上次时间', 'last slot'],
});

export const KEPT = table(['building', 'room', 'item', 'quantity'], {
  building: BUILDING,
  entrance: ENTRANCE,
  room: ROOM,
  item: ITEM,
  quantity: ['数量', '件数', '留存数量', '留袋数量', 'qty'],
  uom: ['单位', '计量单位', 'unit of measure'],
  to_pay: ['应收', '应付', '金额', 'due', 'to pay'],
});

export const SEALED = table(['building', 'since'], {
  building: BUILDING,
  entrance: ENTRANCE,
  since: ['封控日期', '开始日期', '起', '自', 'from', 'start', 'date', '日期'],
  until: ['解封日期', '结束日期', '止', '至', 'to', 'end'],
});

export const PINS = table(['building', 'point', 'slot_start'], {
  building: BUILDING,
  entrance: ENTRANCE,
  floors: ['楼层', '层', 'floor'],
  point: POINT,
  slot_start: ['时段', '开始时间', '开始', '时间', '取货时间', 'start', 'time'],
});
