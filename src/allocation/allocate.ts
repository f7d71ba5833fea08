import { askedOf, dealOwn, dealSubstitutes, wantedOf } from '../fair/index.ts';
import type { Allocations, Night, Sourcing } from '../model/index.ts';
import { completeWaves } from './complete.ts';
import { onSiteByWave } from './goods.ts';
import { labelWaves } from './label.ts';
import { needsOf } from './needs.ts';
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
  const allocated = dealOwn(asked, wantedOf(night), inTheEnd);
  const substituted = dealSubstitutes(asked, allocated, inTheEnd);
  const rows = layRows(asked, sourcing, allocated, substituted);
  const needs = needsOf(night, rows);
  const complete = completeWaves(night, needs, onSite);
  return splitRows(rows, labelWaves(night, rows, needs, complete, onSite));
}
