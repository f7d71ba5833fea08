import { LineCounter, parseDocument, isMap, isScalar, isSeq, visit, type Document, type Node } from 'yaml';
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
  const document = parseDocument(content, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const rowOf = (offset: number): number => lines.linePos(offset).line;
  const problems = document.errors
    .slice(0, MOST_ERRORS)
    .map(({ pos, message }) =>
      problem('yaml-syntax', { file, row: rowOf(pos[0]) }, '', { detail: firstLine(message) }),
    );
  if (problems.length === 0) problems.push(...aliasProblems(document, file, rowOf));
  const at = (path: KeyPath, offset: number | undefined): Place => ({
    file,
    sheet: '',
    row: offset === undefined ? 0 : rowOf(offset),
    column: showPath(path),
  });
  const bareKeys: KeyPath[] = [];
  const value = problems.length === 0 ? withoutNulls(document.toJS(), bareKeys) : undefined;
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

/** Aliases unfold to more than is written: they are not read. */
function aliasProblems(
  document: Document.Parsed,
  file: string,
  rowOf: (offset: number) => number,
): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Alias(_, alias) {
      const row = rowOf(alias.range?.[0] ?? 0);
      problems.push(
        problem('yaml-syntax', { file, row }, `*${alias.source}`, { detail: `*${alias.source}` }),
      );
      return visit.BREAK;
    },
  });
  return problems;
}

/** Without keys that have no value, whose paths it gathers. */
function withoutNulls(value: unknown, bareKeys: KeyPath[], path: KeyPath = []): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    return value.map((inner, index) => withoutNulls(inner, bareKeys, [...path, index]));
  }
  const kept: [string, unknown][] = [];
  for (const [key, inner] of Object.entries(value)) {
    if (inner === null) bareKeys.push([...path, key]);
    else kept.push([key, withoutNulls(inner, bareKeys, [...path, key])]);
  }
  return Object.fromEntries(kept);
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0]!;
}
