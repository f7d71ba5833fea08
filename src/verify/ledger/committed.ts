import type { Evidence } from '../evidence.ts';
import type { Packs } from './priced.ts';

/** What had gone out before this revision: a line's packs that stay, and the most that its supplier can deliver. */
export interface Held {
  readonly packs: number;
  readonly most: number | null;
}

const NOTHING: Held = { packs: 0, most: null };

/** plan.json's table `committed`, by offer and wave. */
export class Committed {
  readonly #held = new Map<string, Held>();
  readonly #orders = new Set<string>();

  constructor({ plan, workspace }: Pick<Evidence, 'plan' | 'workspace'>) {
    const { suppliers, offers } = workspace.catalogue;
    for (const [supplier, wave, sku, packs, most] of plan.rows.get('committed') ?? []) {
      const offer = offers.findIndex((one) => one.sku === sku && suppliers[one.supplier]!.id === supplier);
      const at = workspace.settings.waves.findIndex(({ id }) => id === wave);
      if (offer < 0 || at < 0) continue;
      this.#held.set(`${offer} ${at}`, { packs: Number(packs), most: most === null ? null : Number(most) });
      this.#orders.add(`${offers[offer]!.supplier} ${at}`);
    }
  }

  of({ offer, wave }: Pick<Packs, 'offer' | 'wave'>): Held {
    return this.#held.get(`${offer} ${wave}`) ?? NOTHING;
  }

  /** Whether a supplier's order for a wave had gone out. */
  hasOrder(supplier: number, wave: number): boolean {
    return this.#orders.has(`${supplier} ${wave}`);
  }
}

const KNOWN = new WeakMap<Evidence['plan'], Committed>();

/** The table of a plan, read once: rules ask for it line by line. */
export function committedOf(evidence: Evidence): Committed {
  const known = KNOWN.get(evidence.plan) ?? new Committed(evidence);
  KNOWN.set(evidence.plan, known);
  return known;
}
