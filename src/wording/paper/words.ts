import type {
  CallWords,
  DayWords,
  GateWords,
  LabelWords,
  ListWords,
  OrderWords,
  PackingWords,
  PrintWords,
  RosterWords,
} from './sheet-words.ts';
import type { ShortReason, UnplacedReason } from '../../model/index.ts';

/** What stands on paper. One object a language; a missing text does not compile. */
export interface PaperWords {
  readonly site: SiteWords;
  readonly order: OrderWords;
  readonly roster: RosterWords;
  readonly list: ListWords;
  readonly notice: NoticeWords;
  readonly gate: GateWords;
  readonly call: CallWords;
  readonly packing: PackingWords;
  readonly print: PrintWords;
  readonly labels: LabelWords;
  readonly tonight: TonightWords;
  readonly day: DayWords;
  readonly shortReason: Readonly<Record<ShortReason, string>>;
  readonly unplacedReason: Readonly<Record<UnplacedReason, string>>;
}

/** How places, dates and amounts are said. */
export interface SiteWords {
  /** As HTML names it. */
  readonly language: string;
  /** `3` → `3号楼`. */
  building(id: string): string;
  /** `3号楼2单元`; `3号楼` where there is one entrance. */
  door(building: string, entrance: string): string;
  /** `2单元`; '' where there is one. */
  entrance(id: string): string;
  /** `1-6` → `1-6层`; '' stays. */
  floors(text: string): string;
  rooms(rooms: readonly string[]): string;
  /** `2026-11-23` → `2026-11-23（周一）`. */
  date(date: string): string;
  /** For a chat: `11月23日（周一）`. */
  day(date: string): string;
  households(count: number): string;
  /** An amount with its currency. */
  money(amount: string, code: string): string;
  /** A column's header with the currency of its amounts. */
  inMoney(header: string, code: string): string;
  revision(revision: string): string;
  page(number: number, of: number): string;
  /** @param isAgain there is an earlier paper, which is to be thrown away */
  allPages(isAgain: boolean): string;
  /** @param ranges `2-4,7` */
  pages(ranges: string): string;
  /** In the place of ranges that nobody would type: changes.txt has them. */
  pagesListed(count: number): string;
  /** Pages that were handed out earlier and are no longer true. */
  pagesGone(ranges: string): string;
  list(parts: readonly string[]): string;
  /** A label before what it labels: `热线：010`. */
  labelled(label: string, value: string): string;
  /** A name and how much of it, so that neither runs into the other: `Eggs, box of 6: 2 box`. */
  amountOf(name: string, amount: string): string;
}

export interface NoticeWords {
  /** @param door nobody of the building collects */
  title(community: string, building: string, day: string, door: boolean): string;
  part(number: number, of: number): string;
  readonly collect: string;
  collectLine(who: string, from: string, to: string, point: string): string;
  readonly everyone: string;
  readonly door: string;
  doorLine(who: string, starts: readonly string[]): string;
  /** Those whose building collects: nobody is named. */
  readonly doorOthers: string;
  waiting(households: number): string;
  readonly short: string;
  shortLine(item: string, quantity: string, reason: string): string;
  readonly bring: string;
  /** Of those who pay when they collect. */
  readonly pay: string;
  /** Where people have paid and something is short. */
  readonly paidBack: string;
  lateWindows(points: readonly string[]): string;
  latePoint(point: string, windows: string): string;
  lateWindow(from: string, to: string): string;
  readonly lateAny: string;
  contact(name: string, phone: string): string;
  hotline(phone: string): string;
  contactTitle(building: string, day: string): string;
  contactShort(room: string, item: string, quantity: string, reason: string): string;
  contactUnplaced(room: string, reason: string): string;
  readonly contactNone: string;
}

export interface TonightWords {
  title(community: string, date: string): string;
  readonly intro: string;
  /** In the place of the intro, of a plan that follows one that went out. */
  revised(before: string): string;
  /** Whom to tell what, building by building. */
  readonly tellThem: string;
  orderStands(po: string, total: string): string;
  readonly noticesStand: string;
  readonly printAgain: string;
  /** Papers that are no longer good. */
  gone(paths: readonly string[]): string;
  /** Where the whole plan is to be seen. */
  report(file: string): string;
  readonly look: string;
  /** Before the command that reads the sheets back into a folder. */
  readBack(folder: string): string;
  /** Before the command that plans again. */
  rejects(count: number): string;
  notCounted(count: number): string;
  short(lines: number, households: number): string;
  unplaced(count: number): string;
  /** Bags of an earlier night: whose. */
  kept(households: readonly string[], count: number): string;
  /** What planning found, and what can be done. */
  told(what: string, suggestion: string): string;
  /** Characters that no font here has, and where they would have stood. */
  unprintable(characters: string, where: string): string;
  /** Doors that are sealed beside what buildings.csv says; the command that ends the first of them. */
  sealed(doors: readonly string[], unseal: string): string;
  readonly allWell: string;
  readonly orders: string;
  /** @param files one name with all its endings */
  order(files: string, total: string, to: string): string;
  /** One box for many orders. */
  readonly sendAll: string;
  readonly noOrders: string;
  readonly gate: string;
  gateExpired(supplier: string, plate: string, date: string): string;
  gateMissing(supplier: string): string;
  readonly notices: string;
  readonly pasteAll: string;
  and(texts: readonly string[]): string;
  notice(file: string, building: string): string;
  /** Who is '' on what hangs on a wall. */
  contactCopy(file: string, who: string): string;
  readonly calls: string;
  callList(file: string, count: number): string;
  /** In its place, of a plan that follows one that went out. */
  callAgain(file: string): string;
  readonly print: string;
  printAll(file: string): string;
  printPack(file: string, recipient: string, by: string): string;
  /** The same while the day runs and it is past the time. */
  printPackNow(file: string, recipient: string): string;
  printLabels(files: readonly string[]): string;
  /** Too much to be printed with the plan: the command that does it. */
  readonly printLater: string;
  readonly printRosters: string;
  readonly tomorrow: string;
  /** In its place, where the day has begun. */
  readonly today: string;
  wave(id: string, arrives: string, ready: string, kg: string, people: string): string;
  point(name: string, first: string, last: string, households: number): string;
  doorRuns(runs: number, households: number, first: string): string;
  /** Before the command that plans again. */
  readonly changes: string;
  /** In its place, where the day has begun: before the command that says how it is typed. */
  readonly happens: string;
  /** Before the command that marks the plan as sent, the last line. */
  readonly issue: string;
  /** On the wall's edition: where names and numbers stand. */
  readonly numbers: string;
  /** In its place, of a plan that cannot be. */
  readonly elsewhere: string;
}
