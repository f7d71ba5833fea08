import type { Allocations, Night, Sourcing } from '../model/index.ts';
import { entriesByGood } from './claims.ts';
import { completeWaves } from './complete.ts';
import { dealOwn } from './deal.ts';
import { onSiteByWave } from './goods.ts';
import { labelWaves } from './label.ts';
import { needsOf } from './needs.ts';
import { ranksOf } from './ranks.ts';
import { layRows, splitRows } from './rows.ts';
import { dealSubstitutes } from './substitute.ts';

/**
 * Who gets what: every good under its own name first, tier by tier and by equal shares; then substitutes from what is left;
 * then the wave in which each amount is there. Nothing is lost: asked = allocated + substituted + short on every row.
 *
 * @param sourcing what may be dealt of each good, and what is ordered for which wave
 */
export function allocate(night: Night, sourcing: Sourcing): Allocations {
  const waves = night.settings.waves.length;
  const ranks = ranksOf(night);
  const byGood = entriesByGood(night);
  const onSite = onSiteByWave(night, sourcing);
  const inTheEnd = Float64Array.from(night.catalogue.goods, (_, item) => onSite[item * waves + waves - 1]!);
  const allocated = dealOwn(night, sourcing, ranks, byGood);
  const substituted = dealSubstitutes(night, ranks, byGood, allocated, inTheEnd);
  const rows = layRows(night, sourcing, allocated, substituted);
  const needs = needsOf(night, rows);
  const complete = completeWaves(night, needs, onSite);
  return splitRows(rows, labelWaves(night, rows, needs, complete, onSite));
}
