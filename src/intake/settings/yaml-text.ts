import { LineCounter, parseDocument, isMap, isScalar, isSeq, type Document, type Node } from 'yaml';
import { problem, type Place, type Problem } from '../../model/index.ts';

/** Keys and positions from the document's root to a value. */
export type KeyPath = readonly (string | number)[];

/** stagger.yaml as plain values, with a way back to its lines. */
export interface YamlText {
  /** Plain values; a key without a value is left out, as if it had not been written. */
  readonly value: unknown;
  /** Where the keys without a value are: `desks：2`, with a full-width colon, is one. */
  readonly bareKeys: readonly KeyPath[];
  /** Of the value at a path, or of the nearest thing around it that is written. */
  place(path: KeyPath): Place;
  /** Of the key itself. */
  placeOfKey(path: KeyPath): Place;
  readonly problems: readonly Problem[];
}

/** One slip makes the parser stumble many times over: the first places are the ones to look at. */
const MOST_ERRORS = 3;

export function readYaml(file: string, content: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, prettyErrors: false });
  const rowOf = (offset: number): number => lines.linePos(offset).line;
  const problems = document.errors
    .slice(0, MOST_ERRORS)
    .map((error) =>
      problem('yaml-syntax', { file, row: rowOf(error.pos[0]) }, '', { detail: firstLine(error.message) }),
    );
  const at = (path: KeyPath, offset: number | undefined): Place => ({
    file,
    sheet: '',
    row: offset === undefined ? 0 : rowOf(offset),
    column: showPath(path),
  });
  const bareKeys: KeyPath[] = [];
  const value = problems.length === 0 ? withoutNulls(plainValue(document), bareKeys) : undefined;
  return {
    value,
    bareKeys,
    place: (path) => at(path, nodeOffset(document, path)),
    placeOfKey: (path) => at(path, keyOffset(document, path) ?? nodeOffset(document, path)),
    problems,
  };
}

/** `points[2].desks`: positions count from 1, as people do. */
export function showPath(path: KeyPath): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part + 1}]`;
    else text += text === '' ? part : `.${part}`;
  }
  return text;
}

function plainValue(document: Document.Parsed): unknown {
  try {
    return document.toJS();
  } catch {
    // Aliases nested into a bomb, which the library refuses to unfold: as good as nothing written.
    return undefined;
  }
}

function nodeOffset(document: Document.Parsed, path: KeyPath): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const range = (node as Node | null | undefined)?.range;
    if (range != null) return range[0];
    const key = keyOffset(document, path.slice(0, length));
    if (key !== undefined) return key;
  }
  return undefined;
}

function keyOffset(document: Document.Parsed, path: KeyPath): number | undefined {
  const last = path.at(-1);
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (isSeq(parent) || !isMap(parent)) return undefined;
  const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === last);
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
}

/** Without keys that have no value, whose paths it gathers, and without what an alias repeats inside itself. */
function withoutNulls(
  value: unknown,
  bareKeys: KeyPath[],
  path: KeyPath = [],
  around: readonly unknown[] = [],
): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const inside = [...around, value];
  const isNew = (inner: unknown): boolean => !inside.includes(inner);
  if (Array.isArray(value)) {
    return value.filter(isNew).map((inner, index) => withoutNulls(inner, bareKeys, [...path, index], inside));
  }
  const kept: [string, unknown][] = [];
  for (const [key, inner] of Object.entries(value)) {
    if (inner === null) bareKeys.push([...path, key]);
    else if (isNew(inner)) kept.push([key, withoutNulls(inner, bareKeys, [...path, key], inside)]);
  }
  return Object.fromEntries(kept);
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0]!;
}
