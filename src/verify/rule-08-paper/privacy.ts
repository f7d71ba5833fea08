import type { Violation } from '../../model/index.ts';
import { violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import { textOf } from '../folder/text.ts';
import type { Secrets } from './secrets.ts';
import { digitRuns, secretsOf } from './secrets.ts';

/**
 * Nothing of a resident in plan.json, on suppliers' orders, on walls and in the groups' notices. Papers are searched as
 * texts. Of plan.json only the tables whose texts no other rule compares are searched; its codes are in place.
 */
export const PRIVACY: readonly Constraint[] = [nothingPersonal];

/** Editions in other formats are made of the same rows; their bytes are no text to search. */
const SEARCHED = /\.(csv|txt|html|json)$/;

function* nothingPersonal(evidence: Evidence): Iterable<Violation> {
  const { folder } = evidence;
  const secrets = secretsOf(evidence);
  const starts = startsOf(secrets.texts);
  const search = (file: string, text: string, more: ReadonlySet<string>): Violation[] => {
    const shown = shownIn(text, secrets, starts, more);
    return shown.length === 0
      ? []
      : [violation('personal-data', { file }, shown.length, { example: shown[0]! })];
  };
  yield* search('plan.json', planTexts(evidence), new Set());
  for (const file of folder.list('') ?? []) {
    const isOrder = file.startsWith('orders/');
    const isPosted = /^rosters\/.*\.wall\./.test(file) || file.startsWith('notices/');
    if ((!isOrder && !isPosted) || !SEARCHED.test(file)) continue;
    const more = isOrder ? new Set([...secrets.codes, ...secrets.addresses]) : secrets.codes;
    yield* search(file, readText(folder, file), more);
  }
}

/** Every secret that stands in a text. `words`: those that count only as a whole word. */
function shownIn(
  text: string,
  secrets: Secrets,
  starts: ReadonlyMap<string, readonly string[]>,
  words: ReadonlySet<string>,
): readonly string[] {
  const shown = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 44) continue;
    for (const secret of starts.get(text.slice(at, at + 2)) ?? []) {
      if (text.startsWith(secret, at) && standsAlone(text, at, secret)) shown.add(secret);
    }
  }
  for (const run of digitRuns(text)) if (secrets.phones.has(run)) shown.add(run);
  for (const word of text.match(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu) ?? []) if (words.has(word)) shown.add(word);
  return [...shown];
}

/** Texts by their first two characters. */
function startsOf(texts: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const starts = new Map<string, string[]>();
  for (const text of texts) {
    const start = text.slice(0, 2);
    const others = starts.get(start);
    if (others === undefined) starts.set(start, [text]);
    else others.push(text);
  }
  return starts;
}

/** `Anna` in `Annabel` is another word; in Chinese there are no blanks to tell. */
function standsAlone(text: string, at: number, secret: string): boolean {
  const isLetter = (index: number) => /[A-Za-z]/.test(text[index] ?? '');
  return (
    !(isLetter(at) && isLetter(at - 1)) && !(isLetter(at + secret.length - 1) && isLetter(at + secret.length))
  );
}

/** The texts of plan.json that are compared with nothing, or with a table that may hold anything. */
function planTexts({ plan }: Evidence): string {
  const tables = ['files', 'orders', 'order_lines', 'goods', 'components', 'rejects'];
  const rows = tables.flatMap((table) => plan.rows.get(table) ?? []);
  return [
    ...[...plan.values.values()].map((value) => JSON.stringify(value)),
    ...rows.map((row) => row.join('\n')),
  ].join('\n');
}

function readText(folder: Evidence['folder'], file: string): string {
  try {
    return [...textOf(folder, file)].join('');
  } catch {
    return '';
  }
}
