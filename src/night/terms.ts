import { DONATION, formatFixed, formatScaled, problem } from '../model/index.ts';
import type { Catalogue, Commitments, Offer, Plan, PlanOrder, Problem, Workspace } from '../model/index.ts';

type Line = PlanOrder['lines'][number];

/** What had gone out, put back into a workspace whose lists may have changed since. */
export interface Terms {
  /** With an offer for each line that went out: what was ordered keeps SKU, pack and price. */
  readonly workspace: Workspace;
  readonly lines: Commitments['lines'];
  readonly fees: NonNullable<Commitments['fees']>;
  /** Where today's list says something else, `terms-changed`. */
  readonly problems: readonly Problem[];
  /** Lines whose item or wave the inputs no longer know. */
  readonly gone: readonly string[];
}

/**
 * Each order line that went out becomes an offer of its own, of which there is what was ordered and no more. Today's offers
 * stay beside them: what is added is a line of its own under today's terms, and what went out does not count against today's
 * stock.
 *
 * @param said packs of all lines of an order with a SKU, where that is known to be other than ordered, or that no more come
 * @param isClosed whether nothing may be added to anything
 */
export function termsOf(
  { orders }: Pick<Plan, 'orders'>,
  said: (order: PlanOrder, sku: string) => number | undefined,
  workspace: Workspace,
  isClosed = false,
): Terms {
  const { catalogue, settings } = workspace;
  const suppliers = [...catalogue.suppliers];
  const offers = [...catalogue.offers];
  const lines: Commitments['lines'][number][] = [];
  const fees: Terms['fees'][number][] = [];
  const problems: Problem[] = [];
  const gone: string[] = [];
  const limits = new Map<string, number>();
  for (const order of orders) {
    const { po, supplier: id, wave: waveId, deliveryFee: fee } = order;
    const wave = settings.waves.findIndex((each) => each.id === waveId);
    let supplier = suppliers.findIndex((each) => each.id === id);
    if (supplier < 0)
      supplier =
        suppliers.push({
          id,
          name: '',
          deliveryFee: fee,
          freeDeliveryFrom: null,
          minOrder: 0,
          maxGrams: null,
        }) - 1;
    const left = new Map<string, number>();
    for (const line of order.lines) {
      const item = catalogue.goods.findIndex((good) => good.kind === 'item' && good.id === line.item);
      if (wave < 0 || item < 0) {
        gone.push(`${po} ${line.sku}`);
        continue;
      }
      const today = catalogue.offers.findIndex(
        (offer) => offer.supplier === supplier && offer.sku === line.sku,
      );
      const most = said(order, line.sku);
      const packs = share(order, line, most, left);
      if (most !== undefined && today >= 0)
        limits.set(`${today} ${wave}`, Math.max(0, most - total(order, line.sku)));
      const changed = changeOf(workspace, order, line, catalogue.offers[today]);
      if (changed !== undefined) problems.push(changed);
      if (packs === 0) continue;
      const offer = offers.push(asOrdered(line, supplier, wave, item, packs)) - 1;
      lines.push({ offer, wave, atLeast: packs, atMost: most ?? null, weighed: line.weighed ?? null });
    }
    if (wave >= 0) fees.push({ supplier, wave, fee });
  }
  catalogue.offers.forEach(({ waves }, offer) => {
    for (const wave of waves) {
      const limit = isClosed ? 0 : limits.get(`${offer} ${wave}`);
      if (limit !== undefined) lines.push({ offer, wave, atLeast: 0, atMost: limit });
    }
  });
  return {
    workspace: { ...workspace, catalogue: { ...catalogue, suppliers, offers } },
    lines,
    fees,
    problems,
    gone,
  };
}

function total({ lines }: PlanOrder, sku: string): number {
  return lines.reduce((sum, line) => sum + (line.sku === sku ? line.packs : 0), 0);
}

/** Of what is said to come, the lines that were ordered first get theirs first; the last of them what is beyond. */
function share(order: PlanOrder, line: Line, most: number | undefined, left: Map<string, number>): number {
  if (most === undefined) return line.packs;
  const rest = left.get(line.sku) ?? most;
  const isLast = order.lines.findLast(({ sku }) => sku === line.sku) === line;
  const packs = isLast ? rest : Math.min(line.packs, rest);
  left.set(line.sku, rest - packs);
  return packs;
}

function asOrdered(line: Line, supplier: number, wave: number, item: number, packs: number): Offer {
  return {
    supplier,
    sku: line.sku,
    item,
    name: line.name,
    packSize: line.packQuantity,
    packText: { size: line.packSize, uom: line.packUom },
    packPrice: line.packPrice,
    ...(line.kgPrice == null ? {} : { kgPrice: line.kgPrice }),
    stockPacks: packs,
    minPacks: packs,
    packMultiple: 1,
    priceBreaks: [],
    waves: [wave],
    packGrams: line.packGrams,
    place: { file: '', row: 0 },
  };
}

function changeOf(
  { catalogue, settings }: Workspace,
  order: PlanOrder,
  line: Line,
  today: Offer | undefined,
): Problem | undefined {
  const price = today === undefined ? undefined : priceOf(today, line.packs);
  // What was given has no terms.
  if (order.supplier === DONATION) return undefined;
  const isSame =
    today !== undefined &&
    catalogue.goods[today.item]!.id === line.item &&
    today.packSize === line.packQuantity &&
    price === line.packPrice &&
    (today.stockPacks === null || today.stockPacks >= line.packs);
  if (isSame) return undefined;
  const money = (amount: number) => formatFixed(amount, settings.currency.scale);
  const place =
    today === undefined
      ? { file: 'stagger.yaml', column: 'inputs.catalogs' }
      : { ...today.place, column: 'sku' };
  return problem('terms-changed', place, line.sku, {
    po: order.po,
    name: line.name || line.item,
    packs: String(line.packs),
    size: `${line.packSize} ${line.packUom}`.trim(),
    price: money(line.packPrice),
    now: today === undefined ? '' : packText(catalogue, today, money(price!)),
    stock: today?.stockPacks == null ? '' : String(today.stockPacks),
  });
}

/** What a pack holds and costs, as the list says it now. */
function packText(
  { goods }: Catalogue,
  { item, packSize, packText: { size, uom } }: Offer,
  price: string,
): string {
  const good = goods[item]!;
  const holds = size === '' ? formatScaled(packSize, good.baseUnits) : size;
  return `${holds} ${uom || good.uom}, ${price}`.trim();
}

/** The price of a pack on a line of so many: that of the highest break reached. */
function priceOf({ packPrice, priceBreaks }: Offer, packs: number): number {
  return priceBreaks.findLast(({ from }) => from <= packs)?.price ?? packPrice;
}
