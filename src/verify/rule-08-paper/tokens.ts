/** Numbers of a text (a number with its decimals, a time with its colon is one), and words with a digit in them. */
export function numbersIn(text: string): readonly string[] {
  const plain = text.replaceAll(/\b\d{1,3}(?:,\d{3})+\.\d+\b/g, (money) => money.replaceAll(',', ''));
  const words = (plain.match(/[0-9A-Za-z]+(?:[.:][0-9]+)*/g) ?? []).filter((token) => /\d/.test(token));
  // A workbook keeps 12.50 as 12.5.
  return words.map((token) => (/^\d+\.\d+$/.test(token) ? token.replace(/\.?0+$/, '') : token));
}

/** Numbers of a line for people, where a word may touch one: `Cold2`. */
export function lineNumbers(line: string): readonly string[] {
  return numbersIn(line.replaceAll(/(?<=[A-Za-z]{3})(?=\d)/g, ' '));
}
