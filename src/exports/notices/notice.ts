import { compareKeys } from '../../model/index.ts';
import type { Plan } from '../../model/index.ts';
import { timeText } from '../amounts.ts';
import type { Names } from '../names.ts';
import { oneLine } from '../oneline.ts';
import type { BatchRoster } from '../rosters/roster.ts';
import { messages } from './messages.ts';
import { shortageTexts } from './shortages.ts';
import type { BuildingShortages } from './shortages.ts';

/** What one building is told. */
export interface BuildingNight {
  readonly building: string;
  /** By time. */
  readonly batches: readonly BatchRoster[];
  /** Sealed doors: entrance, and the earliest start of a run to it. */
  readonly doors: readonly { readonly entrance: string; readonly start: number }[];
  /** Households that are served at the door although their building collects. */
  readonly otherDoors: number;
  readonly unplaced: readonly number[];
  readonly shortages: BuildingShortages;
}

/** The messages for a building's chat group: nothing of a resident but building and room. */
export function noticeMessages(plan: Plan, names: Names, night: BuildingNight): readonly string[] {
  const { notice: w, site } = names.words;
  const name = oneLine(site.building(night.building));
  const lines: string[] = [];
  if (night.batches.length > 0) {
    lines.push(w.collect, ...night.batches.map((batch) => collectLine(names, batch)), '');
  }
  if (night.doors.length > 0 || night.otherDoors > 0) {
    const doors = night.doors.map(({ entrance, start }) =>
      w.doorLine(site.entrance(entrance) || w.everyone, timeText(start)),
    );
    lines.push(w.door, ...doors, ...(night.otherDoors > 0 ? [w.doorOthers] : []), '');
  }
  if (night.unplaced.length > 0) lines.push(w.waiting(night.unplaced.length), '');
  const { sums } = night.shortages;
  if (sums.length > 0) {
    lines.push(w.short, ...sums.map((short) => w.shortLine(...shortageTexts(plan, names, short))), '');
  }
  if (night.batches.length > 0) lines.push(w.bring, lateLine(names, night.batches));
  const title = (number: number, of: number): string =>
    w.title(names.settings.community, name, site.day(plan.date)) + (of > 1 ? w.part(number, of) : '');
  const contact = names.buildingContact(night.building);
  const hasContact = contact.name !== '' || contact.phone !== '';
  return messages((number, of) => oneLine(title(number, of)), lines.map(oneLine), [
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
      return open.map((span) =>
        w.lateWindow(names.pointName(id), timeText(span.to - catchUpMinutes), timeText(span.to)),
      );
    });
  return w.lateWindows(site.list(windows));
}
