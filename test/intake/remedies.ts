/**
 * What a message says to do, done literally: a text of a file by another, a file by another, or a file taken away. The last
 * part of the first kind may be '' for a text that goes.
 */
export type Edit =
  | readonly [file: string, from: string, to: string]
  | readonly [file: string, content: string]
  | readonly [file: string];

const ONE = 'demand/1.csv';
const YAML = 'stagger.yaml';
const LIST = 'catalogs/绿源.csv';
const ORDERS = 'building,room,item,quantity\n1,101,rice,1\n';
const latest: Edit = [
  YAML,
  'seconds_per_household: 60}]',
  'seconds_per_household: 60}]\nintake: {duplicates: latest}',
];
const intake = (text: string): Edit => [YAML, 'seconds_per_household: 60}]', `seconds_per_household: 60}]\nintake: {${text}}`]; // prettier-ignore

/** The night of a specimen: the fixtures', but where the day matters. */
export const dateOf = (code: string): string => (code === 'clock-changes' ? '2026-11-01' : '2026-11-23');

/** By code, each way out that its message names, for the folder of that code in fixtures/errors. */
export const REMEDIES: Readonly<Record<string, readonly (readonly Edit[])[]>> = {
  'address-prefix': [[['buildings.csv', '1,B', '东区1号楼,B']]],
  'ambiguous-duplicate': [
    [['demand/2.csv', '1,101,rice,2\n', '']],
    [
      [ONE, 'building,room,item,quantity\n1,101,rice,1\n', 'building,room,item,quantity,submitted_at\n1,101,rice,1,2026-11-22 18:00\n'],
      ['demand/2.csv', 'building,room,item,quantity\n1,101,rice,2\n', 'building,room,item,quantity,submitted_at\n1,101,rice,2,2026-11-22 19:00\n'],
    ],
  ],
  'ambiguous-number': [
    [[ONE, '"1,500"', '1500']],
    [[ONE, '"1,500"', '1.500'], ['items.csv', 'item,name,uom\nrice,大米,袋\npotato,土豆,斤', 'item,name,uom,step\nrice,大米,袋,0.5\npotato,土豆,斤,']],
    [intake('decimal: point')],
  ],
  'asks-nothing': [[[ONE, '1,101,,', '1,101,2,']]],
  'bad-address': [[[ONE, '门卫室', '1-102']]],
  'bad-cell': [[['households.csv', '三口人', '3']]],
  'bad-encoding': [[[ONE, ORDERS]]],
  'bad-hours': [[[YAML, '12:00-09:00', '09:00-12:00']]],
  'bad-money': [[[LIST, '200.005', '200.00']]],
  'bad-price-breaks': [[[LIST, '满10包195', '10=195']]],
  'bad-quantity': [[[ONE, 'abc', '2']], [[ONE, 'abc', '0.5'], ['items.csv', 'item,name,uom\nrice,大米,袋\npotato,土豆,斤', 'item,name,uom,step\nrice,大米,袋,0.5\npotato,土豆,斤,']]],
  'bad-value': [[[YAML, 'utilisation: 1.5', 'utilisation: 1']]],
  'building-missing': [[[ONE, '\n102,', '\n1-102,']], [intake('files: {"1.csv": "1"}')]],
  'building-unclear': [[intake('files: {"1号楼.csv": "1"}')], [intake('files: {"1号楼.csv": "2"}')]],
  'building-without-zone': [[['buildings.csv', '2,', '2,B']]],
  'bundle-unusable': [[['bundles.csv', '零', '1']]],
  'choice-is-one': [[[ONE, '大米┋', '大米*1┋']]],
  'clock-changes': [[[YAML, '"00:30-03:30"', '"00:30-01:00", "02:00-03:30"']]],
  'consent-unread': [[[ONE, '再说', 'yes']], [[ONE, '再说', 'no']]],
  'cut-short': [[[ONE, 'potato', 'potato,1\n']]],
  'date-not-address': [[[ONE, '1月3日', '1-103']]],
  'duplicate-id': [[['suppliers.csv', '绿源,200', '绿园,200']], [['suppliers.csv', '绿源,200', '']]],
  'duplicate-line': [[['demand/2.csv', '1,101,rice,2\n', '']]],
  'duplicate-row': [[['households.csv', '1,101室', '']]],
  'duplicates-unset': [[latest], [intake('duplicates: sum')], [intake('duplicates: reject')]],
  'empty-file': [[['stock.csv', 'item,quantity', 'item,quantity\nrice,5']]],
  'encoding-guessed': [[[ONE, ORDERS]]],
  expired: [[['stock.csv', 'rice,5,2026-11-22', '']], [['stock.csv']]],
  'file-missing': [[['stock/2026-11-23.csv', 'item,quantity\nrice,5\n']], [[YAML, 'inputs: {stock: "stock/{date}.csv"}', '']]],
  'file-skipped': [[['demand/照片.jpg']]],
  'file-too-large': [[['demand/1.xlsx'], [ONE, ORDERS]]],
  'file-twice': [[['demand/2.csv']]],
  'file-unreadable': [[['demand/2.xls']]],
  'filled-down': [[[ONE, ',,potato', '1,101,potato']]],
  'handout-for-nobody': [[['handouts.csv', 'newborn', '']]],
  'header-missing': [[['items.csv', '名称,单位', 'item,单位']], [intake('columns: {名称: item}')]],
  'header-twice': [[['items.csv', 'item,商品,uom', 'item,name,uom']], [['items.csv', 'item,商品,uom\nrice,大米,袋\npotato,土豆,斤', 'item,uom\nrice,袋\npotato,斤']], [intake('columns: {商品: ignore}')]],
  'id-not-text': [[[YAML, 'id: 1,', 'id: "1",']]],
  'id-spoiled': [[[LIST, '6.90123E+12', '6901230000000']]],
  late: [[[YAML, '20:00', '21:00']]],
  'max-not-in-steps': [[['items.csv', '2.5', '2']]],
  'missing-cell': [[['households.csv', '1,\n', '1,102\n']]],
  'missing-key': [[[YAML, 'seconds_per_household', 'desks: 1, seconds_per_household']]],
  'negative-quantity': [[[ONE, '-3', '3']], [[ONE, '-3', '0']]],
  'no-building': [[['buildings.csv', 'building,zone', 'building,zone\n1,B']]],
  'no-capacity': [[[YAML, 'desks: 0', 'desks: 1']]],
  'no-common-wave': [[[LIST, '200.00,pm', '200.00,am']], [['suppliers.csv', '绿源,am', '绿源,am;pm']]],
  'not-in-steps': [[[ONE, '1.5', '1']], [[ONE, '1.5', '2']]],
  'nothing-read': [[[ONE, ORDERS]], [[ONE]]],
  'other-building': [[['demand/1号楼.csv', '2号楼102', '1号楼102']], [['demand/1号楼.csv', '2号楼102,rice,1\n', ''], ['demand/2号楼.csv', 'address,item,quantity\n102,rice,1\n']]],
  'phone-spoiled': [[['buildings.csv', '1.38123E+10', '13812300000']]],
  'pin-dropped': [[['pins.csv', 'south', 'north']]],
  'quantity-too-large': [[[ONE, '100001', '1']]],
  'quote-not-closed': [[[ONE, '"门口', '"门口"']], [[ONE, '"门口', '门口']]],
  'ragged-row': [[['items.csv', '大米,东北,袋', '"大米,东北",袋']]],
  'same-household': [[['households.csv', '1,0101\n', '']]],
  'sealed-unclear': [[['sealed.csv', '9,,', '1,,']]],
  'setting-retired': [[[YAML, 'sourcing: {time_limit_seconds: 20}', '']], [[YAML, 'sourcing: {time_limit_seconds: 20}', 'solving: {effort: 2}']]],
  'settings-missing': [[[YAML, 'community: 标本\nzones: [{id: B, status: controlled}]\nwaves: [{id: am, arrives: "08:00", ready: "09:00"}]\npoints: [{id: north, zones: [B], open: ["09:00-12:00"], desks: 1, seconds_per_household: 60}]\n']]],
  'sheet-open': [[['demand/~$1.csv']]],
  'slot-longer-than-window': [[[YAML, 'slot_minutes: 240', 'slot_minutes: 60']], [[YAML, '09:00-12:00', '09:00-13:00']]],
  'sheets-unread': [
    [['demand/1.xlsx'], ['demand/1.csv', 'building,room,item,quantity\n1,101,rice,1\n'], ['demand/2.csv', 'building,room,item,quantity\n1,102,rice,2\n']],
    [['stagger.yaml', 'community: 标本\n', 'community: 标本\ninputs: {demand: "demand/1.xlsx#1号楼"}\n']],
  ],
  'status-unclear': [[[ONE, '2,部分退款', '0,']], [[ONE, '2,部分退款', '1,']]],
  'step-finer': [[[ONE, '1,102,potato,1.5', '1,102,potato,2']], [['items.csv', 'item,name,uom\nrice,大米,袋\npotato,土豆,斤', 'item,name,uom,step\nrice,大米,袋,\npotato,土豆,斤,0.5']]],
  'stray-order': [[[ONE, '1,101,rice,1,再加土豆2斤', '1,101,rice,1,\n1,101,potato,2,']]],
  'supplier-unusable': [[['suppliers.csv', '面议', '100']]],
  'time-unread': [[[ONE, '昨晚', '2026-11-22 19:30']]],
  'total-differs': [[[ONE, '合计', '1,103,rice,1\n合计']]],
  'unit-unknown': [[[ONE, '5,斤', '5,袋']], [['items.csv', 'item,name,uom\nrice,大米,袋\npotato,土豆,斤', 'item,name,uom,unit_grams\nrice,大米,袋,2500\npotato,土豆,斤,']]],
  'unknown-building': [
    [[ONE, '\n11,', '\n1,'], ['buildings.csv', '1,B', '1,B\n9,B'], latest],
    [['buildings.csv', '1,B', '1,B\n11,B'], intake('files: {"9号楼.txt": "1"}')],
  ],
  'unknown-column': [[[ONE, 'carrot', 'potato']], [intake('columns: {carrot: ignore}')], [intake('columns: {carrot: potato}')]],
  'unknown-entrance': [[[ONE, '1,3,101', '1,2,101']]],
  'unknown-grid': [[[YAML, 'zones: [B]', 'zones: [B], grids: ["G3"]']]],
  'unknown-header': [[['items.csv', 'colour', 'category']], [intake('columns: {colour: category}')], [intake('columns: {colour: ignore}')]],
  'unknown-item': [[[ONE, 'ricee', '大米'], latest], [['items.csv', 'item,name,uom\nrice,大米,袋\npotato,土豆,斤', 'item,name,uom,aliases\nrice,大米,袋,ricee\npotato,土豆,斤,'], latest]],
  'unknown-key': [[[YAML, 'slot_minute:', 'slot_minutes:']]],
  'unknown-point': [[['buildings.csv', 'nroth', 'north']]],
  'unknown-room': [[[ONE, '1,101', '1,102']], [['households.csv', '1,102', '1,102\n1,101']]],
  'unknown-supplier': [[['suppliers.csv', '绿园', '绿源']]],
  'unknown-tag': [[['households.csv', 'new-born', 'newborn']], [[YAML, '[newborn,', '[newborn, new-born,']]],
  'unknown-wave': [[['suppliers.csv', ',pm', ',am']]],
  'unknown-zone': [[['buildings.csv', 'BB', 'B']], [[YAML, '{id: B, status: controlled}', '{id: B, status: controlled}, {id: BB, status: sealed}']]],
  'unlisted-item': [[['matches.csv', 'seen,suggestion,accept\n大米饭,大米,yes\n']], [['items.csv', 'item,name,uom\nrice,大米,袋\npotato,土豆,斤', 'item,name,uom,aliases\nrice,大米,袋,大米饭\npotato,土豆,斤,']]],
  'unreadable-line': [[['demand/1.txt', '2. 老样子', '2. 1-102 大米2']]],
  'weight-unknown': [[[LIST, 'sku,item,pack_size,pack_price\nR-10,rice,10,200.00\nP-20,potato,20,40.00', 'sku,item,pack_size,pack_price,pack_grams\nR-10,rice,10,200.00,5000\nP-20,potato,20,40.00,']], [['items.csv', 'item,name,uom\nrice,大米,袋\npotato,土豆,斤', 'item,name,uom,unit_grams\nrice,大米,袋,5000\npotato,土豆,斤,']]],
  'wrong-type': [[[YAML, 'four', '4']]],
  'yaml-syntax': [[[YAML, 'slot_minutes: 15', 'slot_minutes: 15}']]],
  'zero-pack': [[[LIST, 'rice,0,', 'rice,10,']]],
  'zone-without-point': [[[YAML, 'zones: [B]', 'zones: [B, C]']], [[YAML, '{id: C, status: open}', '{id: C, status: sealed}']]],
}; // prettier-ignore

/** What some ways make of the trouble, as the message says. */
export const BECOMES: Readonly<Record<string, string>> = { 'duplicates-unset': 'duplicate-line' };

/** Tried in test/commands/remedies.test.ts: said by plan alone, or the way out is a workbook saved anew. */
export const SAID_BY_PLAN = ['hidden-cells', 'already-ordered', 'ordered-unread', 'morning-bought', 'morning-would-help', 'too-few-teams', 'weight-not-known'] as const; // prettier-ignore

/** A telephone is the way out, and what is answered: test/commands/terms.test.ts. */
export const BY_HAND = ['terms-changed'] as const;
