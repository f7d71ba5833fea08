import { columnsOf, isWide } from '../model/index.ts';

const WIDTH = 80;

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
    const wide = isWide(character);
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
