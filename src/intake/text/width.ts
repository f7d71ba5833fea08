const WIDE = /[\uFF01-\uFF5E\u3000\u00A0]/;
const WIDE_ALL = /[\uFF01-\uFF5E\u3000\u00A0]/g;

/**
 * Full-width forms and the ideographic (or no-break) space become what a Latin keyboard types; nothing else changes.
 * Deliberately not NFKC, which turns `2½` into `21⁄2` and `①2份` into `12份`.
 */
export function foldWidth(text: string): string {
  if (!WIDE.test(text)) return text;
  return text.replace(WIDE_ALL, (c) => {
    const code = c.charCodeAt(0);
    return code === 0x3000 || code === 0xa0 ? ' ' : String.fromCharCode(code - 0xfee0);
  });
}

/** As `foldWidth`, of running text: a full-width comma parts one thing from the next, but for whole groups of thousands. */
export function foldWidthOfText(text: string): string {
  return foldWidth(text.replaceAll(/，(?=[\d０-９])(?![\d０-９]{3}(?![\d０-９]))/g, '， '));
}

/** What a name is compared by: folded, without case and without any space. */
export function nameKey(text: string): string {
  return foldWidth(text).replaceAll(/\s+/g, '').toLowerCase();
}
