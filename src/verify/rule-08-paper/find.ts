/** Ways of finding many secrets in a text at once, each in time that grows with the text and not with the secrets. */

/** Letters and digits, joined by hyphens or not: a code, an SKU, `3-2-501`. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu) ?? [];
}

/** As many first characters of a text as lead to few others. */
const LEAD = 4;

/** Finds which of many texts stand in another. */
export class TextFinder {
  readonly #firsts = new Uint8Array(65_536);
  readonly #byLead = new Map<string, string[]>();

  constructor(texts: Iterable<string>) {
    for (const text of texts) {
      this.#firsts[text.charCodeAt(0)] = 1;
      const lead = text.slice(0, LEAD);
      const others = this.#byLead.get(lead);
      if (others === undefined) this.#byLead.set(lead, [text]);
      else others.push(text);
    }
  }

  foundIn(text: string): ReadonlySet<string> {
    const found = new Set<string>();
    for (let at = 0; at < text.length; at++) {
      if (this.#firsts[text.charCodeAt(at)] === 0) continue;
      for (let length = 2; length <= LEAD; length++) {
        for (const secret of this.#byLead.get(text.slice(at, at + length)) ?? []) {
          if (text.startsWith(secret, at) && standsAlone(text, at, secret)) found.add(secret);
        }
      }
    }
    return found;
  }
}

/** `Anna` in `Annabel` is another word; in Chinese there are no blanks to tell. */
function standsAlone(text: string, at: number, secret: string): boolean {
  const isLetter = (index: number) => /[A-Za-z]/.test(text[index] ?? '');
  const end = at + secret.length;
  return !(isLetter(at) && isLetter(at - 1)) && !(isLetter(end - 1) && isLetter(end));
}
