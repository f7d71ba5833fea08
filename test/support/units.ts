/** Grams of the uoms that are weights. */
export const GRAMS: ReadonlyMap<string, number> = new Map([
  ['斤', 500],
  ['两', 50],
  ['公斤', 1000],
  ['千克', 1000],
  ['kg', 1000],
  ['克', 1],
  ['g', 1],
]);
