import { compareKeys } from '../model/index.ts';
import type { Night, PlanCommitted } from '../model/index.ts';

/** What an issued plan binds, by ids. */
export function assembleCommitted({ commitments, catalogue, settings }: Night): PlanCommitted[] {
  const lines = commitments?.lines ?? [];
  return lines
    .map(({ offer, wave, atLeast, atMost }) => ({
      supplier: catalogue.suppliers[catalogue.offers[offer]!.supplier]!.id,
      wave: settings.waves[wave]!.id,
      sku: catalogue.offers[offer]!.sku,
      packs: atLeast,
      most: atMost,
    }))
    .sort(
      (a, b) =>
        compareKeys(a.supplier, b.supplier) || compareKeys(a.wave, b.wave) || compareKeys(a.sku, b.sku),
    );
}
