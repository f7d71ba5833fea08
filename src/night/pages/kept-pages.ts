import { createHash } from 'node:crypto';
import type { Language } from '../../model/index.ts';
import type { Sent } from '../went-out.ts';
import { changedPages, type Pages, type Reprint } from './changed-pages.ts';
import { bodyOf, revisedNotice } from './revised-notice.ts';

type Bytes = string | Uint8Array;

/** A file of a plan folder: its path there, forward slashes, and what it holds. */
export interface Page {
  readonly path: string;
  chunks(): Iterable<Bytes> | AsyncIterable<Bytes>;
}

/** The papers that staff and residents hold. */
export interface Held {
  /** Undefined where there is none of that name. */
  bytes(path: string): Buffer | undefined;
  /** The texts of a PDF, page by page, without what stands at their feet. */
  pagesOf(pdf: Buffer): readonly string[] | undefined;
}

/** A revision and all before it, newest first: pages were last printed under one of them. */
function upTo(name: string): string[] {
  const [, night, number] = /^(.*-r)(\d{1,9})$/.exec(name) ?? [];
  if (night === undefined) return [name];
  return Array.from({ length: Number(number) }, (_, back) => `${night}${Number(number) - back}`);
}

/** How far before the plan that went out one of its pages may have been printed. */
const REVISIONS_BACK = 8;

/**
 * The files of a new revision, where a paper that says nothing new keeps its bytes: it still carries the revision under which
 * it was last printed. Papers lie in folders; what lies beside them (tables) has one place and is always written.
 *
 * @param render the files as they are under a revision's name
 * @param last the files that are written after all others and told what staff have to hand out again
 */
export function* keepPages(
  render: (revision: string) => readonly Page[],
  revision: string,
  { name: before, manifest }: Sent,
  held: Held,
  language: Language,
  last: (pages: () => Pages, paths: ReadonlySet<string>) => Iterable<Page>,
): Generator<Page> {
  const rendered = new Map<string, ReadonlyMap<string, Page>>();
  const under = (name: string): ReadonlyMap<string, Page> => {
    const files = rendered.get(name) ?? new Map(render(name).map((file) => [file.path, file]));
    rendered.set(name, files);
    return files;
  };
  const send: string[] = [];
  const print: Reprint[] = [];
  const paths = new Set(under(revision).keys());
  const kindOf = kindsOf(paths);
  const note = (path: string, bytes: Buffer): void => {
    if (kindOf(path) === 'sent') send.push(path);
    if (kindOf(path) === 'printed') print.push(reprintOf(path, bytes, held, [revision, ...upTo(before)]));
  };
  for (const file of under(revision).values()) {
    if (!file.path.includes('/')) {
      yield file;
      continue;
    }
    yield {
      path: file.path,
      async *chunks() {
        const bytes = await bytesOf(file);
        const notice = file.path.startsWith('notices/') ? held.bytes(file.path)?.toString() : undefined;
        if (notice !== undefined) {
          const body = bytes.toString();
          if (bodyOf(notice, language) === body) return yield notice;
          note(file.path, bytes);
          return yield revisedNotice(body, notice, revision, language);
        }
        const old = isPack(file.path) ? undefined : manifest.files[file.path];
        for (const name of old === undefined ? [] : upTo(before).slice(0, REVISIONS_BACK)) {
          const same = under(name).get(file.path);
          const kept = same === undefined ? undefined : await bytesOf(same);
          if (kept === undefined || sha256(kept) !== old) continue;
          return yield kept;
        }
        note(file.path, bytes);
        yield bytes;
      },
    };
  }
  const gone = Object.keys(manifest.files).filter((path) => kindOf(path) !== undefined && !paths.has(path));
  yield* last(() => ({ send, print: print.filter(isNew), gone }), paths);
}

/** What print/ holds are the papers once more, behind covers: it is always as new as the plan. */
function isPack(path: string): boolean {
  return path.startsWith('print/');
}

/** What is done with a file by hand: those of print/ are printed, and the papers that it holds are not printed once more. */
function kindsOf(paths: ReadonlySet<string>): (path: string) => 'sent' | 'printed' | undefined {
  const hasPacks = paths.has('print/all.pdf');
  return (path) => {
    if (/^(?:orders|notices|contacts)\//.test(path)) return 'sent';
    if (path === 'print/all.pdf') return undefined;
    if (/^(?:print|labels)\/.*\.pdf$|^rosters\/calls\.pdf$/.test(path)) return 'printed';
    return !hasPacks && /^(?:rosters|gate)\//.test(path) ? 'printed' : undefined;
  };
}

function isNew({ of, fresh, gone }: Reprint): boolean {
  return of === 0 || fresh.length > 0 || gone.length > 0;
}

/**
 * Of what is no PDF no pages are known: it is printed whole.
 *
 * @param revisions under which a page may have been printed: what it says under another is the same
 */
function reprintOf(path: string, bytes: Buffer, held: Held, revisions: readonly string[]): Reprint {
  const plain = (line: string) => {
    const name = revisions.find((one) => line.endsWith(` ${one}`));
    return name === undefined ? line : line.slice(0, -name.length);
  };
  const pagesOf = (pdf: Buffer) => held.pagesOf(pdf)?.map((page) => page.split('\n').map(plain).join('\n'));
  const pages = path.endsWith('.pdf') ? pagesOf(bytes) : undefined;
  if (pages === undefined) return { path, fresh: [], gone: [], of: 0 };
  const before = held.bytes(path);
  return { path, ...changedPages((before && pagesOf(before)) ?? [], pages) };
}

async function bytesOf(file: Page): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of file.chunks() as AsyncIterable<Bytes>)
    pieces.push(typeof piece === 'string' ? Buffer.from(piece) : Buffer.from(piece));
  return Buffer.concat(pieces);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
