import { fieldTable, type FieldTable } from './headers.ts';

/** A table's fields, what headers may stand for them, and which it cannot do without. */
export interface TableSpec {
  readonly fields: FieldTable;
  /** `a|b`: either. */
  readonly required: readonly string[];
}

/** Columns that lists have for their readers, which say nothing to a planner. */
const UNREAD = { note: ['备注', '说明', 'remarks'], number: ['序号', '行号', 'no.'] };

export function table(
  required: readonly string[],
  aliases: Readonly<Record<string, readonly string[]>>,
): TableSpec {
  return { required, fields: fieldTable({ ...UNREAD, ...aliases }) };
}

export const PHONE = [
  '电话',
  '联系电话',
  '手机',
  '手机号',
  '手机号码',
  '联系方式',
  '电话号码',
  'telephone',
  'mobile',
  'tel',
];
export const ITEM = [
  '商品',
  '品名',
  '商品名称',
  '物品',
  '物资',
  '产品',
  '产品名称',
  '菜品',
  'product',
  'item name',
];
