import { nameKey } from '../text/index.ts';

const CANCELLED =
  /^(?:已|交易|订单|用户|团长)*(?:取消|关闭|作废|撤销)(?:订单|跟团)?$|^cancel+ed$|^void$|^closed$/;
const REFUNDED = /^(?:已|全额|订单)*(?:退款|退货|退单)(?:成功|完成|中)?$|^refund(?:ed|ing)?$|^returned$/;

/** Whether an order's status takes it out of the demand; only words that can mean nothing else do. */
export function excludedStatus(cell: string): 'cancelled' | 'refunded' | undefined {
  if (cell === '') return undefined;
  const key = nameKey(cell);
  if (CANCELLED.test(key)) return 'cancelled';
  return REFUNDED.test(key) ? 'refunded' : undefined;
}

/** True for a status that says something was taken back, but not that all was: the line counts, and somebody should look. */
export function unclearStatus(cell: string): boolean {
  return /退|取消|关闭|作废|refund|cancel|return/i.test(cell) && excludedStatus(cell) === undefined;
}
