import type * as z from 'zod';
import { PROBLEM_SEVERITY, problem, type Problem, type ProblemCode } from '../../model/index.ts';
import { nearest } from '../text/index.ts';
import type { KeyPath, YamlText } from './yaml-text.ts';
import { keysAt, parentsOfKey } from './schema-keys.ts';

/** Unknown keys of one place that are named one by one: beyond, the file is none of ours. */
const MOST_KEYS = 100;

/** What the schema found wrong, as problems with the line of the file. One issue may be several unknown keys. */
export function issueProblems(issue: z.core.$ZodIssue, yaml: YamlText): Problem[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part)) as KeyPath;
  if (issue.code === 'unrecognized_keys') {
    const named = issue.keys.slice(0, MOST_KEYS).map((key) => unknownKey([...path, key], key, path, yaml));
    const rest = issue.keys.length - named.length;
    return rest === 0
      ? named
      : [...named, problem('unknown-key', yaml.place(path), `… (${rest})`, { suggestion: '' })];
  }
  const value = valueAt(yaml.value, path);
  if (value === undefined) {
    return [problem('missing-key', yaml.place(path), '', { key: String(path.at(-1) ?? '') })];
  }
  const place = yaml.place(path);
  const shown = show(value);
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_union': {
      const expected = issue.code === 'invalid_type' ? issue.expected : 'string';
      if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
        return [problem('id-not-text', place, shown)];
      }
      return [problem('wrong-type', place, shown, { expected })];
    }
    case 'invalid_value':
      return [problem('bad-value', place, shown, { expected: issue.values.map(String).join(' | ') })];
    case 'too_small':
      if (issue.origin === 'array' || issue.origin === 'string') {
        return [problem('missing-key', place, shown, { key: String(path.at(-1) ?? '') })];
      }
      return [
        problem('bad-value', place, shown, { expected: `${issue.inclusive ? '≥' : '>'} ${issue.minimum}` }),
      ];
    case 'too_big':
      return [problem('bad-value', place, shown, { expected: `≤ ${issue.maximum}` })];
    default:
      return [problem(codeOf(issue.message), place, shown, { expected: '' })];
  }
}

/** Keys that have no value and that nobody knows: most often a colon that is none. */
export function bareKeyProblems(yaml: YamlText): Problem[] {
  return yaml.bareKeys.flatMap((path) => {
    const parent = path.slice(0, -1);
    const key = String(path.at(-1));
    const known = keysAt(parent);
    return known.length === 0 || known.includes(key) ? [] : [unknownKey(path, key, parent, yaml)];
  });
}

/** Settings that there were: an older stagger.yaml goes on working, and is told what stands for them now. */
const RETIRED = new Map([['sourcing.time_limit_seconds', 'solving.effort']]);

function unknownKey(path: KeyPath, key: string, parent: KeyPath, yaml: YamlText): Problem {
  const retired = RETIRED.get(path.join('.'));
  if (retired !== undefined)
    return problem('setting-retired', yaml.placeOfKey(path), key, { suggestion: retired });
  const suggestion = nearest(key, keysAt(parent), 1)[0];
  const elsewhere = suggestion === undefined ? parentsOfKey(key) : [];
  const facts = { suggestion: suggestion ?? elsewhere.map((where) => `${where}.${key}`).join(' | ') };
  return problem('unknown-key', yaml.placeOfKey(path), key, facts);
}

export function valueAt(value: unknown, path: KeyPath): unknown {
  let inner = value;
  for (const part of path) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, part)) return undefined;
    inner = (inner as Record<string | number, unknown>)[part];
  }
  return inner;
}

function codeOf(message: string): ProblemCode {
  return Object.hasOwn(PROBLEM_SEVERITY, message) ? (message as ProblemCode) : 'bad-value';
}

/** A value as the problem shows it; a list or a map would be too long. */
export function show(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? '' : String(value);
}
