import type { Language } from '../../model/index.ts';

/** Columns that a table may lack, as staff call them. */
const ZH: Readonly<Record<string, string>> = {
  address: '地址',
  building: '楼栋',
  bundle: '组合名',
  date: '日期',
  entrance: '单元',
  item: '商品',
  name: '名称',
  pack_price: '一件的价格',
  pack_size: '一件里的数量',
  packs: '件数',
  plate: '车牌',
  point: '取货点',
  po: '订单号',
  quantity: '数量',
  room: '房号',
  since: '从哪天起',
  sku: '货号',
  slot_start: '时段',
  spec: '规格',
  substitute: '替代品',
  supplier: '供应商',
  zone: '分区',
};

/** `item|name, quantity` as words: commas stand between columns that are all needed, bars between those of which one is enough. */
export function columnNames(columns: string, language: Language): string {
  const said = (column: string): string =>
    language === 'zh-CN' && ZH[column] !== undefined ? `${ZH[column]}（${column}）` : column;
  const [or, and] = language === 'zh-CN' ? ['或', '、'] : [' or ', ', '];
  return columns
    .split(', ')
    .map((each) => each.split('|').map(said).join(or))
    .join(and);
}
