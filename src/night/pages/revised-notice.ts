import type { Language } from '../../model/index.ts';
import { changesWords } from '../../wording/index.ts';

/** Between the messages of one file. */
const DIVIDER = '\n=====\n';

/** A chat takes no longer message; what does not fit stands in the notice itself. */
const MESSAGE_LIMIT = 800;

/** A notice without the message before it that says what it replaces. */
export function bodyOf(notice: string, language: Language): string {
  const end = notice.indexOf(DIVIDER);
  return notice.startsWith(changesWords(language).revisedMark) && end >= 0
    ? notice.slice(end + DIVIDER.length)
    : notice;
}

/**
 * A notice that replaces one that residents hold: a message of its own stands before it, which says so, and what is new in it.
 *
 * @param body of the new notice
 * @param before the notice that they hold, whole
 */
export function revisedNotice(body: string, before: string, revision: string, language: Language): string {
  const w = changesWords(language);
  const known = new Set(saidIn(bodyOf(before, language)));
  const changed = saidIn(body).filter((line) => line.trim() !== '' && !known.has(line));
  const head = [w.revisedMark + w.revised(revision)];
  if (changed.length > 0) head.push(w.changed);
  for (const line of changed) {
    if ([...head, line].join('\n').length > MESSAGE_LIMIT) break;
    head.push(line);
  }
  return `${head.join('\n')}${DIVIDER}${body}`;
}

/** The lines of all messages of a notice, without their titles: how many messages there are is nothing new to anybody. */
function saidIn(body: string): readonly string[] {
  return body.split(DIVIDER).flatMap((message) => message.split('\n').slice(1));
}
