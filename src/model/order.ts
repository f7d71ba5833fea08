/**
 * The one order of keys in every table and on every paper: runs of digits compare as numbers, everything else by
 * code unit. 101 stands before 1001, `3` before `12`, `A2` before `A10`. No locale takes part.
 */
export function compareKeys(a: string, b: string): number {
  if (a === b) return 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(j);
    if (isDigit(x) && isDigit(y)) {
      const endA = digitsEnd(a, i);
      const endB = digitsEnd(b, j);
      const startA = skipZeros(a, i, endA);
      const startB = skipZeros(b, j, endB);
      const byLength = endA - startA - (endB - startB);
      if (byLength !== 0) return byLength;
      for (let k = 0; k < endA - startA; k++) {
        const byDigit = a.charCodeAt(startA + k) - b.charCodeAt(startB + k);
        if (byDigit !== 0) return byDigit;
      }
      i = endA;
      j = endB;
    } else {
      if (x !== y) return x - y;
      i++;
      j++;
    }
  }
  const byRest = a.length - i - (b.length - j);
  // `007` and `7` are equal as numbers and different as texts: the text decides, so that the order is total.
  return byRest !== 0 ? byRest : a < b ? -1 : 1;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function digitsEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && isDigit(text.charCodeAt(end))) end++;
  return end;
}

function skipZeros(text: string, from: number, end: number): number {
  let start = from;
  while (start < end - 1 && text.charCodeAt(start) === 48) start++;
  return start;
}
