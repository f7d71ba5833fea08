import type { Batch, Night, Parcel, Point, Slotting } from '../../src/model/index.ts';

/**
 * Rules 4 to 7 and 11 of the formats, written a second time and naively, from the text alone: every pair of batches is
 * looked at. @returns what is broken, in words; nothing for a good answer
 */
export function check(night: Night, collecting: readonly Parcel[], slotting: Slotting): string[] {
  const broken = checkBatches(night, collecting, slotting.batches);
  const seen = new Map<number, number>();
  for (const batch of slotting.batches) for (const h of batch.households) seen.set(h, (seen.get(h) ?? 0) + 1);
  for (const { household } of slotting.unplaced) seen.set(household, (seen.get(household) ?? 0) + 1);
  for (const { household } of collecting) {
    if (seen.get(household) !== 1)
      broken.push(`4: household ${household} stands ${seen.get(household) ?? 0} times`);
    seen.delete(household);
  }
  for (const household of seen.keys()) broken.push(`4: household ${household} does not collect`);
  return broken;
}

/** Rules 5, 6 and 7 for any set of batches. */
export function checkBatches(
  night: Night,
  collecting: readonly Parcel[],
  batches: readonly Batch[],
): string[] {
  const { site, settings } = night;
  const { pickup } = settings;
  const broken: string[] = [];
  const entranceOf = (h: number) => site.entrances[site.households[h]!.entrance]!;
  const waveOf = new Map(collecting.map((parcel) => [parcel.household, parcel.wave]));
  const load = new Map<string, number>();
  const buildings = new Map<string, Set<number>>();
  for (const batch of batches) {
    const point = settings.points[batch.point]!;
    const [first] = batch.households;
    const key = `${batch.point}@${batch.slotStart}`;
    const say = (rule: string) => broken.push(`${rule}: ${JSON.stringify(batch)}`);
    load.set(key, (load.get(key) ?? 0) + batch.households.length);
    buildings.set(key, (buildings.get(key) ?? new Set()).add(batch.building));
    if (load.get(key)! > capacityOf(point, pickup)) say('5 capacity');
    if (pickup.buildingsPerSlot !== null && buildings.get(key)!.size > pickup.buildingsPerSlot)
      say('6 buildings');
    if (!isSlot(point, pickup, batch.slotStart)) say('5 hours');
    if (batch.households.length > pickup.batchMax || first === undefined) say('6 batch_max');
    const wave = Math.max(...batch.households.map((h) => waveOf.get(h)!));
    if (batch.wave !== wave) say('batch wave');
    if (batch.slotStart < settings.waves[wave]!.ready) say('7 ready');
    for (const h of batch.households) {
      if (!entranceOf(h).points.includes(batch.point)) say('5 serves');
      if (entranceOf(h).unit !== entranceOf(first!).unit) say('5 unit in batch');
      if (entranceOf(h).building !== batch.building) say('6 building mixed');
      if (batch.entrance !== (pickup.batchBy === 'building' ? -1 : site.households[h]!.entrance))
        say('6 entrance');
      if (pickup.batchBy === 'floor' && site.households[h]!.floor !== site.households[first!]!.floor)
        say('6 floor');
      if ((site.households[h]!.serve === 'early') !== batch.early) say('6 early apart');
    }
  }
  for (const [i, a] of batches.entries()) {
    for (const b of batches.slice(i + 1)) {
      const [low, high] = a.slotStart <= b.slotStart ? [a, b] : [b, a];
      const gap = high.slotStart - (low.slotStart + pickup.slotMinutes);
      const say = (rule: string) => broken.push(`${rule}: ${JSON.stringify(a)} ${JSON.stringify(b)}`);
      const sameDoor = a.building === b.building && a.entrance === b.entrance;
      if (sameDoor && gap < 0) say('6 door overlap');
      const unitA = entranceOf(a.households[0]!).unit;
      const unitB = entranceOf(b.households[0]!).unit;
      if (a.point === b.point && unitA !== unitB && gap < Math.max(0, pickup.changeoverMinutes))
        say('5 changeover');
      if (a.point === b.point && unitA === unitB && a.wave === b.wave && a.early !== b.early) {
        if ((a.early ? a : b).slotStart > (a.early ? b : a).slotStart) say('6 early later');
      }
    }
  }
  return pickup.split ? broken : [...broken, ...checkSplit(night, collecting, batches)];
}

