// Bundles commands/ and src/ into dist/: one entry, a piece for each command that is loaded only when it is typed.
// Rolldown, since it cuts pieces by what is used of a room: by files, a room's front door would draw all of it in.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
rmSync(`${root}dist`, { recursive: true, force: true });
const bundle = await rolldown({
  cwd: root,
  // Threads are started by their files, so they are entries of their own.
  input: {
    main: 'commands/main.ts',
    'sourcing-worker': 'src/sourcing/worker.ts',
    'progress-thread': 'commands/terminal/progress-thread.ts',
  },
  platform: 'node',
  // WebAssembly that finds its .wasm beside itself.
  external: ['highs'],
});
await bundle.write({
  dir: 'dist',
  format: 'esm',
  minify: { mangle: false, compress: true, codegen: { removeWhitespace: true } },
});
