/** A mistake of one line in a file of `src/`; `find` stands there exactly once. */
export interface Fault {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  readonly why: string;
}

const IN = 'intake';

export const FAULTS: readonly Fault[] = [
  // The four that were taken for good once.
  { file: `${IN}/site/eligible-points.ts`, find: '`${terms.zone} ${terms.grid}`', replace: '`${terms.zone}`', why: 'grids are no isolation units' },
  { file: `${IN}/assemble-demand.ts`, find: 'order.subarray(starts[h], starts[h + 1])', replace: 'order.subarray(starts[h], h === 3 ? starts[h] : starts[h + 1])', why: 'a household is dropped' },
  { file: `${IN}/site/households.ts`, find: 'if (known !== undefined) tier = Math.min(tier, known);', replace: 'if (known !== undefined) tier += 0;', why: 'tiers are ignored' },
  { file: `${IN}/settings/working.ts`, find: 'exact.scaled(written.utilisation, 1000,', replace: 'exact.scaled(written.utilisation, 2000,', why: 'utilisation is doubled' },
  // intake: settings
  { file: `${IN}/settings/working.ts`, find: 'batchMax: written.batch_max,', replace: 'batchMax: written.batch_max * 2,', why: 'batches twice as large' },
  { file: `${IN}/settings/working.ts`, find: 'changeoverMinutes: written.changeover_minutes,', replace: 'changeoverMinutes: 0,', why: 'no changeover' },
  { file: `${IN}/settings/working.ts`, find: 'slotMinutes: written.slot_minutes,', replace: 'slotMinutes: written.slot_minutes * 2,', why: 'slots twice as long' },
  { file: `${IN}/settings/working.ts`, find: "exact.scaled(door.max_kg, 1000, ['door', 'max_kg'])", replace: "exact.scaled(door.max_kg, 9000, ['door', 'max_kg'])", why: 'runs nine times as heavy' },
  { file: `${IN}/settings/working.ts`, find: 'householdsPerHour: door.households_per_hour,', replace: 'householdsPerHour: door.households_per_hour * 3,', why: 'teams three times as fast' },
  { file: `${IN}/settings/working.ts`, find: "exact.scaled(sourcing.fill_threshold, 1000,", replace: "exact.scaled(1 - sourcing.fill_threshold, 1000,", why: 'the fill threshold upside down' },
  { file: `${IN}/settings/working.ts`, find: 'substitutes: sourcing.substitutes,', replace: "substitutes: 'always',", why: 'substitutes for everybody' },
  { file: `${IN}/settings/working.ts`, find: 'buildingsPerSlot: written.buildings_per_slot ?? null,', replace: 'buildingsPerSlot: null,', why: 'any number of buildings in a slot' },
  { file: `${IN}/settings/working-site.ts`, find: 'const ready = parseTime(wave.ready) ?? 0;', replace: 'const ready = (parseTime(wave.ready) ?? 0) - 30;', why: 'goods are called ready half an hour early' },
  { file: `${IN}/settings/working-site.ts`, find: 'desks: point.desks,', replace: 'desks: point.desks + 3,', why: 'desks that are not there' },
  { file: `${IN}/settings/working-site.ts`, find: 'secondsPerHousehold: point.seconds_per_household,', replace: 'secondsPerHousehold: Math.ceil(point.seconds_per_household / 4),', why: 'everybody four times as quick' },
  { file: `${IN}/settings/working-site.ts`, find: "closed: spans('closed'),", replace: 'closed: [],', why: 'breaks of a point are ignored' },
  // intake: site
  { file: `${IN}/site/eligible-points.ts`, find: 'return serves && near &&', replace: 'return near &&', why: 'points that do not serve a zone' },
  { file: `${IN}/site/eligible-points.ts`, find: 'metres <= maxWalkMetres;', replace: 'metres <= maxWalkMetres * 9;', why: 'walks that are too long' },
  { file: `${IN}/site/households.ts`, find: "residents: Math.max(1, row.whole('residents', 0, 10_000) ?? 1),", replace: 'residents: 1,', why: 'everybody lives alone' },
  // intake: goods
  { file: `${IN}/goods/offers.ts`, find: 'packPrice: price,', replace: 'packPrice: price + 1,', why: 'prices a cent too high' },
  { file: `${IN}/goods/offers.ts`, find: 'packSize: pack.size,', replace: 'packSize: pack.size * 2,', why: 'packs twice as large' },
  { file: `${IN}/goods/offers.ts`, find: 'stockPacks: stockPacks ?? null,', replace: 'stockPacks: null,', why: 'suppliers have any number' },
  { file: `${IN}/goods/offers.ts`, find: 'packMultiple: packMultiple ?? 1,', replace: 'packMultiple: packMultiple === null ? 1 : 1,', why: 'multiples are ignored' },
  { file: `${IN}/goods/offers.ts`, find: 'packGrams: grams,', replace: 'packGrams: grams === null ? null : grams * 2,', why: 'packs twice as heavy' },
  { file: `${IN}/goods/suppliers.ts`, find: 'deliveryFee: deliveryFee ?? 0,', replace: 'deliveryFee: 0,', why: 'delivery is free' },
  { file: `${IN}/goods/suppliers.ts`, find: 'freeDeliveryFrom: freeDeliveryFrom ?? null,', replace: 'freeDeliveryFrom: 0,', why: 'delivery is free from nothing on' },
  { file: `${IN}/goods/suppliers.ts`, find: 'minOrder: minOrder ?? 0,', replace: 'minOrder: minOrder === null ? 0 : 0,', why: 'minimums of orders are ignored' },
  { file: `${IN}/goods/stock.ts`, find: "const usable = expires === '' || expires >= reading.date;", replace: 'const usable = true;', why: 'what has expired is dealt' },
  { file: `${IN}/goods/stock.ts`, find: 'stock.push({ item, quantity,', replace: 'stock.push({ item, quantity: quantity * 2,', why: 'stock is doubled' },
  { file: `${IN}/goods/items.ts`, find: "maxPerHousehold: quantityCell(row, 'max_per_household', good, 0),", replace: 'maxPerHousehold: null,', why: 'limits of a household are ignored' },
  { file: `${IN}/goods/waves.ts`, find: 'return unknown ? undefined : [...found].sort((a, b) => a - b);', replace: 'return waves.map((_, wave) => wave);', why: 'offers in any wave' },
  // intake: demand
  { file: `${IN}/demand/taker.ts`, find: 'return submitted > this.#closing;', replace: 'return submitted > this.#closing + 1e9;', why: 'nothing is late' },
  { file: `${IN}/demand/merge.ts`, find: 'if (lines.amount[line] === 0) verdict(line, \'excluded\', line);\n    else if (open', replace: 'if (lines.amount[line] === 0) verdict(line, \'excluded\', line);\n    else if (!open', why: 'replaced and ambiguous are mixed up' },
  { file: `${IN}/demand/settle.ts`, find: 'this.#asked[entry]! += lines.amount[line]!;', replace: 'this.#asked[entry]! += lines.amount[line]! * 2;', why: 'twice what was asked' },
  { file: `${IN}/demand/settle.ts`, find: 'if (lines.consent[line] === 0) this.#consent[entry] = 0;', replace: 'this.#consent[entry] = 1;', why: 'everybody takes substitutes' },
  // the deciding rooms
  { file: 'allocation/goods.ts', find: 'if (row.usable) onSite', replace: 'onSite', why: 'expired stock is dealt' },
  { file: 'fair/draw.ts', find: '`${night.date}|', replace: '`x|', why: 'lots that nobody can draw again' },
  { file: 'fair/wanted.ts', find: 'if (maxPerHousehold === null) return most;', replace: 'if (maxPerHousehold !== 0) return most;', why: 'dealt over the limit' },
  { file: 'channels/choose-channels.ts', find: "status === 'sealed' || household.serve === 'door';", replace: "status === 'sealed';", why: 'nobody is served at the door for their need' },
  { file: 'channels/choose-channels.ts', find: "settings.zones[entrance.zone]!.status === 'sealed' ||", replace: "settings.zones[entrance.zone]!.status === 'nowhere' ||", why: 'the sealed are sent to a point' },
  { file: 'channels/teams.ts', find: 'Math.ceil((run.length * 60) /', replace: 'Math.ceil((run.length * 6) /', why: 'runs ten times as quick' },
  { file: 'channels/plan-runs.ts', find: 'night.settings.door.maxGrams', replace: '1e9', why: 'runs of any weight' },
  { file: 'sourcing/price.ts', find: 'packPrice: priceAt(offer, packs)', replace: 'packPrice: offer.packPrice', why: 'breaks are ignored on the order' },
  { file: 'sourcing/price.ts', find: 'export function feeOf(supplier: Supplier, goods: number): number {', replace: 'export function feeOf(supplier: Supplier, goods: number): number {\n  if (goods >= 0) return 0;', why: 'the fee is forgotten' },
  { file: `${IN}/site/households.ts`, find: "?? priority[tier]?.serve ?? 'normal'", replace: "?? 'normal'", why: 'what a tier is served by is forgotten' },
  { file: 'plan/assemble-batches.ts', find: 'batch.capacity ?? slotCapacity(point, settings.pickup)', replace: '1 + (batch.capacity ?? slotCapacity(point, settings.pickup))', why: 'a capacity that is not' },
  { file: 'exports/amounts.ts', find: 'return formatScaled(', replace: 'return formatScaled(1 + ', why: 'amounts on paper are off' },
  // What a hurried change brings.
  { file: `${IN}/demand/taker.ts`, find: 'return submitted > this.#closing;', replace: 'return submitted >= this.#closing;', why: 'who orders exactly at the cutoff is late' },
  { file: `${IN}/site/carryover.ts`, find: 'Math.max(own.nights.get(item) ?? 0, nights)', replace: '0', why: 'owed nights are forgotten' },
  { file: 'fair/draw.ts', find: '${night.catalogue.goods[good]!.id}|${place}', replace: '|${place}', why: 'the same household has the luck for every item' },
  { file: 'channels/teams.ts', find: 'const start = Math.max(free[team]!, ready);', replace: 'const start = free[team]!;', why: 'runs leave before the goods are there' },
  { file: 'slotting/crowd/grid.ts', find: 'window.to - pickup.catchUpMinutes - pickup.slotMinutes', replace: 'window.to - pickup.slotMinutes', why: 'the time for latecomers is given away' },
  { file: 'slotting/crowd/grid.ts', find: 'span.from < to && from < span.to', replace: 'span.from < from && from < span.to', why: 'a slot runs into a break' },
  { file: 'exports/rosters/tables.ts', find: 'of pickups) {', replace: 'of pickups.slice(1)) {', why: 'the first of each batch is missing on the crew’s list' },
  { file: 'exports/notices/notice.ts', find: 'timeText(batch.slotStart), timeText(batch.slotEnd)', replace: 'timeText(batch.slotEnd), timeText(batch.slotEnd)', why: 'the group is told when its slot ends' },
  { file: 'exports/labels/table.ts', find: 'number <= parcels; number++', replace: 'number < parcels; number++', why: 'the last bag has no label' },
  { file: 'exports/orders/text.ts', find: 'site.money(money(sums.total), currency.code)', replace: 'site.money(money(sums.goods), currency.code)', why: 'a total without the fee' },
  { file: 'exports/bills/bills.ts', find: "settings.payment === 'before' ? received - ordered : received", replace: "settings.payment === 'before' ? ordered - received : received", why: 'what is to be given back is collected' },
  { file: 'night/bills.ts', find: 'bill.received += ordered - short - without + more;', replace: 'bill.received += ordered + short - without + more;', why: 'what is short is paid' },
  { file: 'exports/gate/gate.ts', find: 'validUntil < plan.date', replace: 'validUntil > plan.date', why: 'good passes are turned away, and old ones let in' },
  { file: 'exports/calls/calls.ts', find: "notify === 'knock' || phone === ''", replace: "notify !== 'knock' || phone === ''", why: 'who has a phone is knocked at' },
  { file: 'exports/report/figures.ts', find: '(loads.get(start)?.load ?? 0) + perBatch[b]!', replace: 'perBatch[b]!', why: 'of several batches in a slot the page shows the last' },
  { file: 'exports/tonight/tomorrow.ts', find: 'Math.min(min, run.start)', replace: 'Math.max(min === Infinity ? 0 : min, run.start)', why: 'the first run is said to leave when the last does' },
  { file: 'exports/notices/contact.ts', find: '...shortages.rows.map((short) =>', replace: '...shortages.rows.slice(1).map((short) =>', why: 'the contact is not told of the first who lacks something' },
  { file: 'exports/notices/shortages.ts', find: 'sum.quantity += allocations.short[i]!;', replace: 'sum.quantity = allocations.short[i]!;', why: 'what a building lacks is what its last household lacks' },
  { file: 'exports/people.ts', find: 'digits.slice(-4)', replace: 'digits.slice(0, 4)', why: 'of phones the first digits are shown' },
  { file: 'exports/packing/packed.ts', find: 'Math.ceil((quantity * unit.grams) / unit.baseUnits)', replace: 'Math.ceil((quantity * unit.grams) / 999)', why: 'bags that weigh more on the list' },
]; // prettier-ignore
