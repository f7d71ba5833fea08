import type { Violation } from '../../model/index.ts';
import { violation } from '../../model/index.ts';
import type { PlanDocument } from '../evidence.ts';
import type { Counted, Fates } from './demand/answers.ts';
import { Heard } from './demand/question.ts';
import type { Question } from './demand/question.ts';
import { correctionsOf, readDemand } from './demand/read.ts';
import { closingOf } from './demand/times.ts';
import { goodsOf } from './goods.ts';
import type { Night } from './night.ts';
import { entranceFacts } from './places.ts';
import type { Home } from './homes.ts';
import type { SiteRead } from './read-site.ts';

/** The night with its demand, read from the sheets and held against what the plan says of their lines. */
export function withDemand(
  site: SiteRead,
  plan: PlanDocument,
  counted: Counted,
  fates: Fates,
  found: (violation: Violation) => void,
): Night {
  const { desk, written, buildings, goods, homes, night } = site;
  const heard = new Heard(counted.entry.length);
  const question: Question = {
    desk,
    buildings,
    names: goods.names,
    counted,
    fates,
    closing: closingOf(desk.date, written.cutoff),
    duplicates: written.duplicates,
    homeOf: (entry) => homes[counted.household[entry]!]!,
    goodOf: (entry) => counted.good[entry]!,
    entryText: (entry) => {
      const { building, entrance, room } = homes[counted.household[entry]!]!;
      const parts = [buildings.all[building]!.id, entrance, room].filter((part) => part !== '');
      return `${parts.join('-')} ${goods.names.all[counted.good[entry]!]!.id}`;
    },
    corrections: correctionsOf(desk, plan.files),
    found,
    heard,
  };
  const given = handedOut(site);
  const { demand, steps } = readDemand(question, plan.files, given, written.buildingOfFiles);
  const people = [...heard.people.values()].map(
    (person, index) => [homes.length + index, { ...person, notify: 'group' as const }] as const,
  );
  return {
    ...night,
    demand,
    given,
    marks: heard.marks,
    told: heard.told,
    late: heard.late,
    catalogue: { ...night.catalogue, goods: goodsOf(goods, steps) },
    contacts: { ...night.contacts, households: new Map([...night.contacts.households, ...people]) },
  };
}

/** What nobody had to order, by household and good: for all of the register and whoever asked, of these zones, with a tag. */
function handedOut({ buildings, goods, homes, night }: SiteRead): ReadonlyMap<string, number> {
  const given = new Map<string, number>();
  // As buildings.csv has it: who is sealed since still lives where the handout is for.
  const zoneOf = (home: Home): number =>
    entranceFacts(night.settings, buildings.all[home.building]!, home.entrance, -1).zone;
  for (const { good, quantity, perResident, zones, tags } of goods.handouts) {
    for (const [household, home] of homes.entries()) {
      const { known } = home;
      const { residents } = night.site.households[household]!;
      const isThere = zones?.includes(zoneOf(home)) !== false;
      const isMeant = tags === undefined || known?.tags.some((tag) => tags.includes(tag)) === true;
      if (!isThere || !isMeant) continue;
      const key = `${household} ${good}`;
      given.set(key, (given.get(key) ?? 0) + quantity * (perResident ? residents : 1));
    }
  }
  return given;
}

/** A workspace that nobody can plan. */
export function withErrors(what: string): Violation {
  return violation('inputs-with-errors', { file: 'stagger.yaml', where: what });
}
