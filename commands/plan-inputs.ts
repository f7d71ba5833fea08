import { dirname, join } from 'node:path';
import type { FileRecord, Language, Source } from '../src/model/index.ts';
import { filesOfPlan, onlyKnown } from '../src/night/index.ts';
import { diskSource, isThere, publish, type StoreError } from '../src/store/index.ts';
import { words } from '../src/wording/index.ts';
import { EXIT, Stop } from './terminal/exit.ts';

/** Where the inputs of a plan that went out are kept, beside it. */
function keptInputs(folder: string): string {
  return `${folder}.inputs`;
}

/**
 * Where the inputs of a plan may stand, the likeliest first: those that were kept when it was issued; the workspace; those
 * that were kept with the plans that it follows. Each shows only the files that the plan knows.
 *
 * @param files the plan's list of what it was made from
 * @param failures is told what the disk refused
 */
export function inputsOf(
  folder: string,
  dir: string,
  files: readonly FileRecord[],
  failures: StoreError[] = [],
): Source[] {
  const workspace = diskSource(dir, failures);
  const before = files.flatMap(({ file, input }) =>
    input === 'issued' ? [join(dirname(folder), file)] : [],
  );
  const kept = (plan: string) => {
    const source = diskSource(keptInputs(plan), failures);
    return source.exists('') ? [besides(source, workspace)] : [];
  };
  return [...kept(folder), workspace, ...before.reverse().flatMap(kept)].map((source) =>
    onlyKnown(source, files),
  );
}

/** Keeps the inputs of a plan that went out, once. */
export async function keepInputs(
  folder: string,
  source: Source,
  files: readonly FileRecord[],
): Promise<void> {
  if (isThere(keptInputs(folder))) return;
  const names = filesOfPlan(source, files).filter((path) => !isOutside(path));
  await publish(
    keptInputs(folder),
    // They hold names and phones.
    names.map((path) => ({ path, mode: 0o600, chunks: () => source.read(path) })),
  );
}

/** What an input names outside the workspace is not kept: it is read where it stands. */
function besides(kept: Source, workspace: Source): Source {
  const of = (name: string) => (isOutside(name) ? workspace : kept);
  return {
    list: (folder) => of(folder).list(folder),
    exists: (name) => of(name).exists(name),
    read: (name) => of(name).read(name),
  };
}

/** Whether a path leads out of the workspace. */
function isOutside(name: string): boolean {
  return /^(\/|[A-Za-z]:|\.\.(\/|$))/.test(name);
}

/** The first reading of which nothing has changed since the plan was made. Stops with `inputs-changed` where there is none. */
export function unchanged<Reading>(
  sources: readonly Source[],
  read: (source: Source) => Reading,
  changedIn: (reading: Reading) => readonly string[],
  language: Language,
): { readonly source: Source; readonly reading: Reading } {
  let first: readonly string[] = [];
  for (const source of sources) {
    const reading = read(source);
    const changed = changedIn(reading);
    if (changed.length === 0) return { source, reading };
    if (first.length === 0) first = changed;
  }
  throw new Stop(EXIT.inputs, words(language).changedInputs(first.join(', ')));
}
