import { askedOf, dealOwn, dealSubstitutes, wantedOf, withoutPromised } from '../fair/index.ts';
import { eachItem } from '../model/index.ts';
import type { Allocations, Night, Sourcing } from '../model/index.ts';
import { completeWaves } from './complete.ts';
import { onSiteByWave } from './goods.ts';
import { labelWaves } from './label.ts';
import { needsOf } from './needs.ts';
import { inWaves, packedParts, withoutParts } from './packed.ts';
import { layRows, splitRows } from './rows.ts';

/**
 * Who gets what: every good under its own name first, tier by tier and by equal shares; then substitutes from what is left;
 * then the wave in which each amount is there. Nothing is lost: asked = allocated + substituted + short on every row.
 *
 * @param sourcing what is ordered for which wave, and why what is short is
 */
export function allocate(night: Night, sourcing: Sourcing): Allocations {
  const waves = night.settings.waves.length;
  const asked = askedOf(night);
  const onSite = onSiteByWave(night, sourcing);
  const inTheEnd = Float64Array.from(night.catalogue.goods, (_, item) => onSite[item * waves + waves - 1]!);
  const free = withoutPromised(night, inTheEnd);
  const allocated = dealOwn(asked, wantedOf(night), free);
  const substituted = dealSubstitutes(asked, allocated, free);
  const rows = layRows(asked, sourcing, allocated, substituted);
  const packed = packedParts(night, rows);
  const rest = withoutParts(rows, packed);
  for (const { row, wave, quantity } of packed)
    eachItem(night.catalogue, rows.good[row]!, quantity, (item, each) => {
      for (let by = wave; by < waves; by++) onSite[item * waves + by]! -= each;
    });
  const needs = needsOf(night, rest);
  const complete = completeWaves(night, needs, onSite);
  const parts = labelWaves(night, rest, needs, complete, onSite);
  return splitRows(rows, packed.length === 0 ? parts : inWaves(rows, rest, [...packed, ...parts]));
}
