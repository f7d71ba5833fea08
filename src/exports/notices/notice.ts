import { compareKeys } from '../../model/index.ts';
import type { Plan } from '../../model/index.ts';
import { timeText } from '../amounts.ts';
import type { Names } from '../names.ts';
import { oneLine } from '../oneline.ts';
import type { BatchRoster } from '../rosters/roster.ts';
import { messages } from './messages.ts';
import type { Block } from './messages.ts';
import { shortageTexts } from './shortages.ts';
import type { BuildingShortages } from './shortages.ts';

/** What one building is told. */
export interface BuildingNight {
  readonly building: string;
  /** By time. */
  readonly batches: readonly BatchRoster[];
  /** Sealed doors: entrance, and when runs to it start. */
  readonly doors: readonly { readonly entrance: string; readonly starts: readonly number[] }[];
  /** When runs start to households that are served at the door although their building collects. */
  readonly otherDoors: readonly number[];
  readonly unplaced: readonly Plan['unplaced'][number][];
  readonly shortages: BuildingShortages;
}

/** The messages for a building's chat group: nothing of a resident but building and room. */
export function noticeMessages(plan: Plan, names: Names, night: BuildingNight): readonly string[] {
  const { notice: w, site } = names.words;
  const { batches, doors, otherDoors } = night;
  const blocks: Block[] = [];
  const add = (heading: string, lines: readonly string[]): void => {
    if (lines.length > 0) blocks.push({ heading: oneLine(heading), lines: lines.map(oneLine) });
  };
  add(
    w.collect,
    batches.map((batch) => collectLine(names, batch)),
  );
  add(w.door, [
    ...doors.map(({ entrance, starts }) =>
      w.doorLine(site.entrance(entrance) || w.everyone, starts.map(timeText)),
    ),
    ...(otherDoors.length > 0 ? [w.doorLine(w.doorOthers, otherDoors.map(timeText))] : []),
  ]);
  if (night.unplaced.length > 0) add('', [w.waiting(night.unplaced.length)]);
  add(
    w.short,
    night.shortages.sums.map((short) => w.shortLine(...shortageTexts(plan, names, short))),
  );
  if (batches.length > 0) add('', [w.bring, lateLine(names, batches)]);
  const { payment } = names.settings;
  if (payment === 'collection') add('', [w.pay]);
  else if (payment === 'before' && night.shortages.sums.length > 0) add('', [w.paidBack]);
  const nobodyCollects = batches.length === 0 && doors.length + otherDoors.length > 0;
  const name = oneLine(site.building(night.building));
  const title = (number: number, of: number): string =>
    w.title(names.settings.community, name, site.day(plan.date), nobodyCollects) +
    (of > 1 ? w.part(number, of) : '');
  const contact = names.buildingContact(night.building);
  const hasContact = contact.name !== '' || contact.phone !== '';
  return messages((number, of) => oneLine(title(number, of)), blocks, [
    hasContact ? oneLine(w.contact(contact.name, contact.phone)) : '',
    names.settings.hotline === '' ? '' : oneLine(w.hotline(names.settings.hotline)),
  ]);
}

function collectLine(names: Names, { batch, rooms }: BatchRoster): string {
  const { notice: w, site } = names.words;
  const floors = rooms.length > 0 ? site.rooms(rooms) : site.floors(batch.floors);
  const who = [site.entrance(batch.entrance), floors].filter((text) => text !== '').join(' ') || w.everyone;
  return w.collectLine(who, timeText(batch.slotStart), timeText(batch.slotEnd), names.pointName(batch.point));
}

/** When those who missed their slot may come: the catch-up minutes of the windows that follow a batch of theirs. */
function lateLine(names: Names, batches: readonly BatchRoster[]): string {
  const { notice: w, site } = names.words;
  const { catchUpMinutes } = names.settings.pickup;
  if (catchUpMinutes === 0) return w.lateAny;
  const first = new Map<string, number>();
  for (const { batch } of batches) {
    first.set(batch.point, Math.min(first.get(batch.point) ?? Infinity, batch.slotStart));
  }
  const windows = [...first]
    .sort(([a], [b]) => compareKeys(a, b))
    .flatMap(([id, start]) => {
      const open = names.point(id)?.open.filter((span) => span.to > start) ?? [];
      const times = open.map(({ to }) => w.lateWindow(timeText(to - catchUpMinutes), timeText(to)));
      return times.length === 0 ? [] : [w.latePoint(names.pointName(id), site.list(times))];
    });
  return w.lateWindows(windows);
}
