import type { Plan, SourcedLine, Workspace } from '../model/index.ts';

/** The lines of a plan's orders as sourcing gave them: for questions that are asked later. */
export function sourcedOf(plan: Plan, { catalogue, settings }: Workspace): readonly SourcedLine[] {
  const { suppliers, offers } = catalogue;
  const offerOf = new Map(
    offers.map((offer, index) => [JSON.stringify([suppliers[offer.supplier]!.id, offer.sku]), index]),
  );
  const waveOf = new Map(settings.waves.map((wave, index) => [wave.id, index]));
  return plan.orders.flatMap(({ supplier, wave, lines }) =>
    lines.flatMap(({ sku, packs }) => {
      const offer = offerOf.get(JSON.stringify([supplier, sku]));
      const at = waveOf.get(wave);
      // What the catalogue does not know any more cannot be asked about.
      return offer === undefined || at === undefined ? [] : [{ offer, wave: at, packs }];
    }),
  );
}
