import type { GoodFacts } from '../items.ts';
import { baseUnitsOf } from '../items.ts';
import type { Header } from '../headers.ts';
import { gramsOf, numberText } from '../numbers.ts';
import { nameOf } from '../text.ts';
import { plainSigns, signsOf } from '../signs.ts';
import { plainNumber } from './amounts.ts';
import type { Home, Question } from './question.ts';
import { momentOf } from './times.ts';

/** What a row says beside what it asks for; undefined where it can be read in more than one way. */
export interface OwnRow {
  readonly home: Home | undefined;
  /** Undefined where the cell cannot be read. */
  readonly moment: number | undefined;
  /** The row was cancelled or paid back; 'unclear' where a status says anything that is neither that nor good. */
  readonly status: 'good' | 'taken-back' | 'unclear';
  readonly consent: boolean;
}

const GOOD =
  /^(?:|已?支付|已?付款|待?发货|已?完成|已?确认|有效|正常|paid|ok|confirmed|active|completed?|valid)$/;
const TAKEN_BACK =
  /^(?:(?:已|交易|订单|用户|团长)*(?:取消|关闭|作废|撤销)(?:订单|跟团)?|cancel+ed|void|closed|(?:已|全额|订单)*(?:退款|退货|退单)(?:成功|完成)?|refunded|returned)$/;
/** A remark that is nothing else. */
const NOT_WANTED =
  /^(?:已|要|请)?(?:取消|退款|退货|退单|作废|撤销)(?:订单)?了?$|^不要了$|^cancel(?:l?ed)?$|^refund(?:ed)?$/;
const YES = new Set('是 可 可以 同意 接受 能 行 要 √ ✓ ✔ y yes true 1 ok'.split(' '));

export function cellOf(cells: readonly string[], header: Header, field: string): string {
  return cells[header.fields.get(field) ?? -1] ?? '';
}

export function ownRow(question: Question, header: Header, cells: readonly string[]): OwnRow {
  const handedIn = header.fields.has('submitted_at') ? 'submitted_at' : 'paid_at';
  return {
    home: homeIn(question, header, cells),
    moment: momentOf(cellOf(cells, header, handedIn)),
    status: statusIn(header, cells),
    consent: YES.has(nameOf(cellOf(cells, header, 'substitute_ok'))),
  };
}

/** What any of its statuses takes back is taken back; a remark that says nothing but that does, too. */
function statusIn({ columnsOf }: Header, cells: readonly string[]): OwnRow['status'] {
  const said = (field: string) => columnsOf(field).map((column) => nameOf(cells[column] ?? ''));
  const statuses = said('status');
  if (statuses.some((text) => TAKEN_BACK.test(text)) || said('note').some((text) => NOT_WANTED.test(text)))
    return 'taken-back';
  return statuses.every((text) => GOOD.test(text)) ? 'good' : 'unclear';
}

/** A household whose building the page's own words name, and whose room is a number. */
function homeIn({ buildings }: Question, header: Header, cells: readonly string[]): Home | undefined {
  let [building, entrance, room] = ['building', 'entrance', 'room'].map((field) =>
    cellOf(cells, header, field).trim(),
  );
  const address = cellOf(cells, header, 'address').trim();
  if (address !== '') {
    if (building !== '' || room !== '') return undefined;
    const parts = /^(\d{1,4})(?:号楼|栋|幢|[#-])(?:(\d{1,2})(?:单元|-))?(\d{3,5})室?$/.exec(address);
    if (parts === null) return undefined;
    [, building, entrance = '', room] = parts;
  }
  const floor = /^(\d{1,3})[层楼]?$/.exec(cellOf(cells, header, 'floor').trim())?.[1];
  // `01` of the fifth floor is 501; what says otherwise of its floor can be read in two ways.
  if (/^\d{1,2}室?$/.test(room!) && header.fields.has('floor'))
    room = floor === undefined ? '' : `${floor}${room!.padStart(2, '0')}`;
  if (!/^\d{1,5}室?$/.test(room!) || !/^(?:|\d{1,2}(?:单元)?)$/.test(entrance!)) return undefined;
  const index = buildings.find(building!);
  return index < 0 || (header.fields.has('lane') && cellOf(cells, header, 'lane') !== '')
    ? undefined
    : { building: index, entrance: entrance!, room: room! };
}

/**
 * Base units of a cell that is nothing but a number in a unit that is the good's own or a weight; undefined where it says
 * anything else, or can be read in two ways.
 *
 * @param file where the cell stands: it says what its commas and points mean
 */
export function ownAmount(
  { names, desk }: Question,
  good: number,
  cell: string,
  unit: string,
  file: string,
): number | undefined {
  const facts = names.all[good]!;
  const [, digits, measure = ''] = PLAIN.test(cell) ? [] : (MEASURED.exec(cell.trim()) ?? []);
  if (digits !== undefined && unit.trim() === '')
    return isOwnUnit(measure, facts) ? baseUnitsOf(digits, measure, facts) : undefined;
  const number = PLAIN.test(cell)
    ? cell
    : plainNumber(numberText(plainSigns(cell.trim(), () => signsOf(desk, file))) ?? '');
  if (number === undefined) return undefined;
  return unit.trim() === '' || isOwnUnit(unit, facts) ? baseUnitsOf(number, unit, facts) : undefined;
}

function isOwnUnit(unit: string, { uom }: GoodFacts): boolean {
  return nameOf(unit) === nameOf(uom) || gramsOf(unit) !== undefined;
}

/** `2斤`: a number with its unit in one cell. */
const MEASURED = /^(\d{1,6}(?:\.\d{1,2})?)\s*([^\d\s.,]{1,4})$/;

/** Most cells: to look at these in every other way would take as long as to read the sheet. */
const PLAIN = /^\d{1,9}(?:\.\d{1,2})?$/;
