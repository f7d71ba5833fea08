import { linesText, type Plan } from '../model/index.ts';
import { textFile } from './file.ts';
import type { TextFile } from './file.ts';
import type { Names } from './names.ts';

/** A sheet in plain text: community and title, date and revision, then its lines. */
export function textSheet(
  path: string,
  plan: Plan,
  names: Names,
  title: string,
  lines: () => readonly string[],
): TextFile {
  const { site } = names.words;
  return textFile(path, () => {
    const head = [
      `${names.settings.community} · ${title}`,
      `${site.date(plan.date)}  ${site.revision(names.revision)}`,
    ];
    return linesText([...head, ...lines()]);
  });
}
