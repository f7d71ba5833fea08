/** Headers of the tables that describe goods and their suppliers. */
import { PHONE, ITEM, table } from './spec.ts';

const UOM = ['单位', '计量单位', 'unit', 'units', 'unit of measure'];
const QUANTITY = ['数量', '件数', 'qty', 'amount'];
const SUPPLIER = ['供应商', '供货商', '商家', '供应商编号', '供应商名称', 'vendor'];
const WAVES = ['批次', '波次', '送货批次', '到货批次', 'wave'];
const SHELF_LIFE = ['保质期', '保质期天数', '保质天数', 'shelf life'];

export const ITEMS = table(['item'], {
  item: [...ITEM, '商品编号'],
  name: ['名称', '全称', '显示名称'],
  uom: UOM,
  aliases: ['别名', '别称', '又名', '俗称', 'alias'],
  category: ['类别', '分类', '品类', '商品分类'],
  storage: ['储存', '储存方式', '存储', '存放', '保存方式', '温层'],
  step: ['步长', '最小单位', '起订单位'],
  unit_grams: ['单位克重', '克重', '单重', '每份克重', 'grams'],
  shelf_life_days: SHELF_LIFE,
  list_price: ['价格', '单价', '售价', '定价', 'price'],
  max_per_household: ['限购', '每户限购', '每户上限', '限量', 'limit', 'max'],
  importance: ['重要性', '重要程度', '优先级'],
});

export const CATALOG = table(['item|name|description', 'pack_size|spec', 'pack_price|each_price'], {
  supplier: [...SUPPLIER, 'lieferant', 'producer'],
  category: ['类别', '分类', '品类', '商品分类', 'kategorie', 'warengruppe'],
  sku: [
    ...[
      '货号',
      '编码',
      '商品编码',
      '商品编号',
      '编号',
      '条码',
      '条形码',
      'code',
      'sku code',
      'item code',
      'product code',
    ],
    ...['order code', 'barcode', 'ean', 'ref', 'artikelnummer', 'artikel-nr', 'art-nr', 'bestellnummer'],
  ],
  item: [...ITEM, 'item description', 'article', 'artikel', 'produkt', 'bezeichnung', 'artikelbezeichnung'],
  name: ['名称', '供货名称', '全称'],
  display_name: [],
  variant_unit_name: [],
  description: ['product description', 'beschreibung'],
  pack_size: [
    ...[
      '包装数量',
      '每包数量',
      '每箱数量',
      '装量',
      '装箱数',
      '件装',
      '含量',
      'per pack',
      'case size',
      'case qty',
      'per case',
    ],
    ...['units per case', 'units per pack', 'qty per case', 'box size', 'gebinde', 'gebindegröße', 've'],
  ],
  spec: [
    ...[
      '规格',
      '包装规格',
      '规格型号',
      '包装',
      'specification',
      'pack',
      'packing',
      'packaging',
      'size',
      'unit size',
    ],
    ...['inhalt', 'packung', 'packungsgröße'],
  ],
  uom: [...UOM, 'einheit'],
  unit_type: [],
  pack_price: [
    ...[
      '价格',
      '单价',
      '供货价',
      '进价',
      '报价',
      '售价',
      '包装价',
      '每箱价',
      '箱价',
      '件价',
      'price',
      'unit price',
    ],
    ...[
      'price per case',
      'case price',
      'price per pack',
      'price per box',
      'price per kg',
      'cost',
      'case cost',
    ],
    ...['preis', 'bruttopreis', 'nettopreis', 'gebindepreis'],
  ],
  each_price: ['each', 'price each', 'price per unit', 'price per item', 'einzelpreis', 'stückpreis'],
  stock_packs: [
    ...[
      '库存',
      '可供数量',
      '供应量',
      '库存数量',
      '可供',
      'stock',
      'in stock',
      'available',
      'qty available',
      'on hand',
    ],
    ...['bestand', 'lagerbestand', 'verfügbar'],
  ],
  min_packs: [
    ...[
      '起订量',
      '起订',
      '最小起订量',
      '最低起订',
      'moq',
      'minimum',
      'min order',
      'minimum order',
      'min qty',
    ],
    ...['minimum quantity', 'mindestmenge', 'mindestbestellmenge'],
  ],
  pack_multiple: ['倍数', '订货倍数', '加订单位', 'multiple', 'order multiple', 'multiples of'],
  price_breaks: ['阶梯价', '价格阶梯', '批量价', '阶梯价格'],
  waves: WAVES,
  pack_grams: ['包装克重', '每包克重', '毛重', 'pack weight'],
  shelf_life_days: SHELF_LIFE,
});

export const SUPPLIERS = table(['supplier'], {
  supplier: SUPPLIER,
  name: ['名称', '全称', '公司', '公司名称'],
  delivery_fee: ['运费', '配送费', '送货费'],
  free_delivery_from: ['免运费', '免运费起', '满额免运费', '包邮', 'free delivery'],
  min_order: ['起送金额', '起送价', '起订金额', '最低订货额', 'minimum order'],
  max_kg: ['最大重量', '载重', '限重', '最大公斤'],
  waves: WAVES,
  contact: ['联系人', '负责人'],
  phone: PHONE,
  email: ['邮箱', '电子邮件', '电子邮箱', 'mail'],
});

export const BUNDLES = table(['bundle', 'item', 'quantity'], {
  bundle: ['套餐', '组合', '礼包', '套装', '物资包'],
  name: ['名称', '套餐名称'],
  price: ['价格', '售价', '套餐价'],
  item: ITEM,
  quantity: QUANTITY,
});

export const STOCK = table(['item', 'quantity'], {
  item: ITEM,
  quantity: [...QUANTITY, '库存', '库存量', '库存数量'],
  uom: UOM,
  source: ['来源', '类型'],
  expires: [
    '有效期',
    '有效期至',
    '到期',
    '到期日',
    '到期日期',
    '过期日',
    '保质期至',
    'expiry',
    'best before',
  ],
});

export const HANDOUTS = table(['item', 'quantity'], {
  item: ITEM,
  quantity: QUANTITY,
  uom: UOM,
  per: ['按', '每', '对象', '发放方式'],
  zones: ['分区', '区域', '区', 'zone'],
  tags: ['标签', '人群', '类别', 'tag'],
});

export const SUBSTITUTES = table(['item', 'substitute'], {
  item: [...ITEM, '原商品'],
  substitute: ['替代品', '替代', '代替', '替换', '替代商品'],
  ratio: ['比例', '折算', '换算'],
  rank: ['顺序', '次序', '优先', '优先级', 'order'],
});

export const VEHICLES = table(['supplier', 'plate'], {
  supplier: SUPPLIER,
  plate: ['车牌', '车牌号', '车牌号码', 'licence plate', 'license plate'],
  driver: ['司机', '驾驶员', '司机姓名'],
  phone: [...PHONE, '司机电话'],
  pass: ['通行证', '通行证号', '通行证编号', 'permit'],
  valid_until: ['有效期', '有效期至', '到期', '到期日', 'expires'],
});

export const MATCHES = table(['seen', 'accept'], {
  seen: ['原文', '见到的'],
  suggestion: ['建议'],
  accept: ['采用', '确认', '改为'],
});
