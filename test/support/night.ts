import type { Demand, Settings, Site, Workspace } from '../../src/model/index.ts';
import { catalogueOf } from './night-catalogue.ts';
import type { NightDescription } from './night-description.ts';
import { splitKey } from './night-description.ts';
import { scaled, settingsOf } from './night-settings.ts';
import { siteOf } from './night-site.ts';

/**
 * The model of a described night, made without reading a file: for tests of the rooms that decide.
 *
 *     nightOf({
 *       offers: [{ supplier: 'S1', item: 'rice', pack_size: 10, pack_price: 30 }],
 *       demand: { '1-101': { rice: 2 }, '1-102': { rice: 1 } },
 *     })
 *
 * It holds no files and no contacts; a test that needs those reads `workspaceFiles(description)` with intake.
 */
export function nightOf(description: NightDescription): Workspace {
  const settings = settingsOf(description);
  const catalogue = catalogueOf(description, settings);
  const site = siteOf(description, settings, (id) => catalogue.goods.findIndex((good) => good.id === id));
  return {
    date: description.date ?? '2026-11-23',
    settings,
    site,
    catalogue,
    demand: demandOf(description, site, settings, catalogue.goods),
    contacts: { households: new Map(), buildings: new Map(), suppliers: new Map(), vehicles: [] },
    files: [],
  };
}

function demandOf(
  description: NightDescription,
  site: Site,
  settings: Settings,
  goods: Workspace['catalogue']['goods'],
): Demand {
  const places = new Map(
    site.households.map((household, at) => {
      const entrance = site.entrances[household.entrance]!;
      return [`${site.buildings[entrance.building]!.id}/${entrance.id}/${household.room}`, at];
    }),
  );
  const takes = new Set(description.substituteOk);
  const lines = Object.entries(description.demand ?? {}).flatMap(([key, asked]) =>
    Object.entries(asked).map(([id, cell]) => {
      const { building, entrance, room } = splitKey(key);
      const good = goods.findIndex((other) => other.id === id);
      return {
        household: places.get(`${building}/${entrance}/${room}`)!,
        good,
        asked: scaled(cell, goods[good]!.baseUnits),
        ok: takes.has(key) || settings.sourcing.substitutes === 'always' ? 1 : 0,
      };
    }),
  );
  lines.sort((a, b) => a.household - b.household || a.good - b.good);
  return {
    length: lines.length,
    household: Int32Array.from(lines, (line) => line.household),
    good: Int32Array.from(lines, (line) => line.good),
    asked: Float64Array.from(lines, (line) => line.asked),
    substituteOk: Uint8Array.from(lines, (line) => line.ok),
  };
}
