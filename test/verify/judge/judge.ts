import { faultsOfLines, faultsOfOrders, gotOf, homeKey, leftOf, linesOf, priceOf } from './goods.ts';
import type { Got, Tables } from './goods.ts';
import type { Raw, Settings } from './raw.ts';
import { milli, minutes, money } from './raw.ts';
import type { Call } from './slots.ts';
import { faultsOfSchedule, slotsOf } from './slots.ts';
import { faultsOfWaves } from './waves.ts';

/** Every fault that somebody finds who knows only the page of formats, reading slowly and reckoning by hand. */
export function judge(raw: Raw, tables: Tables): string[] {
  const strangers = Object.values(tables)
    .flat()
    .filter((row) => row.room !== undefined && !raw.homes.has(homeKey(row)));
  if (strangers.length > 0) return strangers.map((row) => `nobody knows ${homeKey(row)}`);
  return [
    ...faultsOfLines(raw, tables),
    ...faultsOfMoney(raw, tables),
    ...faultsOfShares(raw, tables),
    ...faultsOfService(raw, tables),
    ...faultsOfShortages(raw, tables),
    ...faultsOfWaves(raw, tables),
  ];
}

/** Rules 2 and 10. */
function faultsOfMoney(raw: Raw, tables: Tables): string[] {
  const left = leftOf(raw, tables);
  const faults = faultsOfOrders(raw, linesOf(raw, tables), (item) => left.get(item)!.surplus);
  for (const [at, line] of linesOf(raw, tables).entries()) {
    const row = tables['orders.csv']![at]!;
    if (money(row.pack_price, raw.settings.scale) !== priceOf(line)) faults.push(`price ${row.sku}`);
    if (money(row.amount, raw.settings.scale) !== priceOf(line) * line.packs)
      faults.push(`amount ${row.sku}`);
    if (milli(row.quantity) !== line.packs * line.offer.size) faults.push(`quantity ${row.sku}`);
  }
  for (const [item, { left: rest, surplus }] of left) {
    if (rest < 0) faults.push(`more dealt than there is: ${item}`);
    const row = tables['balance.csv']!.find((one) => one.item === item);
    if (row !== undefined && milli(row.surplus) !== surplus) faults.push(`surplus ${item}`);
  }
  return faults;
}

/** Rule 3 as it stands, of what is dealt under its own name; per head where shares are. */
function faultsOfShares(raw: Raw, tables: Tables): string[] {
  const faults: string[] = [];
  const got = gotOf(raw, tables);
  const heads = (one: Got) => (raw.settings.sharing.by === 'residents' ? one.home.residents : 1);
  for (const a of got) {
    const step = raw.items.get(a.good)?.step ?? 1000;
    if (a.own % step !== 0 || a.own + a.substituted > a.cap) faults.push(`steps or limit ${a.good}`);
    if (a.own >= a.cap || raw.bundles.has(a.good)) continue;
    const nights = (one: Got) => one.home.nights.get(a.good) ?? 0;
    for (const b of got.filter((other) => other.good === a.good)) {
      const rank = a.home.tierRank - b.home.tierRank || nights(b) - nights(a);
      if (rank < 0 && b.has > 0) faults.push(`rank ${a.good}`);
      const last = Math.max(step, b.bundle);
      if (rank === 0 && (b.has - last) * heads(a) > a.has * heads(b)) faults.push(`shares ${a.good}`);
    }
  }
  return [...new Set(faults)];
}

