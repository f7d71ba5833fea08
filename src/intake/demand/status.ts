import { nameKey } from '../text/index.ts';
import type { HouseholdColumns } from './cells.ts';

export type ExcludedStatus = 'cancelled' | 'refunded';

const CANCELLED =
  /^(?:已|交易|订单|用户|团长|系统|超时)*(?:取消|关闭|作废|撤销|失效|过期|失败|拒绝|驳回|删除)(?:订单|跟团)?$|^(?:auto|payment)?(?:cancel+ed|voided|void|closed|failed|expired|declined|rejected|abandoned|deleted)$/;
const REFUNDED =
  /^(?:已|全额|订单)*(?:退款|退货|退单)(?:成功|完成|中)?$|^(?:fully)?refund(?:ed|ing)?$|^returned$|^chargedback$/;
/** What shops and forms write of an order that stands. */
const STANDS =
  /^(?:已|待|买家|商家|交易|订单|跟团|正在|全部)*(?:付款|支付|发货|收货|完成|成功|自提|提货|取货|核销|确认|审核|通过|提交|下单|接单|配送|配送中|派送|派送中|备货|备货中|出库|签收|评价|处理|处理中|进行中|跟团|正常|有效|生效|登记|报名)(?:成功|完成|中)?$|^(?:paid|complete|completed|processing|processed|fulfilled|unfulfilled|shipped|delivered|confirmed|ok|active|open|new|valid|submitted|approved|placed|received|accepted|authorized|captured|readyforpickup|preparing|done|yes)$/;
/** Nothing is wrong with it, or nothing has become of it yet. */
const NOTHING_YET =
  /^(?:未|尚未|待)(?:发货|自提|提货|取货|核销|配送|派送|签收|评价|出库)$|^(?:无|未|没有|未申请)(?:退款|退货|售后|申请)?$|^(?:-+|none|no|norefund|notshipped|notrefunded)$/;
/** Ordered, and not paid for: whether it stands, staff know. */
const UNPAID =
  /^(?:待|未|等待|买家)*(?:付款|支付)$|^(?:待|未)(?:买家)?(?:付款|支付|确认|审核|提交|通过|完成|下单)$/;

/** A remark that says this and nothing else. */
const TAKEN_BACK =
  /^(?:已|要|请|我要)?(?:取消|退款|退货|退单|作废|撤销)(?:订单)?了?$|^(?:都|全)?不要了$|^(?:please)?cancel(?:l?ed)?(?:please)?$|^refund(?:ed)?$/;

/** True where a remark beside an order takes it back. */
function takesBack(note: string): boolean {
  return note.length < 30 && TAKEN_BACK.test(nameKey(note));
}

/**
 * What an order's status says: that it stands, or what took it back; undefined where it says neither in words that can mean
 * nothing else (`部分退款`, `待付款`, `on hold`).
 */
function statusOf(cell: string): ExcludedStatus | 'stands' | undefined {
  const key = nameKey(cell).replaceAll(/[-_]/g, '');
  if (CANCELLED.test(key)) return 'cancelled';
  if (REFUNDED.test(key)) return 'refunded';
  const stands = key === '' || NOTHING_YET.test(key) || (STANDS.test(key) && !UNPAID.test(key));
  return stands ? 'stands' : undefined;
}

/** What a row's statuses say of all its lines. */
export interface StatusOfRow {
  /** Not counted, and why. */
  readonly excluded: ExcludedStatus | undefined;
  /** The cell that says so. */
  readonly status: { readonly column: number; readonly text: string };
}

const ALL_STAND: StatusOfRow = { excluded: undefined, status: { column: -1, text: '' } };

/** Reads rows' statuses. One that says neither that the order stands nor that it was taken back is named once; the order counts. */
export class Statuses {
  readonly #named = new Set<string>();

  /** @param name of a status that says neither */
  read(
    { statuses, notes }: HouseholdColumns,
    cell: (column: number) => string,
    name: (column: number, text: string) => void,
  ): StatusOfRow {
    for (const column of statuses) {
      const text = cell(column);
      const excluded = text === '' ? 'stands' : statusOf(text);
      if (excluded === 'stands') continue;
      if (excluded !== undefined) return { excluded, status: { column, text } };
      if (!this.#named.has(text)) name(column, text);
      this.#named.add(text);
    }
    for (const column of notes) {
      const text = cell(column);
      if (text !== '' && takesBack(text)) return { excluded: 'cancelled', status: { column, text } };
    }
    return ALL_STAND;
  }
}
