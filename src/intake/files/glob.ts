const SPECIAL = /[.+^${}()|\\]/g;

/** Whether a path is a pattern: `*` and `?` stay inside one folder, `**` crosses folders, `[ab]` is one of these. */
export function isGlob(path: string): boolean {
  return /[*?[]/.test(path);
}

export function globMatcher(pattern: string): (name: string) => boolean {
  let source = '';
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern[i]!;
    if (c === '*' && pattern[i + 1] === '*') {
      const crossesFolder = pattern[i + 2] === '/';
      source += crossesFolder ? '(?:[^/]+/)*' : '.*';
      i += crossesFolder ? 2 : 1;
    } else if (c === '*') source += '[^/]*';
    else if (c === '?') source += '[^/]';
    else if (c === '[' && pattern.includes(']', i + 2)) {
      const end = pattern.indexOf(']', i + 2);
      const negated = pattern[i + 1] === '!';
      const inside = pattern.slice(i + (negated ? 2 : 1), end).replaceAll(/[\\\]^[]/g, '\\$&');
      source += `[${negated ? '^/' : ''}${inside}]`;
      i = end;
    } else source += c.replace(SPECIAL, '\\$&').replace('[', '\\[');
  }
  const expression = new RegExp(`^${source}$`, 'u');
  return (name) => expression.test(name);
}

/** The folder in which all that a pattern can match lies: `a/b/*.csv` → `a/b`. */
export function globFolder(pattern: string): string {
  const parts = pattern.split('/');
  const first = parts.findIndex((part) => isGlob(part));
  return parts.slice(0, first).join('/');
}
