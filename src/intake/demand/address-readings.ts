import { ROLES, type AddressPart, type PlaceRole } from './address.ts';

/** One way of reading an address, before the site is asked. */
export interface PlaceReading {
  /** As it may be called in the table of buildings, the likeliest first; [] where the text names none. */
  readonly buildings: readonly string[];
  /** A street's number or a lane in front of the building. */
  readonly lane: string;
  readonly entrance: string;
  readonly floor: string;
  readonly room: string;
  /** A number without a word was taken for a floor, or two of them for one room: only where nothing else is possible. */
  readonly forced: boolean;
}

type Assigned = Partial<Record<PlaceRole, AddressPart>>;

/** All ways of giving the parts their roles: each once, in order unless a word in front says what a part is. */
export function placeReadings(parts: readonly AddressPart[]): PlaceReading[] {
  const found: PlaceReading[] = [];
  assign(parts, 0, {}, found);
  const last = parts.slice(-2);
  const [floor, unit] = last;
  // `#12-03`, `Block B 12-03`: floor and unit are one room's name.
  if (
    floor !== undefined &&
    unit?.bare === true &&
    unit.value.length < 3 &&
    (floor.bare || floor.roles[0] === 'room')
  ) {
    const room = { ...unit, value: `${floor.value}-${unit.value}`, roles: ['room'] as const };
    const joined: PlaceReading[] = [];
    assign([...parts.slice(0, -2), room], 0, {}, joined);
    found.push(...joined.map((reading) => ({ ...reading, forced: true })));
  }
  return found;
}

function assign(parts: readonly AddressPart[], at: number, roles: Assigned, found: PlaceReading[]): void {
  const part = parts[at];
  if (part === undefined) {
    const reading = readingOf(roles);
    if (reading !== undefined) found.push(reading);
    return;
  }
  for (const role of part.roles) {
    if (roles[role] === undefined && inOrder(role, part, parts.slice(0, at), roles)) {
      assign(parts, at + 1, { ...roles, [role]: part }, found);
    }
  }
}

function inOrder(
  role: PlaceRole,
  part: AddressPart,
  before: readonly AddressPart[],
  roles: Assigned,
): boolean {
  const previous = before.at(-1);
  if (previous === undefined || part.labelled || (previous.labelled && role === 'building')) return true;
  const other = ROLES.find((one) => roles[one] === previous)!;
  return ROLES.indexOf(other) < ROLES.indexOf(role);
}

function readingOf({ lane, building, entrance, floor, room }: Assigned): PlaceReading | undefined {
  if (room === undefined) return undefined;
  // A street's number stands before what is certainly a building, a lane before a house.
  if (lane !== undefined && (building === undefined || building.bare)) return undefined;
  if (lane !== undefined && !lane.raw.endsWith('弄') && building?.roles.length !== 1) return undefined;
  const buildings = building === undefined ? [] : [building.raw, building.value];
  if (lane !== undefined && building !== undefined) {
    buildings.unshift(`${lane.raw}${building.raw}`, `${lane.value}-${building.value}`);
  }
  return {
    buildings,
    lane: lane?.raw ?? '',
    entrance: entrance?.value ?? '',
    floor: floor?.value ?? '',
    room: room.value,
    forced: floor?.bare === true,
  };
}
