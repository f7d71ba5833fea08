import { readFileSync, writeFileSync } from 'node:fs';

/** What was last looked at, by name; `npm run bless` (BLESS=1) writes it anew. */
export interface Golden {
  /** What stands there; while blessing, what is handed in. */
  readonly of: (name: string, now: unknown) => unknown;
  /** To be called when all is done. */
  readonly save: () => void;
}

/** @param file one value a line, so that a difference can be read */
export function goldenAt(file: URL): Golden {
  const bless = process.env['BLESS'] === '1';
  const known = bless ? {} : (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>);
  return {
    of: (name, now) => {
      if (bless) known[name] = JSON.parse(JSON.stringify(now));
      return known[name];
    },
    save: () => {
      if (!bless) return;
      const lines = Object.entries(known).map(
        ([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`,
      );
      writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
    },
  };
}
