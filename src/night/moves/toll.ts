/** How many households lose the slot that they were told, and what that weighs (`toldWeights`). */
export interface Toll {
  readonly households: number;
  readonly weight: number;
}

/** Somebody who was told a slot and still gets goods. */
export interface ToldHousehold {
  /** Index into the revised plan's households. */
  readonly household: number;
  readonly weight: number;
  readonly slotStart: number;
}
