import type { Home, Raw, Settings } from './raw.ts';
import { minutes } from './raw.ts';

/** One household called to a batch. */
export interface Call {
  readonly home: Home;
  readonly batch: string;
  readonly point: string;
  readonly start: number;
  /** When the last of its goods is ready. */
  readonly ready: number;
  readonly wave: string;
}

/** Rules 5, 6 and 7 for a schedule, read slowly from the page: every pair of calls is looked at. */
export function faultsOfSchedule(raw: Raw, calls: readonly Call[]): string[] {
  const { settings } = raw;
  const { pickup } = settings;
  const faults: string[] = [];
  const fault = (text: string, call: Call) => faults.push(`${text}: ${call.batch}`);
  const doorOf = (home: Home) =>
    pickup.batch_by === 'building' ? home.building : `${home.building}|${home.entrance}`;
  const unitOfSplit = (call: Call) =>
    `${doorOf(call.home)}|${pickup.batch_by === 'floor' ? call.home.floor : ''}|${call.home.serve === 'early'}`;
  const waveOf = (batch: string) =>
    calls
      .filter((call) => call.batch === batch)
      .reduce((last, call) => (call.ready > last.ready ? call : last)).wave;
  const waves = new Map([...new Set(calls.map((call) => call.batch))].map((batch) => [batch, waveOf(batch)]));
  for (const a of calls) {
    const point = settings.points.find((other: Settings) => other.id === a.point);
    const together = calls.filter((b) => b.point === a.point && b.start === a.start);
    if (together.length > capacityOf(settings, point)) fault('over capacity', a);
    if (!slotsOf(settings, point).includes(a.start)) fault('no slot', a);
    if (!a.home.points.includes(a.point)) fault('point', a);
    if (a.start < a.ready) fault('not ready', a);
    if (new Set(together.map((b) => b.home.building)).size > (pickup.buildings_per_slot ?? Infinity)) {
      fault('buildings', a);
    }
    const batch = calls.filter((b) => b.batch === a.batch);
    if (batch.length > pickup.batch_max) fault('batch_max', a);
    const unit = calls.filter((b) => unitOfSplit(b) === unitOfSplit(a));
    if (
      !pickup.split &&
      unit.length <= Math.min(pickup.batch_max, capacityOf(settings, point)) &&
      new Set(unit.map((b) => b.batch)).size > 1
    ) {
      fault('split', a);
    }
    for (const b of calls) {
      const sameBatch = a.batch === b.batch;
      if (sameBatch && doorOf(a.home) !== doorOf(b.home)) fault('doors', a);
      if (sameBatch && (a.point !== b.point || a.start !== b.start)) fault('torn batch', a);
      if (sameBatch && (a.home.serve === 'early') !== (b.home.serve === 'early')) fault('early mixed', a);
      if (sameBatch && pickup.batch_by === 'floor' && a.home.floor !== b.home.floor) fault('floors', a);
      const overlap = a.start < b.start + pickup.slot_minutes && b.start < a.start + pickup.slot_minutes;
      if (!sameBatch && doorOf(a.home) === doorOf(b.home) && overlap) fault('door twice', a);
      if (a.point === b.point && a.home.unit !== b.home.unit && a.start <= b.start) {
        if (b.start - a.start - pickup.slot_minutes < pickup.changeover_minutes) fault('changeover', a);
      }
      const sameQueue =
        a.point === b.point && a.home.unit === b.home.unit && waves.get(a.batch) === waves.get(b.batch);
      if (sameQueue && a.home.serve === 'early' && b.home.serve !== 'early' && a.start > b.start)
        fault('early', a);
    }
  }
  return [...new Set(faults)];
}

export function capacityOf({ pickup }: Settings, point: Settings): number {
  // Hundredths and thousandths of the settings make the product whole.
  const seconds = (point.desks * pickup.slot_minutes * 60 * Math.round(pickup.utilisation * 1000)) / 1000;
  const byDesks = Math.floor(Math.round(seconds * 1000) / 1000 / point.seconds_per_household + 1e-9);
  if (point.area_m2 === undefined) return byDesks;
  return Math.min(byDesks, Math.floor(point.area_m2 / pickup.m2_per_person + 1e-9));
}

export function slotsOf({ pickup }: Settings, point: Settings): number[] {
  const spans = (texts: readonly string[] | undefined) =>
    (texts ?? []).map((text) => text.split('-').map(minutes) as [number, number]);
  return spans(point.open).flatMap(([from, to]) => {
    const starts: number[] = [];
    for (let at = from; at + pickup.slot_minutes <= to - pickup.catch_up_minutes; at += pickup.slot_minutes) {
      const shut = spans(point.closed).some(([a, b]) => a < at + pickup.slot_minutes && at < b);
      if (!shut) starts.push(at);
    }
    return starts;
  });
}
