import { headerOf } from './text.ts';

/**
 * What columns may be called, by table: the page's own words and those that offices use for them. A field's name is always
 * one of its headers.
 */
const BUILDING =
  '楼栋 楼号 楼 栋 栋号 幢 幢号 座 楼栋号 弄号 几号楼 bldg block tower 樓棟 樓號 樓 棟 building-no building-number building-name';
const ENTRANCE = '单元 门 单元号 单元门 门洞 梯 unit stair staircase entrance-no 單元 單元號';
const ROOM =
  '房号 门牌号 房间号 室 室号 房间 门牌 户号 几室 apartment apt flat door room-no room-number door-no apartment-no apt-no flat-no 房號 門牌號 房間號';
const NAME = '姓名 收货人 联系人 户主 户主姓名';
const PHONE = '电话 联系电话 手机 手机号 手机号码 联系方式 电话号码 telephone mobile tel phone-number';
const ITEM =
  '商品 品名 商品名称 商品名 物品 物品名称 物资 物资名称 货品 产品 产品名称 菜品 product product-name item-name goods article';
const UOM = '单位 计量单位 unit units unit-of-measure';
const QUANTITY = '数量 件数 qty amount';
const SUPPLIER = '供应商 供货商 商家 供应商编号 供应商名称 vendor';
const WAVES = '批次 波次 送货批次 到货批次 wave';
const POINT = '取货点 领取点 自提点 提货点 集散点';