function checkSplit(night: Night, collecting: readonly Parcel[], batches: readonly Batch[]): string[] {
  const { site, settings } = night;
  const { pickup } = settings;
  const unitOf = (h: number) => {
    const { entrance, floor, serve } = site.households[h]!;
    const { building, unit } = site.entrances[entrance]!;
    const by = pickup.batchBy === 'building' ? building : entrance;
    return [by, pickup.batchBy === 'floor' ? floor : '', unit, serve === 'early'].join('|');
  };
  const size = new Map<string, number>();
  for (const { household } of collecting) size.set(unitOf(household), (size.get(unitOf(household)) ?? 0) + 1);
  const seen = new Map<string, number>();
  for (const batch of batches)
    seen.set(unitOf(batch.households[0]!), (seen.get(unitOf(batch.households[0]!)) ?? 0) + 1);
  const broken: string[] = [];
  for (const batch of batches) {
    const unit = unitOf(batch.households[0]!);
    const most = Math.min(pickup.batchMax, capacityOf(settings.points[batch.point]!, pickup));
    if (seen.get(unit)! > 1 && size.get(unit)! <= most) broken.push(`6 split: ${JSON.stringify(batch)}`);
  }
  return broken;
}

/** Rule 11, by trying: every unplaced household in every batch of its door and alone in every slot. */
export function checkMaximal(night: Night, collecting: readonly Parcel[], slotting: Slotting): string[] {
  const { site, settings } = night;
  const { pickup } = settings;
  const waveOf = new Map(collecting.map((parcel) => [parcel.household, parcel.wave]));
  const fits = (batches: Batch[]) => checkBatches(night, collecting, batches).length === 0;
  const broken: string[] = [];
  for (const { household } of slotting.unplaced) {
    const { entrance, serve } = site.households[household]!;
    const { building } = site.entrances[entrance]!;
    const door = { building, entrance: pickup.batchBy === 'building' ? -1 : entrance };
    for (const [i, batch] of slotting.batches.entries()) {
      if (batch.building !== building || batch.entrance !== door.entrance) continue;
      const wave = Math.max(batch.wave, waveOf.get(household)!);
      const grown = { ...batch, wave, households: [...batch.households, household] };
      if (fits(slotting.batches.with(i, grown)))
        broken.push(`11: ${household} could join ${JSON.stringify(batch)}`);
    }
    for (const [p, point] of settings.points.entries()) {
      for (let slotStart = 0; slotStart < 1440; slotStart++) {
        if (!isSlot(point, pickup, slotStart)) continue;
        const wave = waveOf.get(household)!;
        const alone = {
          ...door,
          point: p,
          slotStart,
          households: [household],
          wave,
          early: serve === 'early',
        };
        if (fits([...slotting.batches, alone]))
          broken.push(`11: ${household} could stand at ${p} at ${slotStart}`);
      }
    }
  }
  return broken;
}

export function capacityOf(point: Point, pickup: Night['settings']['pickup']): number {
  const millis = BigInt(point.desks) * BigInt(pickup.slotMinutes) * 60n * BigInt(pickup.utilisationMilli);
  const desks = Number(millis / (1000n * BigInt(point.secondsPerHousehold)));
  return point.areaMilli === null
    ? desks
    : Math.min(desks, Math.floor(point.areaMilli / pickup.m2PerPersonMilli));
}

function isSlot(point: Point, pickup: Night['settings']['pickup'], start: number): boolean {
  const end = start + pickup.slotMinutes;
  if (point.closed.some((span) => Math.max(span.from, start) < Math.min(span.to, end))) return false;
  return point.open.some(
    (span) =>
      span.from <= start &&
      end <= span.to - pickup.catchUpMinutes &&
      (start - span.from) % pickup.slotMinutes === 0,
  );
}
