import type { Language, Minutes, Plan, Problem, Workspace } from '../model/index.ts';
import type { Pages } from '../night/index.ts';
import type { SimulatedCurves } from '../simulate/index.ts';

/** A file to be written. Nothing of it is made before `chunks` is called, and nothing of it is kept. */
export interface ExportFile {
  /** Relative to the plan folder, forward slashes. */
  readonly path: string;
  /** Permissions where they are not what the system gives. */
  readonly mode?: number;
  /** Pieces of UTF-8 text or of bytes; asynchronous where a library must be loaded or works that way. */
  chunks(): Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
}

/** A file of text. */
export interface TextFile extends ExportFile {
  chunks(): Iterable<string>;
}

/** The plan that went out before a revision, to which changes.txt compares, and what has become of it. */
export interface After {
  readonly name: string;
  /** What of the papers is new. */
  readonly pages: Pages;
  /** Nobody need be told anything. */
  readonly isQuiet: boolean;
  /** Where the day has begun: what time it is. */
  readonly now?: Minutes | undefined;
}

export interface ExportContext {
  /** The inputs that the plan was made from: names, phones, prices. */
  readonly workspace: Workspace;
  readonly problems: readonly Problem[];
  /** As it stands on paper: `2026-11-23-r1`. */
  readonly revision: string;
  readonly language: Language;
  readonly after?: After;
  /** The plan's folder as one types it in the workspace, `out/2026-11-23-r1`; absent where it cannot be issued. */
  readonly folder?: string;
  /** The day played through, for the report's curves; without it the report shows the plan alone. */
  readonly simulation?: SimulatedCurves;
}

/** One kind of paper. */
export type Renderer = (plan: Plan, context: ExportContext) => Iterable<ExportFile>;

export function textFile(path: string, text: () => string): TextFile {
  return {
    path,
    *chunks() {
      yield text();
    },
  };
}
