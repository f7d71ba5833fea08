import type { MarkRole } from '../../model/index.ts';
import { fieldTable } from '../tables/index.ts';

/**
 * What columns of a demand sheet may be. `serial` and `money` are known so that they are not taken for items: they say
 * nothing of demand. So do the fields of a register, which a building's own sheet often carries along.
 */
export const DEMAND_FIELDS = fieldTable({
  building: ['楼栋', '楼号', '楼', '栋', '栋号', '幢', '幢号', '座', '楼栋号', '几号楼', 'bldg', 'block', 'building no', 'building number', 'tower', '樓棟', '樓號', '樓', '棟', 'building name'],
  entrance: ['单元', '门', '单元号', '单元门', '门洞', '梯', 'entrance no', 'stair', 'staircase', '單元', '單元號'],
  room: ['房号', '门牌号', '房间号', '室', '室号', '房间', '门牌', '户号', '几室', 'apartment', 'apt', 'flat', 'room no', 'room number', 'door', 'door no', '房號', '門牌號', '房間號', 'apartment no', 'apt no', 'flat no', 'flat number', 'apartment number', 'apt number', 'door number', 'unit no', 'unit number'],
  lane: ['弄', '弄号'],
  address: ['地址', '详细地址', '收货地址', '住址', '家庭住址', '家庭地址', '送货地址', '楼栋房号', '楼号房号', '楼栋门牌', '楼栋门牌号', '楼号门牌号', '楼栋单元房号', '楼号-单元-房号', '楼栋-单元-房号', '楼栋/单元/房号', 'delivery address', 'home address', '樓棟房號', '收件地址', '配送地址', '地址信息', 'shipping street', 'shipping address', 'street address'],
  name: ['姓名', '收货人', '联系人', '户主', '下单人', '住户', '住户姓名', '收件人', '昵称', '微信昵称', 'resident', 'contact', 'contact name', 'customer', '收貨人', '聯絡人', 'full name', 'resident name', '收货人姓名', '联系人姓名', '业主姓名', '居民姓名', '收货姓名', '买家姓名', '填写人', '提交人', '提交者', '填报人', '群昵称', 'shipping name', 'recipient', 'recipient name', 'billing name'],
  phone: ['电话', '联系电话', '手机', '手机号', '手机号码', '联系方式', '电话号码', '收货电话', 'telephone', 'mobile', 'tel', 'phone number', '電話', '聯絡電話', '手機', 'phone no', '收货人电话', '收货人手机', '收货人手机号', '联系人电话', '联系人手机', '联系手机', '住户电话', '业主电话', '收件电话', 'contact number', 'contact no', 'mobile number', 'mobile no', 'shipping phone', 'billing phone'],
  item: ['商品', '品名', '商品名称', '商品名', '物品', '物品名称', '物资', '物资名称', '货品', '产品', '产品名称', '菜品', '名称', 'product', 'product name', 'item name', 'goods', 'article', '商品名稱', '物資', '商品标题', 'lineitem name', 'item description'],
  spec: ['规格', '商品规格', '规格型号', 'spec', 'specification'],
  quantity: ['数量', '份数', '件数', '订购数量', '购买数量', '下单数量', '需求数量', '需要数量', '商品数量', 'qty', 'how many', '數量', 'quantity ordered', '商品数', '购买件数', '购买份数', '订货数量', 'lineitem quantity'],
  uom: ['单位', '计量单位', 'unit', 'units', 'unit of measure', '單位'],
  items: ['订单内容', '接龙内容', '商品信息', '购买商品', '所购商品', '订购内容', '购买内容', '需求', '需求内容', '所需物资', '需要的物资', '订购商品', '商品清单', '商品及数量', 'order', 'items', 'products', 'order items', 'shopping list', '需要购买的商品', '请选择需要的商品', '想买什么', '要买什么', '需要什么', '所需商品', '需要的商品', '订购清单', '购物清单', '采购清单', '采购需求', '购买需求', '所需物品', '需要的物品'],
  note: ['备注', '团员备注', '团长备注', '买家备注', '留言', '说明', '特殊需求', 'remark', 'remarks', 'notes', 'comment', 'comments', '備註', '卖家备注', '商家备注', '订单备注', '备注信息', '其他说明', '补充说明', 'anything else', 'special requests', 'special instructions', 'delivery notes'],
  submitted_at: ['提交时间', '下单时间', '订单时间', '填写时间', '接龙时间', '登记时间', '提交日期', '时间', 'timestamp', 'submitted', 'submit time', 'submission time', 'order time', 'ordered at', 'time', '提交時間', '下單時間', '時間', '提交答卷时间', '结束答题时间', '创建时间', '下单日期', '订购时间', '填报时间', 'created at', 'created', 'date submitted', 'order date', 'completion time'],
  paid_at: ['支付时间', '付款时间', '支付日期', '付款日期', 'payment time'],
  substitute_ok: ['接受替代', '可替代', '是否接受替代', '是否可替代', '接受替换', '同意替换', '可替换', '替代', 'substitute ok', 'substitutes ok', 'substitution ok', 'accept substitutes', 'accepts substitutes', '接受替換'],
  status: ['订单状态', '状态', '跟团状态', 'order status', '支付状态', '付款状态', '交易状态', '退款状态', '售后状态', '退货状态', '发货状态', 'financial status', 'payment status', 'fulfillment status', 'fulfilment status', 'refund status', 'status'],
  floor: ['楼层', '层'],
  residents: ['人数', '居住人数', '家庭人数', '常住人口', '人口', 'people', 'household size'],
  tags: ['标签', '人群', '特殊人群', '重点人群'],
  serve: ['服务方式', '配送方式', '送货方式'],
  notify: ['通知方式'],
  serial: ['序号', '编号', '跟团号', '接龙号', '订单号', '订单编号', '来自ip', 'ip', '来源', '来源详情', '所用时间', '总分', 'no', 'id', 'order no', 'order id', '#', '答题序号', '答卷编号', 'response id', '用户id', 'order number', 'lineitem sku'],
  money: ['金额', '订单金额', '商品金额', '总价', '总额', '单价', '价格', '应付', '实付', '实付金额', '支付金额', 'amount', 'total', 'price', 'unit price', 'total price', '合计', '总计', '小计', '共计', 'lineitem price', '运费', '实收', '实收金额', 'subtotal', 'shipping', 'taxes', 'discount amount'],
}); // prettier-ignore

/** Fields of which a second column would make two readings of every row. */
export const DECISIVE_FIELDS = ['building', 'entrance', 'room', 'address', 'item', 'quantity', 'uom', 'submitted_at'] as const; // prettier-ignore

/** What the cells below a header are, where nothing else is known of them. */
export const FIELD_ROLES: Readonly<Record<string, MarkRole>> = {
  ...roles('household', ['building', 'entrance', 'room', 'lane', 'address', 'name', 'phone', 'floor', 'residents', 'tags', 'serve', 'notify']),
  ...roles('order', ['item', 'spec', 'quantity', 'uom', 'items', 'submitted_at', 'paid_at', 'substitute_ok', 'status']),
  ...roles('remark', ['note']),
  ...roles('aside', ['serial', 'money']),
}; // prettier-ignore

function roles(role: MarkRole, fields: readonly string[]): Record<string, MarkRole> {
  return Object.fromEntries(fields.map((field) => [field, role]));
}