/** Rules 4 to 7 and 11. */
function faultsOfService(raw: Raw, tables: Tables): string[] {
  const faults: string[] = [];
  const ready = new Map<string, Settings>();
  for (const row of tables['allocations.csv']!.filter((one) => milli(one.allocated) > 0)) {
    const wave = raw.settings.waves.find((one: Settings) => one.id === row.wave);
    const before = ready.get(homeKey(row));
    if (before === undefined || minutes(wave.ready) > minutes(before.ready)) ready.set(homeKey(row), wave);
  }
  const listed = [...tables['pickups.csv']!, ...tables['doorstep.csv']!, ...tables['unplaced.csv']!].map(
    homeKey,
  );
  if ([...listed].sort().join(' ') !== [...ready.keys()].sort().join(' ')) faults.push('not everybody once');
  const atDoor = (key: string) => {
    const home = raw.homes.get(key)!;
    const zone = raw.settings.zones.find((one: Settings) => one.id === home.zone);
    return zone.status === 'sealed' || home.serve === 'door';
  };
  for (const key of ready.keys()) {
    if (atDoor(key) !== tables['doorstep.csv']!.some((row) => homeKey(row) === key))
      faults.push(`door ${key}`);
  }
  const call = (key: string, batch: string, point: string, start: number): Call => {
    const wave = ready.get(key)!;
    return { home: raw.homes.get(key)!, batch, point, start, ready: minutes(wave.ready), wave: wave.id };
  };
  const calls = tables['pickups.csv']!.map((row) =>
    call(homeKey(row), row.batch!, row.point!, minutes(row.slot_start!)),
  );
  faults.push(...faultsOfSchedule(raw, calls));
  for (const row of tables['unplaced.csv']!.slice(0, 4)) {
    const key = homeKey(row);
    const alone = raw.homes.get(key)!.points.flatMap((id) => {
      const point = raw.settings.points.find((one: Settings) => one.id === id);
      return slotsOf(raw.settings, point).map((start) => call(key, 'new', id, start));
    });
    const batches = [...new Map(calls.map((one) => [one.batch, one])).values()];
    const joined = batches.map((one) => call(key, one.batch, one.point, one.start));
    const place = [...alone, ...joined].find((one) => faultsOfSchedule(raw, [...calls, one]).length === 0);
    if (place !== undefined)
      faults.push(`could be placed ${key} ${place.batch} ${place.point} ${place.start}`);
  }
  return faults;
}

/** Rule 9. */
function faultsOfShortages(raw: Raw, tables: Tables): string[] {
  const faults: string[] = [];
  const left = leftOf(raw, tables);
  const lines = linesOf(raw, tables);
  const lacking = new Map<string, number>();
  for (const one of gotOf(raw, tables)) {
    lacking.set(one.good, (lacking.get(one.good) ?? 0) + one.cap - one.own - one.substituted);
  }
  for (const [good, lack] of lacking) {
    if (lack === 0) continue;
    const bundle = raw.bundles.get(good);
    if (bundle !== undefined) {
      if ([...bundle].every(([item, quantity]) => left.get(item)!.left >= quantity))
        faults.push(`bundle ${good}`);
      continue;
    }
    const { step } = raw.items.get(good)!;
    const book = left.get(good)!;
    if (book.left >= step) faults.push(`left ${good}`);
    for (const offer of raw.offers.filter((one) => one.item === good)) {
      for (const wave of offer.waves) {
        const line = lines.find((one) => one.offer === offer && one.wave === wave);
        const packs =
          line === undefined
            ? Math.ceil(offer.min / offer.multiple) * offer.multiple
            : line.packs + offer.multiple;
        const more = (packs - (line?.packs ?? 0)) * offer.size;
        const dealt = Math.min(lack, Math.floor((book.left + more) / step) * step);
        const surplus = (item: string) =>
          item === good
            ? book.surplus +
              more -
              (Math.max(0, book.dealt + dealt - (raw.stock.get(good) ?? 0)) -
                Math.max(0, book.dealt - (raw.stock.get(good) ?? 0)))
            : left.get(item)!.surplus;
        const grown = [...lines.filter((one) => one !== line), { offer, wave, packs }];
        if (dealt > 0 && faultsOfOrders(raw, grown, surplus).length === 0)
          faults.push(`pack ${offer.sku} ${wave}`);
      }
    }
  }
  return faults;
}
