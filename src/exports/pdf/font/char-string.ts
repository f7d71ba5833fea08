import type { CffIndex } from './cff.ts';

/**
 * A glyph's outline program with its subroutines written out, so that a subset needs none of the font's.
 *
 * Only what is needed to follow the program is interpreted: numbers (a subroutine's stands right before its call), and
 * the stems, which say how many bytes follow a hint mask.
 *
 * Source: Adobe Technical Note 5177, "The Type 2 Charstring Format".
 */
export function flattened(program: Buffer, globalSubrs: CffIndex, localSubrs: CffIndex): Buffer {
  const state: State = { bytes: [], numbers: [], stems: 0, ended: false };
  run(state, program, globalSubrs, localSubrs);
  return Buffer.from(state.bytes);
}

interface State {
  readonly bytes: number[];
  /** On the stack: each number's value and where its bytes begin in `bytes`. */
  numbers: { readonly value: number; readonly start: number }[];
  stems: number;
  ended: boolean;
}

const CALL_LOCAL = 10;
const RETURN = 11;
const ESCAPE = 12;
const END = 14;
const CALL_GLOBAL = 29;
const STEMS = new Set([1, 3, 18, 23]);
const MASKS = new Set([19, 20]);

function run(state: State, program: Buffer, globalSubrs: CffIndex, localSubrs: CffIndex): void {
  let i = 0;
  while (i < program.length && !state.ended) {
    const b = program[i]!;
    const length = numberLength(b);
    if (length > 0) {
      state.numbers.push({ value: numberAt(program, i), start: state.bytes.length });
      copy(state, program, i, length);
      i += length;
    } else if (b === CALL_LOCAL || b === CALL_GLOBAL) {
      const subrs = b === CALL_LOCAL ? localSubrs : globalSubrs;
      const called = state.numbers.pop();
      if (called === undefined) throw new Error('an outline calls a subroutine without a number');
      state.bytes.length = called.start;
      run(state, subrs.at(called.value + bias(subrs.count)), globalSubrs, localSubrs);
      i++;
    } else if (b === RETURN) {
      return;
    } else {
      if (STEMS.has(b) || MASKS.has(b)) state.stems += state.numbers.length >> 1;
      const size = b === ESCAPE ? 2 : MASKS.has(b) ? 1 + ((state.stems + 7) >> 3) : 1;
      copy(state, program, i, size);
      i += size;
      state.numbers = [];
      state.ended = b === END;
    }
  }
}

function copy(state: State, program: Buffer, start: number, length: number): void {
  for (let i = start; i < start + length; i++) state.bytes.push(program[i]!);
}

/** 0 for an operator. */
function numberLength(first: number): number {
  if (first === 28) return 3;
  if (first < 32) return 0;
  return first <= 246 ? 1 : first <= 254 ? 2 : 5;
}

function numberAt(program: Buffer, i: number): number {
  const b = program[i]!;
  if (b === 28) return program.readInt16BE(i + 1);
  if (b <= 246) return b - 139;
  if (b === 255) return program.readInt32BE(i + 1) / 65536;
  const more = program[i + 1]!;
  return b <= 250 ? (b - 247) * 256 + more + 108 : -(b - 251) * 256 - more - 108;
}

function bias(count: number): number {
  return count < 1240 ? 107 : count < 33900 ? 1131 : 32768;
}
