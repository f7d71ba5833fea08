import type { FileRecord, Source } from '../../model/index.ts';
import type { PlanCell } from './plan-json.ts';
import { readPlanJson } from './plan-json.ts';
import { sha256Of, textOf } from './text.ts';

/** A plan that binds a later one, as it stands beside the journal now. */
export interface WentOut {
  readonly plan: string;
  readonly sha256: string;
  /** Its folder is what went out. */
  readonly stands: boolean;
  /** By its plan.json: packs of each line by its terms. */
  readonly lines: ReadonlyMap<string, number>;
}

/**
 * What `DATE-issued.json` says went out of a night. Where that stands, or something came in on the day, a revision that was made since
 * binds too, as it stands beside it: the day is planned anew more often than it is marked as sent.
 *
 * @param files the plan's list of what it was made from
 */
export function wentOutOf(out: Source, date: string, files: readonly FileRecord[]): readonly WentOut[] {
  const { orders, notices, journal } = objectIn(out, `${date}-issued.json`);
  const sent = [orders, notices, ...(Array.isArray(journal) ? (journal as unknown[]) : [])].flatMap(
    (entry) => {
      const { plan, sha256 } = (entry ?? {}) as Record<string, unknown>;
      return typeof plan === 'string' && typeof sha256 === 'string' ? [{ plan, sha256 }] : [];
    },
  );
  const named = files.flatMap(({ file, input, rowsSha256 }) =>
    input === 'issued' ? [{ plan: file, sha256: rowsSha256 }] : [],
  );
  const asItStands = ({ plan, sha256 }: { readonly plan: string; readonly sha256: string }): WentOut => {
    const stands = isAsIssued(out, plan, sha256);
    return { plan, sha256, stands, lines: stands ? linesOfOrders(out, plan) : new Map<string, number>() };
  };
  const known = sent.map(asItStands);
  // Whoever changes a day by a plan has sent it, marked or not: then its inputs lie beside it.
  const isDay =
    known.some(({ stands }) => stands) ||
    named.some(
      ({ plan }) => !out.exists(`${plan}/manifest.json`) || out.list(`${plan}.inputs`) !== undefined,
    );
  return isDay ? [...known, ...named.map(asItStands)] : known;
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
