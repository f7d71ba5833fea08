import { text, type GeneratedFile } from '../file.ts';
import { doorHouseholds } from './people.ts';
import { gridOf, type LargeSite } from './site.ts';
import type { Size } from './size.ts';

/** 45 s a household at 0.85 of a 15-minute slot. */
const HOUSEHOLDS_PER_DESK = 17;
/** 09:30–12:00 and 14:00–19:00 less the last quarter of an hour, when morning goods can be fetched. */
const SLOTS = 29;
/** Places for each household that comes: little enough that points are crowded, enough that waves and changeovers fit. */
const PLACES = 1.5;

export function settingsFile(size: Size, site: LargeSite): GeneratedFile {
  const units = site.quarters * 4 + 1;
  // A door takes three minutes; five hours are left after the last wave, and every unit needs a team of its own.
  const teams = units + Math.ceil((doorHouseholds(site.buildings) * 1.5) / (20 * 5));
  return text('stagger.yaml', [
    'community: 星河苑',
    'language: zh-CN',
    'time_zone: Asia/Shanghai',
    'currency: CNY',
    'hotline: 010-5555-0100',
    'deliver_to: {address: 星河苑北门, gate: 北门, contact: 王主任, phone: 010-5555-0101}',
    'intake: {duplicates: latest, cutoff: "21:00"}',
    'zones:',
    ...zones(site),
    'waves:',
    ...size.waves.map((w) => `  - {id: ${w.id}, arrives: "${w.arrives}", ready: "${w.ready}"}`),
    'points:',
    ...points(site),
    'pickup: {slot_minutes: 15, batch_max: 12, utilisation: 0.85, changeover_minutes: 15}',
    `door: {teams: ${teams}, households_per_hour: 20, max_kg: 150}`,
    'packing: {bag_kg: 8}',
    'priority:',
    '  - {id: critical, tags: [newborn, pregnant, dialysis, serious-illness], serve: door}',
    '  - {id: elderly, tags: [elderly-alone, disabled], serve: early}',
  ]);
}

function zones(site: LargeSite): string[] {
  const present = new Set(site.buildings.map((b) => `${b.kind.charAt(0)}${b.quarter + 1}`));
  const status: Readonly<Record<string, string>> = {
    S: 'sealed',
    A: 'controlled',
    B: 'controlled',
    C: 'open',
  };
  const lines: string[] = [];
  for (let quarter = 1; quarter <= site.quarters; quarter++) {
    for (const letter of ['S', 'A', 'B', 'C']) {
      const id = `${letter}${quarter}`;
      // An entrance may be sealed where no whole building is.
      if (letter === 'S' || present.has(id)) lines.push(`  - {id: ${id}, status: ${status[letter]}}`);
    }
  }
  return lines;
}

function points(site: LargeSite): string[] {
  return site.points.map((point) => {
    const here = site.buildings.filter((b) => b.quarter === point.quarter);
    const kinds = point.kinds.filter((kind) => here.some((b) => b.kind === kind));
    const zoneIds = kinds.map((kind) => `${kind.charAt(0)}${point.quarter + 1}`);
    const grids = kinds.map((kind) => gridOf(kind, point.quarter)).filter((grid) => grid !== '');
    const desks = Math.max(1, Math.ceil((point.collectors * PLACES) / (SLOTS * HOUSEHOLDS_PER_DESK)));
    return [
      `  - {id: ${point.id}, name: ${point.id.slice(1)}号点, zones: [${zoneIds.join(', ')}]`,
      ...(grids.length > 0 ? [`grids: [${grids.join(', ')}]`] : []),
      'open: ["09:00-12:00", "14:00-19:00"]',
      `desks: ${desks}`,
      'seconds_per_household: 45}',
    ].join(', ');
  });
}
