import type { Files } from '../../support/index.ts';
import type { Offer, Raw, RawItem, Settings } from './raw.ts';
import { milli, money, settingsOf, table, textOf, WEIGHTS } from './raw.ts';
import { homesOf } from './raw-site.ts';

/** The workspace; undefined where a sheet is of a kind that this reader does not read, or a line is not plain. */
export function readRaw(files: Files, date: string): Raw | undefined {
  // What nobody ordered is given by a table that the page does not have yet.
  if (files.has('handouts.csv')) return undefined;
  const settings = settingsOf(files);
  const rows = table(textOf(files, 'items.csv'));
  const names = new Map(
    rows.flatMap((row) => [
      [row.item!, row.item!],
      [row.name!, row.item!],
    ]),
  );
  const uoms = new Map(rows.map((row) => [row.item!, row.uom!]));
  const bundles = new Map<string, Map<string, number>>();
  for (const row of table(textOf(files, 'bundles.csv'))) {
    names.set(row.bundle!, row.bundle!).set(row.name!, row.bundle!);
    bundles.set(row.bundle!, (bundles.get(row.bundle!) ?? new Map()).set(row.item!, milli(row.quantity)));
  }
  const demand = demandOf(files, names, uoms);
  if (demand === undefined) return undefined;
  const items = new Map<string, RawItem>();
  for (const row of rows) {
    const grams = WEIGHTS.get(row.uom!);
    const asked = [...demand.values()].flatMap((of) => of.get(row.item!)?.asked ?? []);
    const jin = 500_000 / (grams ?? 1);
    const step = grams === undefined ? 1000 : asked.every((one) => one % jin === 0) ? jin : jin / 10;
    items.set(row.item!, {
      step: row.step ? milli(row.step) : step,
      max: row.max_per_household ? milli(row.max_per_household) : Infinity,
      grams: grams ?? (row.unit_grams ? Number(row.unit_grams) : undefined),
    });
  }
  const stock = new Map<string, number>();
  for (const row of table(textOf(files, 'stock.csv'))) {
    if (row.uom && row.uom !== uoms.get(row.item!)) return undefined;
    if (row.expires && row.expires < date) continue;
    stock.set(row.item!, (stock.get(row.item!) ?? 0) + milli(row.quantity));
  }
  const suppliers = new Map(table(textOf(files, 'suppliers.csv')).map((row) => [row.supplier!, row]));
  const offers = [...files.keys()]
    .filter((name) => name.startsWith('catalogs/'))
    .flatMap((name) => {
      const supplier = name.replace(/^catalogs\/|\.csv$/g, '');
      return table(textOf(files, name)).map((row) =>
        offerOf(row, supplier, settings, suppliers, items, uoms),
      );
    });
  if (offers.includes(undefined)) return undefined;
  const substitutes = table(textOf(files, 'substitutes.csv'));
  const homes = homesOf(files, settings, [...demand.keys()]);
  return {
    settings,
    items,
    bundles,
    offers: offers as Offer[],
    suppliers,
    stock,
    homes,
    demand,
    substitutes,
  };
}

function demandOf(
  files: Files,
  names: ReadonlyMap<string, string>,
  uoms: ReadonlyMap<string, string>,
): Raw['demand'] | undefined {
  const demand = new Map<string, Map<string, { asked: number; consent: boolean }>>();
  const spelled = new Map<string, string>();
  for (const name of files.keys()) {
    if (!name.startsWith('demand/')) continue;
    for (const row of table(textOf(files, name))) {
      const parts = (row.address ?? '').split('-');
      const key =
        row.address === undefined
          ? [row.building, row.entrance ?? '', row.room].join('|')
          : parts.length === 3
            ? parts.join('|')
            : [parts[0], '', parts[1]].join('|');
      const good = names.get(row.item ?? '');
      const home = demand.get(key) ?? new Map<string, { asked: number; consent: boolean }>();
      // Spellings of one room, a wide sheet, a strange name, a second line for the same: somebody else's test.
      const folded = key.toLowerCase();
      if ((spelled.get(folded) ?? key) !== key) return undefined;
      spelled.set(folded, key);
      if (good === undefined || !/^\d+(\.\d+)?$/.test(row.quantity ?? '') || home.has(good)) return undefined;
      const [own, written] = [uoms.get(good) ?? '', row.uom || (uoms.get(good) ?? '')];
      const [mine, theirs] = [WEIGHTS.get(own), WEIGHTS.get(written)];
      if (own !== written && (mine === undefined || theirs === undefined)) return undefined;
      home.set(good, {
        asked: own === written ? milli(row.quantity) : (milli(row.quantity) * theirs!) / mine!,
        consent: row.substitute_ok === 'yes' || row.substitute_ok === '是',
      });
      demand.set(key, home);
    }
  }
  return demand;
}

function offerOf(
  row: Record<string, string>,
  supplier: string,
  settings: Settings,
  suppliers: ReadonlyMap<string, Record<string, string>>,
  items: ReadonlyMap<string, RawItem>,
  uoms: ReadonlyMap<string, string>,
): Offer | undefined {
  if (row.uom && row.uom !== uoms.get(row.item!)) return undefined;
  const listed = (text: string | undefined) => (text ?? '').split(';').filter((id) => id !== '');
  const [own, theirs] = [listed(row.waves), listed(suppliers.get(supplier)?.waves)];
  const grams = items.get(row.item!)?.grams;
  const size = milli(row.pack_size);
  return {
    supplier,
    sku: row.sku!,
    item: row.item!,
    size,
    price: money(row.pack_price, settings.scale),
    stock: row.stock_packs ? Number(row.stock_packs) : Infinity,
    min: Number(row.min_packs || 1),
    multiple: Number(row.pack_multiple || 1),
    breaks: listed(row.price_breaks).map((part) => {
      const [from, price] = part.split('=');
      return [Number(from), money(price, settings.scale)] as const;
    }),
    waves: settings.waves
      .map((wave: Settings) => wave.id as string)
      .filter(
        (id: string) =>
          (own.length === 0 || own.includes(id)) && (theirs.length === 0 || theirs.includes(id)),
      ),
    grams: row.pack_grams ? Number(row.pack_grams) : grams === undefined ? undefined : (grams * size) / 1000,
  };
}