export const HEADERS = {
  buildings: {
    building: BUILDING, entrance: ENTRANCE, aliases: '别名 别称 又名 俗称 alias',
    zone: '分区 区 区域 隔离区 管控区 防控区 片区', grid: '网格 网格号 格', entrances: '单元数 门数 入口数',
    floors: '楼层数 层数 总层数 楼层', points: `${POINT} point`, walk_metres: '步行距离 距离 步行米数 walk-meters distance',
    contact: '楼长 楼组长 负责人 联系人', contact_phone: `${PHONE} 楼长电话 联系人电话 phone`,
  },
  households: {
    building: BUILDING, entrance: ENTRANCE, room: ROOM, floor: '楼层 层', name: NAME, phone: PHONE,
    residents: '人数 居住人数 家庭人数 常住人口 people', tags: '标签 类别 人群 特殊情况 重点人群 tag',
    serve: '服务方式 送货方式 配送方式 服务 service', notify: '通知方式 通知',
  },
  carryover: {
    building: BUILDING, entrance: ENTRANCE, room: ROOM, item: ITEM, nights: '天数 晚数 欠货天数 欠几晚',
    owed: '欠 欠量 欠货 欠数量', last_slot: '上次时段 上次时间 last-slot',
  },
  kept: {
    building: BUILDING, entrance: ENTRANCE, room: ROOM, item: ITEM, quantity: '数量 件数 留存数量 留袋数量 qty',
    uom: '单位 计量单位 unit-of-measure', to_pay: '应收 应付 金额 due to-pay',
  },
  sealed: {
    building: BUILDING, entrance: ENTRANCE, since: '自 起 开始 开始日期 封控日期 起始 起始日期 from start',
    until: '至 止 结束 结束日期 解封日期 截止 截止日期 to end',
  },
  items: {
    item: `${ITEM} 商品编号`, name: '名称 全称 显示名称', uom: UOM, aliases: '别名 别称 又名 俗称 alias',
    category: '类别 分类 品类 商品分类', storage: '储存 储存方式 存储 存放 保存方式 温层', step: '步长 最小单位 起订单位',
    unit_grams: '单位克重 克重 单重 每份克重 grams', list_price: '价格 单价 售价 定价 price',
    max_per_household: '限购 每户限购 每户上限 限量 limit max', importance: '重要性 重要程度 优先级',
    priced_by: '计价 计价方式 priced-by',
  },
  catalogs: {
    supplier: `${SUPPLIER} lieferant producer`, category: '类别 分类 品类 商品分类 kategorie warengruppe',
    sku: '货号 编码 商品编码 商品编号 编号 条码 条形码 code sku-code item-code product-code order-code barcode ean ref artikelnummer artikel-nr art-nr bestellnummer',
    item: `${ITEM} item-description article artikel produkt bezeichnung artikelbezeichnung`,
    name: '名称 供货名称 全称', display_name: '', variant_unit_name: '', description: 'product-description beschreibung',
    pack_size: '包装数量 每包数量 每箱数量 装量 装箱数 件装 含量 per-pack case-size case-qty per-case units-per-case units-per-pack qty-per-case box-size gebinde gebindegröße ve',
    spec: '规格 包装规格 规格型号 包装 specification pack packing packaging size unit-size inhalt packung packungsgröße',
    uom: `${UOM} einheit`, unit_type: '',
    pack_price: '价格 单价 供货价 进价 报价 售价 包装价 每箱价 箱价 件价 price unit-price price-per-case case-price price-per-pack price-per-box price-per-kg cost case-cost preis bruttopreis nettopreis gebindepreis',
    each_price: 'each price-each price-per-unit price-per-item einzelpreis stückpreis',
    stock_packs: '库存 可供数量 供应量 库存数量 可供 stock in-stock available qty-available on-hand bestand lagerbestand verfügbar',
    min_packs: '起订量 起订 最小起订量 最低起订 moq minimum min-order minimum-order min-qty minimum-quantity mindestmenge mindestbestellmenge',
    pack_multiple: '倍数 订货倍数 加订单位 multiple order-multiple multiples-of',
    price_breaks: '阶梯价 价格阶梯 批量价 阶梯价格', waves: WAVES, pack_grams: '包装克重 每包克重 毛重 pack-weight',
  },
  suppliers: {
    supplier: SUPPLIER, name: '名称 全称 公司 公司名称', delivery_fee: '运费 配送费 送货费',
    free_delivery_from: '免运费 免运费起 满额免运费 包邮 free-delivery',
    min_order: '起送金额 起送价 起订金额 最低订货额 minimum-order', max_kg: '最大重量 载重 限重 最大公斤',
    waves: WAVES, contact: '联系人 负责人', phone: PHONE, email: '邮箱 电子邮件 电子邮箱 mail',
  },
  bundles: {
    bundle: '套餐 组合 礼包 套装 物资包', name: '名称 套餐名称', price: '价格 售价 套餐价', item: ITEM,
    quantity: QUANTITY,
  },
  stock: {
    item: ITEM, quantity: `${QUANTITY} 库存 库存量 库存数量`, uom: UOM, source: '来源 类型',
    expires: '有效期 有效期至 到期 到期日 到期日期 过期日 保质期至 expiry best-before',
  },
  handouts: {
    item: ITEM, quantity: QUANTITY, uom: UOM, per: '按 每 对象 发放方式', zones: '分区 区域 区 zone',
    tags: '标签 人群 类别 tag',
  },
  substitutes: {
    item: `${ITEM} 原商品`, substitute: '替代品 替代 代替 替换 替代商品', ratio: '比例 折算 换算',
    rank: '顺序 次序 优先 优先级 order',
  },
  vehicles: {
    supplier: SUPPLIER, plate: '车牌 车牌号 车牌号码 licence-plate license-plate', driver: '司机 驾驶员 司机姓名',
    phone: `${PHONE} 司机电话`, pass: '通行证 通行证号 通行证编号 permit', valid_until: '有效期 有效期至 到期 到期日 expires',
  },
  rejects: { file: '', sheet: '', row: '', column: '', value: '', problem: '', suggestion: '' },
  matches: { seen: '原文 见到的', suggestion: '建议', accept: '采用 确认 改为' },
} as const; // prettier-ignore

