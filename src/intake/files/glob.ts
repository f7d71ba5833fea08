/** Whether a path is a pattern: `*` and `?` stay inside one folder, `**` crosses folders, `[ab]` is one of these. */
export function isGlob(path: string): boolean {
  return /[*?[]/.test(path);
}

/** A part of a pattern: which character it takes, and whether it takes any number of them. */
interface Part {
  readonly takes: (character: string) => boolean;
  readonly many: boolean;
  /** Takes whole folders, each up to its slash. */
  readonly folders?: true;
}

const ANY: Part = { takes: () => true, many: true };
const INSIDE: Part = { takes: (character) => character !== '/', many: true };
const ONE: Part = { takes: (character) => character !== '/', many: false };
const FOLDERS: Part = { takes: () => true, many: true, folders: true };

/** A matcher whose work grows with pattern times name, whatever is written: no pattern makes it run away. */
export function globMatcher(pattern: string): (name: string) => boolean {
  const parts = partsOf(pattern);
  return (name) => {
    let states = reached(parts, [0], true);
    let before = '/';
    for (const character of name) {
      const next = [...states].flatMap((at) => {
        const part = parts[at];
        if (part === undefined || !part.takes(character)) return [];
        // A folder has a name.
        if (part.folders === true && character === '/' && before === '/') return [];
        return [part.many ? at : at + 1];
      });
      states = reached(parts, next, character === '/');
      if (states.size === 0) return false;
      before = character;
    }
    return states.has(parts.length);
  };
}

/** Where one may stand in a pattern without another character. @param atFolder whether a folder ends, or the name begins, here */
function reached(parts: readonly Part[], from: readonly number[], atFolder: boolean): Set<number> {
  const states = new Set(from);
  for (const at of states) {
    const part = parts[at];
    if (part?.many === true && (part.folders !== true || atFolder)) states.add(at + 1);
  }
  return states;
}

function partsOf(pattern: string): Part[] {
  const parts: Part[] = [];
  const characters = [...pattern];
  for (let i = 0; i < characters.length; i++) {
    const c = characters[i]!;
    const end = c === '[' ? characters.indexOf(']', i + 2) : -1;
    if (c === '*' && characters[i + 1] === '*') {
      const crossesFolder = characters[i + 2] === '/';
      parts.push(crossesFolder ? FOLDERS : ANY);
      i += crossesFolder ? 2 : 1;
    } else if (c === '*') parts.push(INSIDE);
    else if (c === '?') parts.push(ONE);
    else if (end > 0) {
      parts.push(setOf(characters.slice(i + 1, end)));
      i = end;
    } else parts.push({ takes: (character) => character === c, many: false });
  }
  return parts;
}

/** `ab`, `a-z`, `!ab`; a range that runs backwards holds nothing. */
function setOf(inside: readonly string[]): Part {
  const negated = inside[0] === '!';
  const members = negated ? inside.slice(1) : inside;
  const single = new Set<string>();
  const ranges: [string, string][] = [];
  for (let i = 0; i < members.length; i++) {
    if (members[i + 1] === '-' && i + 2 < members.length) {
      ranges.push([members[i]!, members[i + 2]!]);
      i += 2;
    } else single.add(members[i]!);
  }
  const holds = (c: string): boolean =>
    single.has(c) ||
    ranges.some(
      ([from, to]) => c.codePointAt(0)! >= from.codePointAt(0)! && c.codePointAt(0)! <= to.codePointAt(0)!,
    );
  return { takes: (c) => (negated ? c !== '/' && !holds(c) : holds(c)), many: false };
}

/** The folder in which all that a pattern can match lies: `a/b/*.csv` → `a/b`. */
export function globFolder(pattern: string): string {
  const parts = pattern.split('/');
  const first = parts.findIndex((part) => isGlob(part));
  return parts.slice(0, first).join('/');
}
