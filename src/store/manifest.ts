export const MANIFEST = 'manifest.json';

/** What a published folder holds: the SHA-256 of every other file, by path, sorted. */
export interface Manifest {
  readonly schema_version: 1;
  readonly files: Readonly<Record<string, string>>;
}

/** One file a line, so that two folders can be compared with `diff`. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

/** As far as a text is one: what is empty, cut off or written over is a folder that is not as it was written. */
export function manifestIn(text: string): Partial<Manifest> {
  try {
    return Object(JSON.parse(text)) as Partial<Manifest>;
  } catch {
    return {};
  }
}
