import type { PaperWords } from './words.ts';

const WEEKDAYS = '日一二三四五六';
const PLAIN_ID = /^[0-9A-Za-z]{1,4}$/;

function weekday(date: string): string {
  return WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]!;
}

/** 12 → 12号楼; what is already a name (12栋, 听涛阁) stays. */
function building(id: string): string {
  return PLAIN_ID.test(id) ? `${id}号楼` : id;
}

function entrance(id: string): string {
  return PLAIN_ID.test(id) ? `${id}单元` : id;
}

export const PAPER_ZH: PaperWords = {
  site: {
    building,
    entrance,
    door: (b, e) => building(b) + entrance(e),
    floors: (text) => (text === '' ? '' : `${text}层`),
    rooms: (rooms) => `${rooms.join('、')}室`,
    date: (date) => `${date}（周${weekday(date)}）`,
    day: (date) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日（周${weekday(date)}）`,
    households: (count) => `${count}户`,
    revision: (revision) => `版本 ${revision}`,
    page: (number, of) => `第 ${number} 页，共 ${of} 页`,
    list: (parts) => parts.join('、'),
    labelled: (label, value) => `${label}：${value}`,
  },
  order: {
    title: '采购单',
    number: '单号',
    date: '日期',
    supplier: '供应商',
    buyer: '采购方',
    deliverTo: '送货地址',
    gate: '入口',
    contact: '收货人',
    wave: '批次',
    arrives: '到货时间',
    line: '序号',
    sku: '货号',
    name: '品名',
    pack: '规格',
    packs: '件数',
    price: '单价',
    amount: '金额',
    goods: '货款',
    fee: '运费',
    total: '合计',
    weight: '总重',
    confirm: '收到请回复确认；数量不足请今晚告知。',
    stamp: '盖章',
    signature: '签字',
    currency: '币种',
  },
  roster: {
    wallTitle: (point) => `${point} 取货时间表`,
    crewTitle: (point) => `${point} 发放名单（工作人员用）`,
    doorTitle: (zone) => `${zone}区 送货上门单（工作人员用）`,
    wallHint: '请只在自己的时间到场，不要提前聚集。',
    run: (run, team) => `第 ${run} 趟 · ${team} 组`,
    household: '住户',
    name: '姓',
    phone: '手机尾号',
    code: '取货码',
    parcels: '件数',
    chilled: '冷',
    weight: '重量',
    remarks: '备注',
    signature: '签收',
    done: '✓',
    floor: '楼层',
    room: '房号',
    batch: '批',
    batchTotal: (households, parcels) => `小计 ${households} 户 ${parcels} 件`,
    slotTotal: (households, parcels, capacity) =>
      `本时段 ${households} 户（上限 ${capacity} 户），${parcels} 件`,
    runTotal: (households, parcels, kg) =>
      `共 ${households} 户 ${parcels} 件${kg === '' ? '' : `，${kg} 公斤`}`,
    walkIns: '临时到场',
  },
  notice: {
    title: (community, name, day) => `【${community}】${name} ${day}取货通知`,
    part: (number, of) => `（${number}/${of}）`,
    collect: '请按下面的时间到取货点，不要提前聚集：',
    collectLine: (who, from, to, point) => `· ${who}：${from}–${to}，${point}`,
    everyone: '全楼',
    door: '送货上门，请在家等候：',
    doorLine: (who, from) => `· ${who}：${from} 起`,
    waiting: (households) => `另有 ${households} 户暂未排上时间，工作人员会逐户联系。`,
    short: '本楼缺货：',
    shortLine: (item, quantity, reason) => `· ${item}：缺 ${quantity}，${reason}`,
    bring: '请戴好口罩，自带购物袋，报楼栋和房号取货。',
    lateWindows: (windows) => `错过时间的，请在 ${windows} 补取。`,
    lateAny: '错过时间的，请在取货点关门前来补取，排在当时批次之后。',
    contact: (name, phone) => `楼栋联系人：${[name, phone].filter((text) => text !== '').join(' ')}`,
    hotline: (phone) => `热线：${phone}`,
    contactTitle: (name, day) => `${name} ${day} 楼栋联系人专用，请勿转发到群里`,
    contactShort: (room, items) => `· ${room}：${items}`,
    contactUnplaced: (room, reason) => `· ${room}：暂未排上时间（${reason}）`,
    contactNone: '没有缺货，也没有未排上的住户。',
  },
  tonight: {
    title: (community, date) => `${community} · ${date} 的计划`,
    intro: '今晚要做的事，请从上往下做，做完一项划掉一项。',
    look: '先看一眼',
    rejects: (count) => `${count} 行无法计入：打开 rejects.csv，能改的改好，再运行一次 stagger plan`,
    notCounted: (count) => `${count} 行被后来的行替换或已取消：在 rejects.csv 里，不用处理`,
    short: (lines, households) =>
      `${lines} 行缺货，涉及 ${households} 户：原因在 allocations.csv 和 balance.csv`,
    unplaced: (count) => `${count} 户没有排上时间：见下面的电话`,
    allWell: '全部计入，没有缺货，人人都有时间。',
    orders: '把采购单发给供应商',
    order: (supplier, po, total) => `${supplier}：${po}，合计 ${total}`,
    sendOrder: (files, to) => `发送 ${files}${to === '' ? '' : `，给 ${to}`}`,
    noOrders: '今晚不用采购。',
    gate: '把车辆单交给门岗',
    notices: '把通知贴进各楼的群（文件里有几条就分几次贴，以 ===== 隔开）',
    notice: (file, name) => `${file} → ${name}群`,
    calls: '打电话或上门通知',
    callList: (file, count) => `${file}：${count} 户不在群里`,
    call: (who, why) => `${who}：${why}`,
    print: '打印',
    printWall: (file, point) => `${file}：贴在${point}的墙上`,
    printCrew: (file, point) => `${file}：交给${point}的工作人员，不要贴出来`,
    printDoor: (file, zone, runs) => `${file}：交给${zone}区送货上门的小组（${runs} 趟），不要贴出来`,
    printOther: (file, what) => `${file}：${what}`,
    tomorrow: '明天',
    wave: (id, arrives, ready, kg, people) =>
      `${id} 批次：${arrives} 到货，${ready} 可以发放${kg === '' ? '' : `；${kg} 公斤，大约要 ${people} 人搬一天`}`,
    point: (name, first, last, households) => `${name}：${first} 开始，${last} 结束，${households} 户`,
    doorRuns: (runs, households, first) => `送货上门：${runs} 趟，${households} 户，${first} 出发`,
    changes: '有人来电要改：改好表格，再运行一次 stagger plan，会得到新的版本；旧的不会丢。',
  },
  shortReason: {
    'over-limit': '超过每户限量',
    'no-offer': '没有供应商供货',
    'minimum-not-reached': '不够起订量',
    'weight-limit': '超过车辆载重',
    budget: '超出预算',
    'pack-not-filled': '不够整件',
    'out-of-stock': '供应商缺货',
  },
  unplacedReason: {
    'no-point': '没有可去的取货点',
    'too-late': '到货后已没有开放时间',
    'no-capacity': '取货点已排满',
  },
};
