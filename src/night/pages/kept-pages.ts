import { createHash } from 'node:crypto';
import type { Language } from '../../model/index.ts';
import type { Pages } from '../compare/changes.ts';
import type { Sent } from '../went-out.ts';
import { bodyOf, revisedNotice } from './revised-notice.ts';

type Bytes = string | Uint8Array;

/** A file of a plan folder: its path there, forward slashes, and what it holds. */
export interface Page {
  readonly path: string;
  chunks(): Iterable<Bytes> | AsyncIterable<Bytes>;
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
 * The files of a new revision, where a page that says nothing new keeps its bytes: it still carries the revision under which
 * it was last printed. Pages lie in folders; what lies beside them (tables, TONIGHT.txt) has one place and is always written.
 *
 * @param render the files as they are under a revision's name
 * @param held a page as staff and residents hold it; undefined where they hold none
 * @param last the file that is written after all others and told which of them staff have to hand out again
 */
export function* keepPages(
  render: (revision: string) => readonly Page[],
  revision: string,
  { name: before, manifest }: Sent,
  held: (path: string) => string | undefined,
  language: Language,
  last: (pages: Pages) => Page,
): Generator<Page> {
  const rendered = new Map<string, ReadonlyMap<string, Page>>();
  const under = (name: string): ReadonlyMap<string, Page> => {
    const files = rendered.get(name) ?? new Map(render(name).map((file) => [file.path, file]));
    rendered.set(name, files);
    return files;
  };
  const again: string[] = [];
  const paths = new Set<string>();
  for (const file of under(revision).values()) {
    paths.add(file.path);
    const old = manifest.files[file.path];
    const notice = file.path.startsWith('notices/') ? held(file.path) : undefined;
    if (notice !== undefined) {
      yield {
        path: file.path,
        async *chunks() {
          const body = Buffer.from((await bytesOf(file))!).toString();
          const isKept = bodyOf(notice, language) === body;
          if (!isKept) again.push(file.path);
          yield isKept ? notice : revisedNotice(body, notice, revision, language);
        },
      };
      continue;
    }
    yield isPage(file.path)
      ? {
          path: file.path,
          async *chunks() {
            for (const name of old === undefined ? [] : upTo(before).slice(0, REVISIONS_BACK)) {
              const bytes = await bytesOf(under(name).get(file.path));
              if (bytes === undefined || sha256(bytes) !== old) continue;
              yield bytes;
              return;
            }
            again.push(file.path);
            yield* file.chunks();
          },
        }
      : file;
  }
  const gone = Object.keys(manifest.files).filter((path) => isPage(path) && !paths.has(path));
  yield last({ again, gone });
}

/** What print/ holds are these pages once more, behind covers: it is always as new as the plan. */
function isPage(path: string): boolean {
  return path.includes('/') && !path.startsWith('print/');
}

async function bytesOf(file: Page | undefined): Promise<Uint8Array | undefined> {
  if (file === undefined) return undefined;
  const pieces: Buffer[] = [];
  for await (const piece of file.chunks() as AsyncIterable<Bytes>)
    pieces.push(typeof piece === 'string' ? Buffer.from(piece) : Buffer.from(piece));
  return Buffer.concat(pieces);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