/** Columns of demand sheets; `serial` and `money` are those that ask for nothing. */
const DEMAND = {
  building: BUILDING, entrance: ENTRANCE, room: `${ROOM} flat-number apartment-number apt-number door-number unit-no unit-number`, lane: '弄',
  address: '地址 详细地址 收货地址 住址 家庭住址 家庭地址 送货地址 楼栋房号 楼号房号 楼栋门牌 楼栋门牌号 楼号门牌号 楼栋单元房号 楼号-单元-房号 楼栋-单元-房号 楼栋/单元/房号 delivery-address home-address 樓棟房號 收件地址 配送地址 地址信息 shipping-street shipping-address street-address',
  name: `${NAME} 下单人 住户 住户姓名 收件人 昵称 微信昵称 resident contact contact-name customer 收貨人 聯絡人 full-name resident-name 收货人姓名 联系人姓名 业主姓名 居民姓名 收货姓名 买家姓名 填写人 提交人 提交者 填报人 群昵称 shipping-name recipient recipient-name billing-name`,
  phone: `${PHONE} 收货电话 電話 聯絡電話 手機 phone-no 收货人电话 收货人手机 收货人手机号 联系人电话 联系人手机 联系手机 住户电话 业主电话 收件电话 contact-number contact-no mobile-number mobile-no shipping-phone billing-phone`, item: `${ITEM} 名称 商品名稱 物資 商品标题 lineitem-name item-description`, spec: '规格 商品规格 规格型号 specification',
  quantity: '数量 份数 件数 订购数量 购买数量 下单数量 需求数量 需要数量 商品数量 qty how-many 數量 quantity-ordered 商品数 购买件数 购买份数 订货数量 lineitem-quantity', uom: `${UOM} 單位`,
  items: '订单内容 接龙内容 商品信息 购买商品 所购商品 订购内容 购买内容 需求 需求内容 所需物资 需要的物资 订购商品 商品清单 商品及数量 order products order-items shopping-list 需要购买的商品 请选择需要的商品 想买什么 要买什么 需要什么 所需商品 需要的商品 订购清单 购物清单 采购清单 采购需求 购买需求 所需物品 需要的物品',
  note: '备注 团员备注 团长备注 买家备注 留言 说明 特殊需求 remark remarks notes comment comments 備註 卖家备注 商家备注 订单备注 备注信息 其他说明 补充说明 anything-else special-requests special-instructions delivery-notes',
  submitted_at: '提交时间 下单时间 订单时间 填写时间 接龙时间 登记时间 提交日期 时间 timestamp submitted submit-time submission-time order-time ordered-at time 提交時間 下單時間 時間 提交答卷时间 结束答题时间 创建时间 下单日期 订购时间 填报时间 created-at created date-submitted order-date completion-time',
  paid_at: '支付时间 付款时间 支付日期 付款日期 payment-time',
  substitute_ok: '接受替代 可替代 是否接受替代 是否可替代 接受替换 同意替换 可替换 替代 substitutes-ok substitution-ok accept-substitutes accepts-substitutes 接受替換',
  status: '订单状态 状态 跟团状态 order-status 支付状态 付款状态 交易状态 退款状态 售后状态 退货状态 发货状态 financial-status payment-status fulfillment-status fulfilment-status refund-status status', floor: '楼层 层', residents: '人数 居住人数 家庭人数 常住人口 人口 people household-size',
  tags: '标签 人群 特殊人群 重点人群', serve: '服务方式 配送方式 送货方式', notify: '通知方式',
  serial: '序号 编号 跟团号 接龙号 订单号 订单编号 来自ip ip 来源 来源详情 所用时间 总分 no id order-no order-id # 答题序号 答卷编号 response-id 用户id order-number lineitem-sku',
  money: '金额 订单金额 商品金额 总价 总额 单价 价格 应付 实付 实付金额 支付金额 amount total price unit-price total-price 合计 总计 小计 共计 lineitem-price 运费 实收 实收金额 subtotal shipping taxes discount-amount',
} as const; // prettier-ignore

export type TableName = keyof typeof HEADERS;

