import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

const HARNESS = fileURLToPath(new URL('harness.ts', import.meta.url));
/** What vitest's `expect` is made of stands beside vitest. */
const VITEST = dirname(createRequire(import.meta.url).resolve('vitest/package.json'));

const inPlaceOfVitest: Plugin = {
  name: 'in place of vitest',
  setup(builder) {
    builder.onResolve({ filter: /^vitest$/ }, () => ({ path: HARNESS }));
    builder.onResolve({ filter: /^(@vitest\/expect|chai)$/ }, async ({ path, kind, pluginData }) =>
      pluginData === VITEST
        ? undefined
        : builder.resolve(path, { kind, resolveDir: VITEST, pluginData: VITEST }),
    );
    // Files find what lies beside them, wherever the bundle stands.
    builder.onLoad({ filter: /[\\/](src|test|bench)[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: 'ts',
    }));
  },
};

/** Test files in one module that exports `collect`; esbuild strips the types. Returns the module's path. */
export async function bundleTests(folder: string, tests: readonly string[]): Promise<string> {
  const outfile = join(folder, 'mutated-tests.mjs');
  const imports = tests.map((test) => `import ${JSON.stringify(join(folder, test))};\n`).join('');
  await build({
    stdin: {
      contents: `${imports}export { collect } from ${JSON.stringify(HARNESS)};\n`,
      resolveDir: folder,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    plugins: [inPlaceOfVitest],
    external: ['highs'],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  return outfile;
}
