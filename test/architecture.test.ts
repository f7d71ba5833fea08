import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Who may import whom. A room not listed here may not exist. `index` means: only through the room's front door. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  solver: [],
  wording: ['model'],
  sheets: ['model'],
  intake: ['model', 'wording', 'sheets'],
  sourcing: ['model', 'solver', 'fair'],
  fair: ['model'],
  allocation: ['model', 'fair'],
  channels: ['model'],
  slotting: ['model', 'solver'],
  plan: ['model', 'sourcing', 'allocation', 'channels', 'slotting'],
  night: ['model', 'wording', 'intake', 'plan'],
  exports: ['model', 'wording', 'plan', 'night', 'simulate'],
  verify: ['model', 'sheets'],
  simulate: ['model', 'wording'],
  explain: ['model', 'wording', 'sourcing', 'slotting', 'plan'],
  store: ['model'],
};

/** Node's own modules that a room may use: everything between intake and exports is a function of values. */
const MAY_USE_NODE: Readonly<Record<string, readonly string[]>> = {
  sheets: ['node:crypto', 'node:path', 'node:zlib', 'node:buffer'],
  intake: ['node:crypto'],
  sourcing: ['node:worker_threads', 'node:url', 'node:module'],
  fair: ['node:crypto'],
  channels: [],
  slotting: ['node:crypto'],
  plan: ['node:crypto'],
  night: ['node:crypto', 'node:buffer'],
  exports: ['node:crypto', 'node:zlib', 'node:buffer', 'node:module', 'node:fs'],
  verify: ['node:crypto', 'node:buffer', 'node:zlib'],
  store: ['node:fs', 'node:fs/promises', 'node:path', 'node:crypto', 'node:os', 'node:process'],
};

/** The wings of a room that has some, in their order: a wing imports those before it. */
const WINGS: Readonly<Record<string, readonly string[]>> = {
  slotting: ['crowd', 'board', 'pack', 'build', 'bounds', 'improve', 'exact', 'why'],
};

const LINES_PER_FILE = 250;

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function imports(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(
    /^\s*(?:import|export)\s[^;'"]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|import\(\s*'([^']+)'\s*\)/gm,
  );
  return [...found].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '');
}

const rooms = readdirSync(src, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

describe('the drawing of the house', () => {
  test('every room is in the table, has a front door and a README', () => {
    for (const room of rooms) {
      expect(MAY_IMPORT, room).toHaveProperty(room);
      expect(existsSync(join(src, room, 'index.ts')), `${room}/index.ts`).toBe(true);
      expect(existsSync(join(src, room, 'README.md')), `${room}/README.md`).toBe(true);
    }
  });

  test.each(rooms)('%s imports only what the table allows', (room) => {
    const wrong: string[] = [];
    for (const file of sources(join(src, room))) {
      for (const name of imports(file)) {
        const where = `${relative(root, file)} → ${name}`;
        if (name.startsWith('node:')) {
          if (!(MAY_USE_NODE[room] ?? []).includes(name)) wrong.push(where);
        } else if (name.startsWith('.')) {
          const target = relative(src, normalize(join(dirname(file), name)));
          const [other = '', ...rest] = target.split('/');
          if (other === room) continue;
          if (!(MAY_IMPORT[room] ?? []).includes(other)) wrong.push(where);
          else if (rest.join('/') !== 'index.ts') wrong.push(`${where} (not through its index.ts)`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test.each(Object.entries(WINGS))(
    'the wings of %s import those before them, and no file that stands in front',
    (room, wings) => {
      const wrong = wings.flatMap((wing, at) =>
        sources(join(src, room, wing)).flatMap((file) =>
          imports(file)
            .map((name) => relative(join(src, room), normalize(join(dirname(file), name))))
            .filter(
              (target) => !target.startsWith('..') && !wings.slice(0, at + 1).includes(target.split('/')[0]!),
            )
            .map((target) => `${relative(root, file)} → ${target}`),
        ),
      );
      expect(wrong).toEqual([]);
      const folders = readdirSync(join(src, room), { withFileTypes: true }).filter((one) =>
        one.isDirectory(),
      );
      expect(folders.map(({ name }) => name).sort()).toEqual([...wings].sort());
    },
  );

  test('commands reach a room only through its front door', () => {
    const wrong = sources(join(root, 'commands')).flatMap((file) =>
      imports(file)
        .filter((name) => name.startsWith('.'))
        .map((name) => relative(root, normalize(join(dirname(file), name))))
        .filter((target) => target.startsWith('src/') && !/^src\/[a-z]+\/index\.ts$/.test(target))
        .map((target) => `${relative(root, file)} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('one door to the disk: who writes goes through src/store/system.ts', () => {
    const doors = [
      'src/store/system.ts',
      // They read what the package holds, and nothing of the user's.
      'src/exports/pdf/font/face.ts',
      'commands/version.ts',
      // Looks for stagger.yaml before anything else is loaded.
      'commands/search-upwards.ts',
    ];
    const wrong = [...sources(src), ...sources(join(root, 'commands'))]
      .filter((file) => imports(file).some((name) => /^node:fs(?:\/promises)?$/.test(name)))
      .map((file) => relative(root, file));
    expect(wrong.sort()).toEqual(doors.sort());
  });

  test('one door to the terminal: commands/terminal', () => {
    const touches = /process\.(?:stdout|stderr)|console\.|\\u001[bB]|\\x1[bB]/;
    const wrong = [...sources(src), ...sources(join(root, 'commands'))]
      .filter((file) => !file.includes('/commands/terminal/'))
      .filter((file) => touches.test(readFileSync(file, 'utf8')))
      .map((file) => relative(root, file));
    expect(wrong).toEqual([]);
  });

  test('no clock, locale or chance inside', () => {
    const hidden =
      /\bDate\.now\b|new Date\(\)|(?<!new )\bDate\(|Math\.random|toLocale[A-Z]|localeCompare|\bIntl\.|process\.env|\bperformance\b|hrtime|cpuUsage|uptime|resourceUsage|\b(set|clear)(Timeout|Interval|Immediate)\b|\btime_limit\b|node:(timers|perf_hooks)/;
    const wrong = sources(src)
      // Turns a moment to a given time zone, in a fixed locale.
      .filter((file) => !file.endsWith('/src/intake/settings/site-clock.ts'))
      .filter((file) => hidden.test(readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')))
      .map((file) => relative(root, file));
    expect(wrong).toEqual([]);
  });

  test(`a file is one step of the way: at most ${LINES_PER_FILE} lines`, () => {
    const long = [...sources(src), ...sources(join(root, 'commands')), ...sources(join(root, 'bench'))]
      .filter((file) => !file.includes('/src/wording/'))
      .map((file) => [relative(root, file), readFileSync(file, 'utf8').split('\n').length - 1] as const)
      .filter(([, lines]) => lines > LINES_PER_FILE);
    expect(long).toEqual([]);
  });

  test('a folder of code or fixtures says what it is', () => {
    const folders = ['bench', 'commands', 'fixtures', 'test', ...rooms.map((room) => `src/${room}`)];
    expect(folders.filter((folder) => !existsSync(join(root, folder, 'README.md')))).toEqual([]);
  });
});
