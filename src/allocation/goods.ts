import type { Night, Sourcing } from '../model/index.ts';

/**
 * Base units of every item that are on the site by each wave: usable stock from the first, and all that is ordered up to
 * and with the wave. By `item × waves + wave`; zeros for bundles.
 */
export function onSiteByWave(night: Night, sourcing: Sourcing): Float64Array {
  const { catalogue, settings } = night;
  const waves = settings.waves.length;
  const onSite = new Float64Array(catalogue.goods.length * waves);
  for (const row of catalogue.stock) if (row.usable) onSite[row.item * waves]! += row.quantity;
  for (const line of sourcing.lines) {
    const offer = catalogue.offers[line.offer]!;
    onSite[offer.item * waves + line.wave]! += line.packs * offer.packSize;
  }
  for (let item = 0; item < catalogue.goods.length; item++)
    for (let wave = 1; wave < waves; wave++) onSite[item * waves + wave]! += onSite[item * waves + wave - 1]!;
  return onSite;
}
