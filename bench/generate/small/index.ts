import type { GeneratedFile } from '../file.ts';
import { demandTables } from './demand.ts';
import { goodsTables } from './goods-tables.ts';
import { makeSmallGoods } from './goods.ts';
import { drawFeatures, type Kind } from './kinds.ts';
import { supplyTables } from './offers.ts';
import { siteTables } from './people.ts';
import { makePickup, makePoints } from './points.ts';
import { makeMoney, makeWaves, settingsYaml } from './settings.ts';
import { makeSmallSite } from './site.ts';

/** A workspace of 4 to 60 households, for properties: the settings and tables that a kind's features call for. */
export function smallFiles(seed: number, kind: Kind): GeneratedFile[] {
  const has = drawFeatures(seed, kind);
  const site = makeSmallSite(seed, has);
  const pickup = makePickup(seed, has);
  const points = makePoints(seed, has, site, pickup);
  const waves = makeWaves(seed, has);
  const coin = makeMoney(seed, has);
  const goods = makeSmallGoods(seed, has, coin);
  return [
    settingsYaml(seed, has, { site, waves, points, pickup, coin }),
    ...siteTables(seed, has, site, points),
    ...goodsTables(seed, has, coin, goods),
    ...supplyTables(seed, has, coin, goods, waves),
    ...demandTables(seed, has, site, goods),
  ];
}
