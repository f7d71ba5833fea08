// Bundles commands/ and src/ into dist/: one entry, a piece for each command that is loaded only when it is typed.
// Rolldown, since it cuts pieces by what is used of a room: by files, a room's front door would draw all of it in.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
rmSync(`${root}dist`, { recursive: true, force: true });
const bundle = await rolldown({
  cwd: root,
  // The worker of the exact method is started by its file, so it is an entry of its own.
  input: { main: 'commands/main.ts', 'sourcing-worker': 'src/sourcing/worker.ts' },
  platform: 'node',
  // WebAssembly that finds its .wasm beside itself.
  external: ['highs'],
});
await bundle.write({
  dir: 'dist',
  format: 'esm',
  minify: { mangle: false, compress: true, codegen: { removeWhitespace: true } },
});
