import { createHash } from 'node:crypto';

/** Papers with the manifest that they should have, whatever became of them. */
export function stamped(papers: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  const files = Object.fromEntries(
    [...papers]
      .filter(([path]) => path !== 'manifest.json')
      .map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]),
  );
  return new Map(papers).set('manifest.json', Buffer.from(JSON.stringify({ schema_version: 1, files })));
}
