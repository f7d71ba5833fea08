import type { Source } from '../../model/index.ts';
import type { PlanCell } from './plan-json.ts';
import { readPlanJson } from './plan-json.ts';
import { sha256Of, textOf } from './text.ts';

/** A plan that went out by the journal beside the plans, as it stands there now. */
export interface WentOut {
  readonly plan: string;
  readonly sha256: string;
  /** By its plan.json: packs of each line by its terms. None where its folder is not what went out. */
  readonly lines: ReadonlyMap<string, number>;
}

/** What `DATE-issued.json` says went out of a night; none where it says nothing that can be read. */
export function journalOf(out: Source, date: string): readonly WentOut[] {
  const { orders, notices, journal } = objectIn(out, `${date}-issued.json`);
  const entries = [orders, notices, ...(Array.isArray(journal) ? (journal as unknown[]) : [])];
  return entries.flatMap((entry): readonly WentOut[] => {
    const { plan, sha256 } = (entry ?? {}) as Record<string, unknown>;
    if (typeof plan !== 'string' || typeof sha256 !== 'string') return [];
    return [{ plan, sha256, lines: isAsIssued(out, plan, sha256) ? linesOfOrders(out, plan) : new Map() }];
  });
}

function objectIn(source: Source, file: string): Record<string, unknown> {
  try {
    return (JSON.parse([...textOf(source, file)].join('')) ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** The manifest is the journal's, and plan.json is the manifest's. */
function isAsIssued(out: Source, plan: string, sha256: string): boolean {
  try {
    const { files } = objectIn(out, `${plan}/manifest.json`) as { files?: Record<string, unknown> };
    return (
      sha256Of(out, `${plan}/manifest.json`) === sha256 &&
      sha256Of(out, `${plan}/plan.json`) === files?.['plan.json']
    );
  } catch {
    return false;
  }
}

/** What a line that went out must keep: supplier, wave, SKU, item, pack and its size in base units, price, weight, delivery fee. */
export function termsKey(cells: readonly (PlanCell | undefined)[]): string {
  return cells.map(String).join('\n');
}

function linesOfOrders(out: Source, plan: string): ReadonlyMap<string, number> {
  const orders = new Map<PlanCell | undefined, readonly PlanCell[]>();
  const lines = new Map<string, number>();
  readPlanJson(textOf(out, `${plan}/plan.json`), {
    value: () => {},
    row(table, cells) {
      if (table === 'orders') orders.set(cells[0], cells);
      if (table === 'order_lines') {
        const [po, sku, item, , packs, size, uom, quantity, price, grams] = cells;
        const [, supplier, wave, fee] = orders.get(po) ?? [];
        const key = termsKey([supplier, wave, sku, item, size, uom, quantity, price, grams, fee]);
        lines.set(key, (lines.get(key) ?? 0) + Number(packs));
      }
      return table === 'goods';
    },
    damaged: () => {},
  });
  return lines;
}
