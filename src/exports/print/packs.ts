import type { Plan } from '../../model/index.ts';
import { timeText } from '../amounts.ts';
import { callsOf } from '../calls/calls.ts';
import { callsPdf } from '../calls/pdf.ts';
import { gateSheets } from '../gate/gate.ts';
import { gatePdf } from '../gate/pdf.ts';
import type { Names } from '../names.ts';
import { contactCopy } from '../notices/contact.ts';
import { buildingNights } from '../notices/index.ts';
import { expectedText } from '../orders/text.ts';
import { bagList } from '../packing/bags.ts';
import { sortingMatrix } from '../packing/sorting.ts';
import { sheetFile, type SheetFile } from '../pdf-file.ts';
import { teamDoors } from '../rosters/doors.ts';
import { crewPdf, doorPdf, wallPdf } from '../rosters/pdf.ts';
import { pointRosters, type Bills } from '../rosters/roster.ts';

/** What one recipient gets, in the order in which it is handed out. */
export interface Pack {
  readonly path: string;
  readonly recipient: string;
  /** The same without anybody's name. */
  readonly role: string;
  /** `09:30`; '' where it is given out tonight. */
  readonly by: string;
  /** Whether it may be put up: nothing of a resident is in it. */
  readonly isPosted: boolean;
  readonly papers: readonly SheetFile[];
}

/** All packs: the gate, each point's crew, each door team, the sorters, each building's contact, the notice board. */
export function packsOf(plan: Plan, names: Names, bills: Bills, isPacked: boolean): readonly Pack[] {
  return [
    ...gatePack(plan, names),
    ...crewPacks(plan, names, bills),
    ...teamPacks(plan, names, bills),
    ...(isPacked ? sorterPack(plan, names) : []),
    ...contactPacks(plan, names),
    ...boardPack(plan, names),
  ].filter(({ papers }) => papers.length > 0);
}

/** @param name of a person where one is known */
function called(role: string, name = role): Pick<Pack, 'recipient' | 'role'> {
  return { recipient: name, role };
}

/** When the first goods of a plan come. */
function firstArrival(plan: Plan, names: Names): string {
  const first = plan.waves.find((wave) => plan.orders.some((order) => order.wave === wave));
  return first === undefined ? '' : expectedText(names.wave(first)).slice(0, 5);
}

function gatePack(plan: Plan, names: Names): Pack[] {
  const papers = gateSheets(plan, names).map((sheet) => gatePdf('', plan, names, sheet));
  const { print: w } = names.words;
  return [
    { path: 'print/gate.pdf', ...called(w.gate), by: firstArrival(plan, names), isPosted: false, papers },
  ];
}

function crewPacks(plan: Plan, names: Names, bills: Bills): Pack[] {
  return pointRosters(plan).map((roster) => ({
    path: `print/${names.pointFile.get(roster.point) ?? roster.point}.crew.pdf`,
    ...called(names.words.print.crew(names.pointName(roster.point))),
    by: timeText(roster.slots[0]!.slotStart),
    isPosted: false,
    papers: [crewPdf('', plan, names, roster, bills)],
  }));
}

function teamPacks(plan: Plan, names: Names, bills: Bills): Pack[] {
  return teamDoors(plan).map(({ team, zones }) => ({
    path: `print/team-${team}.door.pdf`,
    ...called(names.words.print.team(team)),
    by: timeText(Math.min(...zones.flatMap(({ runs }) => runs.map(({ start }) => start)))),
    isPosted: false,
    papers: zones.map((doors) => doorPdf('', plan, names, doors, bills)),
  }));
}

function sorterPack(plan: Plan, names: Names): Pack[] {
  if (!plan.allocations.allocated.some((quantity) => quantity > 0)) return [];
  const papers = [sortingMatrix('', plan, names), bagList('', plan, names)];
  const { print: w } = names.words;
  return [
    {
      path: 'print/sorters.pdf',
      ...called(w.sorters),
      by: firstArrival(plan, names),
      isPosted: false,
      papers,
    },
  ];
}

function contactPacks(plan: Plan, names: Names): Pack[] {
  const { print: w, site } = names.words;
  const calls = callsOf(plan, names);
  return buildingNights(plan, names).map((night) => {
    const { building } = night;
    const own = calls.filter(({ household }) => plan.households[household]!.building === building);
    const title = w.contactTitle(site.building(building));
    const copy = sheetFile('', plan, names, title, (sheet) => {
      sheet.gap(8);
      for (const line of contactCopy(plan, names, night).split('\n')) sheet.paragraph(line, 12);
    });
    return {
      path: `print/${names.buildingFile.get(building) ?? building}.contact.pdf`,
      ...called(
        w.contact(site.building(building), ''),
        w.contact(site.building(building), names.buildingContact(building).name),
      ),
      by: '',
      isPosted: false,
      papers: own.length === 0 ? [copy] : [copy, callsPdf('', plan, names, own)],
    };
  });
}

function boardPack(plan: Plan, names: Names): Pack[] {
  const papers = pointRosters(plan).map((roster) => wallPdf('', plan, names, roster));
  return [
    { path: 'print/board.wall.pdf', ...called(names.words.print.board), by: '', isPosted: true, papers },
  ];
}
