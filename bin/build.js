// Bundles commands/ and src/ into dist/: one entry, a piece for each command that is loaded only when it is typed.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
rmSync(`${root}dist`, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  // The worker of the exact method is started by its file, so it is an entry of its own.
  entryPoints: { main: 'commands/main.ts', 'sourcing-worker': 'src/sourcing/worker.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // WebAssembly that finds its .wasm beside itself.
  external: ['highs'],
  minifySyntax: true,
  minifyWhitespace: true,
  // Dependencies that are CommonJS inside need `require` in an ES module.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
