/* What stands on sheets that are filled in, handed over or stuck on. */

export interface OrderWords {
  readonly title: string;
  readonly number: string;
  readonly date: string;
  readonly supplier: string;
  readonly buyer: string;
  readonly deliverTo: string;
  readonly gate: string;
  readonly contact: string;
  readonly wave: string;
  readonly arrives: string;
  readonly line: string;
  readonly sku: string;
  readonly name: string;
  readonly pack: string;
  readonly packs: string;
  readonly price: string;
  /** How many packs, what is in each, what each costs. */
  packsOf(packs: number, pack: string, price: string): string;
  readonly amount: string;
  readonly goods: string;
  readonly fee: string;
  readonly total: string;
  readonly weight: string;
  readonly confirm: string;
  readonly stamp: string;
  readonly signature: string;
  readonly currency: string;
}

export interface RosterWords {
  wallTitle(point: string): string;
  crewTitle(point: string): string;
  doorTitle(zone: string): string;
  readonly wallHint: string;
  run(run: string, team: number): string;
  readonly household: string;
  readonly name: string;
  readonly phone: string;
  readonly fullPhone: string;
  readonly code: string;
  readonly parcels: string;
  readonly chilled: string;
  readonly weight: string;
  readonly money: string;
  collect(amount: string): string;
  giveBack(amount: string): string;
  readonly remarks: string;
  readonly signature: string;
  readonly done: string;
  readonly floor: string;
  readonly room: string;
  readonly batch: string;
  batchTotal(households: number, parcels: number): string;
  slotTotal(households: number, parcels: number, capacity: number): string;
  runTotal(households: number, parcels: number, kg: string): string;
  readonly walkIns: string;
}

export interface GateWords {
  title(wave: string): string;
  readonly plate: string;
  readonly driver: string;
  readonly phone: string;
  readonly pass: string;
  readonly validUntil: string;
  readonly noVehicle: string;
  expired(date: string): string;
  readonly arrived: string;
  /** Hours that are expected now, in the place of those that were arranged. */
  instead(expected: string, arranged: string): string;
}

export interface CallWords {
  readonly title: string;
  /** Heads the column of `how`. */
  readonly means: string;
  readonly how: Readonly<Record<'phone' | 'knock', string>>;
  readonly by: string;
  readonly say: string;
  sayCollect(from: string, to: string, point: string): string;
  sayDoor(from: string): string;
  sayUnplaced(reason: string): string;
}

export interface PackingWords {
  readonly matrixTitle: string;
  readonly itemTitle: string;
  readonly buildingTitle: string;
  readonly bagsTitle: string;
  readonly codeOrRun: string;
  readonly contents: string;
  readonly total: string;
  readonly rooms: string;
  readonly building: string;
  readonly item: string;
  wave(wave: string): string;
  /** '' where it is not known. */
  weight(kg: string): string;
  bagsTotal(households: number, kg: string): string;
  eachHolds(parts: readonly string[]): string;
}

export interface ListWords {
  readonly goodsTitle: string;
  readonly orderTitle: string;
  registerTitle(building: string): string;
  /** Under the title of the order sheet. */
  readonly orderHint: string;
  readonly registerHint: string;
  readonly good: string;
  readonly unit: string;
  readonly price: string;
  readonly limit: string;
  readonly remarks: string;
  readonly other: string;
  readonly bundles: string;
  steps(amount: string): string;
  /** Headers that intake reads. */
  readonly headers: Readonly<
    Record<
      | 'building'
      | 'entrance'
      | 'room'
      | 'name'
      | 'phone'
      | 'note'
      | 'residents'
      | 'tags'
      | 'notify'
      | 'substitute',
      string
    >
  >;
  /** Group, phone, knock. */
  readonly notify: readonly string[];
  readonly yes: string;
  readonly wrong: string;
  wrongStep(amount: string): string;
}

export interface LabelWords {
  readonly title: string;
  readonly chilled: string;
  readonly door: string;
}

/** Sheets that staff fill in on the day; the headers are such as `receive` and `close` read. */
export interface DayWords {
  readonly receiving: string;
  readonly receivingHint: string;
  readonly done: string;
  readonly doneHint: string;
  readonly headers: Readonly<
    Record<
      | 'po'
      | 'supplier'
      | 'sku'
      | 'name'
      | 'pack'
      | 'expected'
      | 'packs'
      | 'weight_kg'
      | 'condition'
      | 'building'
      | 'entrance'
      | 'room'
      | 'where'
      | 'when'
      | 'code'
      | 'collected'
      | 'refused'
      | 'absent'
      | 'keep',
      string
    >
  >;
}

/** The cover of what one recipient gets. */
export interface PrintWords {
  readonly title: string;
  readonly all: string;
  readonly gate: string;
  crew(point: string): string;
  team(team: number): string;
  readonly sorters: string;
  contact(building: string, name: string): string;
  readonly board: string;
  contactTitle(building: string): string;
  neededBy(time: string): string;
  readonly tonight: string;
  /** The cover counted. */
  pages(count: number): string;
  readonly posted: string;
  readonly kept: string;
  readonly contents: string;
  readonly pagesHeader: string;
  readonly handedOver: string;
  readonly broughtBack: string;
  readonly from: string;
}
