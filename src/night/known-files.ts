import type { FileRecord, Source } from '../model/index.ts';

/** The files that a plan was made from, without the plans that had gone out before it. A workbook's sheets are one file. */
export function filesOfPlan(source: Source, files: readonly FileRecord[]): string[] {
  const names = files.flatMap(({ file, input }) => (input === 'issued' ? [] : [bookOf(file, source)]));
  return [...new Set(names)];
}

/** A folder as a plan knew it: what has come into it since is none of the plan's business. */
export function onlyKnown(source: Source, files: readonly FileRecord[]): Source {
  const known = new Set(filesOfPlan(source, files));
  return {
    list: (folder) => source.list(folder)?.filter((name) => known.has(name)),
    exists: (name) => source.exists(name) && (known.has(name) || source.list(name) !== undefined),
    read: (name) => source.read(name),
  };
}

/** `file.xlsx#Sheet` is file.xlsx; a file whose own name has a # is itself. */
function bookOf(file: string, source: Source): string {
  const cut = file.lastIndexOf('#');
  return cut < 0 || source.exists(file) ? file : file.slice(0, cut);
}
