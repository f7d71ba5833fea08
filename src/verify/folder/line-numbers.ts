/** Numbers of a text (a number with its decimals, a time with its colon is one), words with a digit in them, and codes. */
export function numbersIn(text: string): readonly string[] {
  // Most lines of a chat's group and of a report say none.
  if (!/\d|[A-Z]{4}/.test(text)) return [];
  const plain = text.includes(',')
    ? text.replaceAll(/\b\d{1,3}(?:,\d{3})+\.\d+\b/g, (money) => money.replaceAll(',', ''))
    : text;
  const words = plain.match(/[0-9A-Za-z]+(?:[.:][0-9]+)*/g) ?? [];
  // No word has only capital consonants. A workbook keeps 12.50 as 12.5.
  return words
    .filter((word) => /\d|^[B-DF-HJ-NP-TV-Z]{4,}$/.test(word))
    .map((word) => (/^\d+\.\d+$/.test(word) ? word.replace(/\.?0+$/, '') : word));
}

/** Numbers of a line for people, where a word may touch one: `Cold2`. */
export function lineNumbers(line: string): readonly string[] {
  return numbersIn(line.replaceAll(/(?<=[A-Za-z]{3})(?=\d)/g, ' '));
}

export function digitsOf(phone: string): string {
  return phone.replaceAll(/\D/g, '');
}

/** Runs of digits as phones are written, blanks and hyphens between them taken out. */
export function digitRuns(text: string): readonly string[] {
  return (text.match(/\d[\d -]{5,}\d/g) ?? []).flatMap((run) => [
    digitsOf(run),
    ...run.split(' ').map(digitsOf),
  ]);
}
