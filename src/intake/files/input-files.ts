import {
  compareKeys,
  fileKey,
  isOddFileName,
  problem,
  type Place,
  type Problem,
  type Source,
} from '../../model/index.ts';
import { foreignFormat, splitSheet } from '../../sheets/index.ts';
import { globFolder, globMatcher, isGlob } from './glob.ts';

export interface InputFiles {
  /** Sorted; a workbook's sheet as `book.xlsx#Sheet` where the settings name one. */
  readonly names: readonly string[];
  readonly problems: readonly Problem[];
}

export interface InputSpec {
  readonly paths: readonly string[];
  /** Written in the settings: absent is an error then. */
  readonly named: boolean;
  /** Of the key in the settings. */
  readonly place: Place;
  /** Of the plan, for `{date}`. */
  readonly date: string;
  /** Ends of names that are read, with their points: `.csv`. */
  readonly extensions: readonly string[];
}

/** What a path of the settings stands for: a file, a workbook's sheet, all sheets below a folder, or a glob. */
export function inputFiles(source: Source, spec: InputSpec): InputFiles {
  const names = new Set<string>();
  const problems: Problem[] = [];
  for (const path of spec.paths) {
    const wanted = normalize(path.replaceAll('{date}', spec.date));
    const found = filesAt(
      source,
      spec.named ? wanted : present(source, wanted, spec),
      spec.extensions,
      problems,
    );
    if (found === undefined || (found.length === 0 && isGlob(wanted))) {
      if (spec.named) problems.push(problem('file-missing', spec.place, wanted, { file: wanted }));
    } else for (const name of found) names.add(name);
  }
  const sorted = [...names].sort(compareKeys);
  return { names: sorted, problems: [...problems, ...oddNames(sorted)] };
}

/** Names that a plan's folder cannot keep beside it on every machine: said before anything was sent, not by `issue`. */
function oddNames(names: readonly string[]): Problem[] {
  const taken = new Set<string>();
  return names.flatMap((name) => {
    const [file] = splitSheet(name);
    const key = fileKey(name);
    const reason = isOddFileName(file) ? 'name' : taken.has(key) ? 'name-twice' : '';
    taken.add(key);
    return reason === '' ? [] : [problem('file-unreadable', { file }, '', { reason })];
  });
}

/** A default name stands for the same table in another form too: `items.csv` for `items.xlsx`. */
function present(source: Source, wanted: string, { extensions }: InputSpec): string {
  if (source.exists(wanted) || !wanted.endsWith('.csv')) return wanted;
  const other = extensions.map((extension) => wanted.replace(/\.csv$/, extension));
  return other.find((name) => source.exists(name)) ?? wanted;
}

function filesAt(
  source: Source,
  wanted: string,
  extensions: readonly string[],
  problems: Problem[],
): string[] | undefined {
  const [file, sheet] = splitSheet(wanted);
  if (source.exists(file) && source.list(file) === undefined) {
    noteOpen(source, file, problems);
    return [sheet === undefined ? file : `${file}#${sheet}`];
  }
  if (isGlob(wanted)) {
    const matches = globMatcher(wanted);
    const listed = source.list(globFolder(wanted));
    return listed && sheetsAmong(listed.filter(matches), listed, extensions, problems);
  }
  const listed = source.list(wanted);
  return listed && sheetsAmong(listed, listed, extensions, problems);
}

function sheetsAmong(
  names: readonly string[],
  listed: readonly string[],
  extensions: readonly string[],
  problems: Problem[],
): string[] {
  const all = new Set(listed);
  return names.filter((name) => {
    const base = name.slice(name.lastIndexOf('/') + 1);
    if (name.split('/').some((part) => part.startsWith('.'))) return false;
    if (base.startsWith('~$')) {
      const opened = name.slice(0, name.length - base.length) + base.slice(2);
      if (all.has(opened)) problems.push(problem('sheet-open', { file: opened }));
      return false;
    }
    if (extensions.some((extension) => base.toLowerCase().endsWith(extension))) return true;
    // A sheet that nobody can read is an error of its reader's, not a file to be passed over.
    if (foreignFormat(base) !== undefined) return true;
    if (!/^readme|\.md$/i.test(base)) {
      problems.push(problem('file-skipped', { file: name }, '', { expected: extensions.join(' ') }));
    }
    return false;
  });
}

/** Excel keeps `~$name` beside a workbook while someone has it open: what is on the disk may be older than the screen. */
function noteOpen(source: Source, file: string, problems: Problem[]): void {
  const cut = file.lastIndexOf('/') + 1;
  if (source.exists(`${file.slice(0, cut)}~$${file.slice(cut)}`)) {
    problems.push(problem('sheet-open', { file }));
  }
}

/** Forward slashes, no `./`, no slash at the end. */
function normalize(path: string): string {
  const parts = path.replaceAll('\\', '/').split('/');
  return parts.filter((part, index) => part !== '.' && (part !== '' || index === 0)).join('/');
}
