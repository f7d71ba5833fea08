/**
 * No name, price, date or specification is longer, in UTF-16 units; no expression is tried on what is, so that a cell of
 * megabytes costs no more than its reading.
 */
export const LONGEST_TERM = 200;
