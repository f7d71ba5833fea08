import type { Violation } from '../../model/index.ts';
import { violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import { digitRuns } from '../folder/line-numbers.ts';
import { TextFinder, wordsOf } from './find.ts';
import { secretsOf } from './secrets.ts';

/**
 * Nothing of a resident in plan.json, on suppliers' orders, on walls and in the groups' notices. Papers are searched as
 * texts. Of plan.json only the tables whose texts no other rule compares are searched; its codes are in place.
 */
export const PRIVACY: readonly Constraint[] = [nothingPersonal];

function* nothingPersonal(evidence: Evidence): Iterable<Violation> {
  const { folder, papers } = evidence;
  const secrets = secretsOf(evidence);
  const texts = new TextFinder(secrets.texts);
  const onOrders = new Set([...secrets.codes, ...secrets.addresses]);
  const search = (file: string, text: string, more: ReadonlySet<string>): Violation[] => {
    const shown = shownIn(text, secrets.phones, texts, more);
    return shown.length === 0
      ? []
      : [violation('personal-data', { file }, shown.length, { example: shown[0]! })];
  };
  yield* search('plan.json', planTexts(evidence), new Set());
  for (const file of folder.list('') ?? []) {
    const isOrder = file.startsWith('orders/');
    const isPosted = /^(?:rosters|print)\/.*\.wall\.|^notices\/|^TONIGHT\.pdf$/.test(file);
    if (!isOrder && !isPosted) continue;
    yield* search(file, papers.text(file) ?? '', isOrder ? onOrders : secrets.codes);
  }
}

/** Every secret that stands in a text. `words`: those that count only as a whole word. */
function shownIn(
  text: string,
  phones: ReadonlySet<string>,
  texts: TextFinder,
  words: ReadonlySet<string>,
): readonly string[] {
  const shown = new Set(texts.foundIn(text));
  for (const run of digitRuns(text)) if (phones.has(run)) shown.add(run);
  for (const word of wordsOf(text)) if (words.has(word)) shown.add(word);
  return [...shown];
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
