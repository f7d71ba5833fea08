const NUMBER = String.raw`(?:\d{1,4}|[A-Za-z]\d{0,2}|[一二三四五六七八九十]{1,3})`;
const ROOM = String.raw`\d{2,5}[A-Za-z]?(?:室|号房|号|房)?`;
/** What makes a number before it an amount, not a room: `5-10枚`. */
const NO_AMOUNT = String.raw`(?![\d-])(?!\s*(?:枚|个|只|斤|克|瓶|包|袋|盒|箱|份|元|月|日|点|ml|kg|g\b|[:：]\d))`;

const PATTERNS = [
  new RegExp(
    String.raw`(?:building|bldg\.?|block|blk\.?|tower)\s*[0-9a-z]{1,6}[\s,;]+(?:(?:unit|entrance)\s*[0-9a-z]{1,4}[\s,;]+)?(?:(?:apartment|apt\.?|room|rm\.?|flat|unit|#)\s*)?(?:[0-9a-z]{1,4}-)?[a-z]?\d{1,5}[a-z]?\b${NO_AMOUNT}`,
    'i',
  ),
  new RegExp(
    String.raw`${NUMBER}\s*(?:号楼|號樓|楼栋|栋|幢|座|弄|楼|号|#)[\s,，-]*(?:${NUMBER}\s*(?:单元|门|梯)[\s,，-]*|${NUMBER}-)?${ROOM}${NO_AMOUNT}`,
  ),
  new RegExp(
    String.raw`(?<![\dA-Za-z.:：-])(?:\d{1,4}|[A-Za-z]\d{0,2})[-—–](?:\d{1,4}[-—–])?${ROOM}${NO_AMOUNT}`,
  ),
];

/** An address inside a line of a chain, and what stands around it. */
export interface AddressInLine {
  readonly raw: string;
  readonly before: string;
  readonly after: string;
}

/** The first address in a line, wherever it stands: nicknames often come before it. */
export function findAddressIn(line: string): AddressInLine | undefined {
  let best: { index: number; raw: string } | undefined;
  for (const pattern of PATTERNS) {
    const match = pattern.exec(line);
    if (match !== null && (best === undefined || match.index < best.index)) {
      best = { index: match.index, raw: match[0] };
    }
  }
  if (best === undefined) return undefined;
  const after = line.slice(best.index + best.raw.length);
  // A number of the line without its dot says nothing.
  const before = line.slice(0, best.index).replace(/^\s*\d{1,4}\s*$/, '');
  return { raw: best.raw, before, after };
}
