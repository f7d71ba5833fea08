/** Text on a terminal: a Chinese character takes two columns. */

const WIDTH = 80;

/** East Asian wide and full-width characters (Unicode Standard Annex 11), the ranges that our texts and ids can hold. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += WIDE.test(character) ? 2 : 1;
  return columns;
}

export function padLeft(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - columnsOf(text))) + text;
}

export function padRight(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/** Lines of at most 80 columns; the second and later ones are indented. Breaks at spaces and beside wide characters. */
export function wrap(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (line.trim() !== '' && columnsOf(line) + columnsOf(piece.trimEnd()) > WIDTH) {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += line === indent && lines.length > 0 ? piece.trimStart() : piece;
  }
  return [...lines, line.trimEnd()];
}

/** Must not begin a line. */
const CLOSING = /[，。；：、！？）」』》％]/u;

/** Words with the spaces after them, and single wide characters with what closes them; longer than half a line is cut. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let word = '';
  for (const character of text) {
    const wide = WIDE.test(character);
    if (CLOSING.test(character) && word === '' && pieces.length > 0) {
      pieces.push(pieces.pop()! + character);
      continue;
    }
    if (CLOSING.test(character)) {
      pieces.push(word + character);
      word = '';
      continue;
    }
    if (wide || columnsOf(word) >= WIDTH / 2) {
      if (word !== '') pieces.push(word);
      word = '';
    }
    word += character;
    if (wide || character === ' ') {
      pieces.push(word);
      word = '';
    }
  }
  return word === '' ? pieces : [...pieces, word];
}
