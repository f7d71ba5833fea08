import type { Problem } from '../../model/index.ts';
import { bareKeyProblems, issueProblems } from './issues.ts';
import { settingsSchema, type WrittenSettings } from './schema.ts';
import type { YamlText } from './yaml-text.ts';

export interface ParsedSettings {
  readonly written: WrittenSettings;
  /** Sections in which something was left out because it was wrong: what follows from its absence is not said again. */
  readonly damaged: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/**
 * The settings with everything left out that is wrong, so that one pass can go on and say what is wrong elsewhere too.
 * Each thing left out is a problem of severity error, so that nothing is planned on what remains.
 */
export function parseSettings(yaml: YamlText): ParsedSettings {
  const whole = settingsSchema.safeParse(yaml.value);
  const bare = bareKeyProblems(yaml);
  if (whole.success) return { written: whole.data, damaged: new Set(), problems: bare };
  const problems = [...bare, ...whole.error.issues.flatMap((issue) => issueProblems(issue, yaml))];
  const damaged = new Set<string>();
  for (const issue of whole.error.issues) {
    if (issue.code === 'unrecognized_keys' && issue.path.length === 0) continue;
    damaged.add(String(issue.path[0] ?? ''));
  }
  return { written: salvage(yaml.value), damaged, problems };
}

const EMPTY = { zones: [], waves: [] };

function salvage(value: unknown): WrittenSettings {
  const sections = typeof value === 'object' && value !== null ? value : {};
  const kept: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(settingsSchema.shape)) {
    const written: unknown = Object.hasOwn(sections, name)
      ? (sections as Record<string, unknown>)[name]
      : undefined;
    for (const candidate of [written, mended(written, schema), undefined]) {
      const parsed = schema.safeParse(candidate);
      if (parsed.success) {
        kept[name] = parsed.data;
        break;
      }
    }
  }
  return { ...EMPTY, ...kept } as unknown as WrittenSettings;
}

/** A section without its wrong keys, or a list without its wrong entries. */
function mended(written: unknown, schema: (typeof settingsSchema.shape)[keyof WrittenSettings]): unknown {
  const parsed = schema.safeParse(written);
  if (parsed.success || typeof written !== 'object' || written === null) return written;
  const wrong = new Set(
    parsed.error.issues.flatMap((issue) =>
      issue.path.length === 0 && issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])],
    ),
  );
  if (Array.isArray(written)) return written.filter((_, position) => !wrong.has(String(position)));
  return Object.fromEntries(Object.entries(written).filter(([key]) => !wrong.has(key)));
}