/** Header → field. */
export type Fields = ReadonlyMap<string, string>;

/** A table's fields, and those of `intake.columns`: its texts go before ours, with brackets before without. */
export function fieldsOf(table: TableName | 'demand', columns: ReadonlyMap<string, string>): Fields {
  const texts: Readonly<Record<string, string>> = table === 'demand' ? DEMAND : HEADERS[table];
  const fields = new Map<string, string>();
  for (const [field, names] of Object.entries(texts)) {
    for (const name of [field, ...names.split(' ').filter(Boolean)])
      fields.set(headerOf(name.replaceAll(/(?<=[a-z])-(?=[a-z])/g, '')), field);
  }
  const own = new Map(fields);
  for (const [header, meant] of columns) {
    const field = fields.get(headerOf(meant)) ?? (meant === 'ignore' ? 'ignored' : undefined);
    if (field === undefined) continue;
    own.set(header.trim(), field);
    if (!/[([（【]/.test(header)) own.set(headerOf(header), field);
  }
  return own;
}

/** What a header means; a questionnaire asks for it in a sentence, and `单元/门` names it twice. */
export function fieldOf(text: string, fields: Fields): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 200) return undefined;
  const asked = trimmed
    .replace(
      /^\s*(?:[qQ]?\d{1,3}\s*[.、．)）:：]\s*)?(?:请)?(?:填写|输入|选择|提供)?(?:您|你)?(?:家)?(?:的|所在的?)?(?:(?:what['’]?s|what is|please (?:enter|give|write|select)|enter|select)\s+)?(?:(?:your|the)\s+)?/i,
      '',
    )
    .replace(/[?？]+$/, '');
  const found =
    fields.get(trimmed) ??
    fields.get(headerOf(trimmed)) ??
    fields.get(headerOf(asked)) ??
    placeIn(asked, fields);
  if (found !== undefined || !/[/／、]/.test(trimmed)) return found;
  const parts = new Set(trimmed.split(/[/／、]/).map((part) => fields.get(headerOf(part))));
  return parts.size === 1 ? [...parts][0] : undefined;
}

const TOGETHER =
  /^((?:(?:楼栋?|栋|幢|座)号?)|(?:building|block|bldg|tower)(?:no|number)?(?:and)?)?(?:(?:单元|门洞|门)号?|(?:entrance|unit|stair)(?:and)?(?!no|number|$))?(?:楼?层)?(?:房号|房间号?|门牌号?|室号?|(?:flat|room|apartment|apt|unit|door)(?:no|number)?)$/i;

/** `楼号-房号`, `单元房号`: where a cell says more of an address than one part. */
function placeIn(asked: string, fields: Fields): string | undefined {
  if (!fields.has('address')) return undefined;
  const found = TOGETHER.exec(headerOf(asked).replaceAll(/[/、,，&+＋—–－和与及-]/g, ''));
  if (found === null) return undefined;
  return found[1] === undefined ? 'room' : 'address';
}

export interface Header {
  readonly row: number;
  readonly texts: readonly string[];
  /** Field → column from 0; the first of two. */
  readonly fields: ReadonlyMap<string, number>;
  /** All columns of a field. */
  readonly columnsOf: (field: string) => readonly number[];
}

/** The header among the first rows: the one with most fields, the first of equals. */
export function headerAmong(
  rows: readonly { readonly row: number; readonly cells: readonly string[] }[],
  fields: Fields,
): Header | undefined {
  let best: Header | undefined;
  for (const { row, cells } of rows) {
    const found = new Map<string, number>();
    const all = cells.map((cell) => fieldOf(cell, fields));
    for (const [column, field] of all.entries())
      if (field !== undefined && !found.has(field)) found.set(field, column);
    const columnsOf = (field: string) => all.flatMap((one, column) => (one === field ? [column] : []));
    if (found.size > (best?.fields.size ?? 0))
      best = { row, texts: cells.map((cell) => cell.trim()), fields: found, columnsOf };
  }
  return best;
}
