const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const; // prettier-ignore
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const TOKEN =
  /"([^"]*)"|\\(.)|\[(h+|m+|s+)\]|\[[^\]]*\]|(AM\/PM|A\/P|上午\/下午)|(y+|m+|d+|h+|s+(?:\.0+)?)|([\s\S])/gi;
const SECONDS_A_DAY = 86_400;
/** Days from Excel's day 0 to 1970; its 1900 is a leap year, so that days before March of it are off by one. */
const EPOCH = 25_569;
const EPOCH_1904 = 24_107;
/** The year 10000: no cell of ours. */
const LAST = 2_958_466;

/** A serial date as its cell shows it; undefined where the number is no date. */
export function formatDate(serial: number, format: string, from1904: boolean): string | undefined {
  if (!(serial >= 0 && serial < LAST)) return undefined;
  const seconds = Math.round(serial * SECONDS_A_DAY);
  const days = Math.floor(seconds / SECONDS_A_DAY);
  const shift = from1904 ? EPOCH_1904 : days < 61 ? EPOCH - 1 : EPOCH;
  const date = new Date((days - shift) * SECONDS_A_DAY * 1000 + (seconds % SECONDS_A_DAY) * 1000);
  const halves = /AM\/PM|A\/P|上午\/下午/i.test(format);
  const tokens = [...format.matchAll(TOKEN)];
  return tokens
    .map((match, i) => {
      const [, quoted, escaped, elapsed, half, token, other] = match;
      if (elapsed !== undefined) return elapsedPart(elapsed, seconds);
      if (half !== undefined) return date.getUTCHours() < 12 ? half.split('/')[0]! : half.split('/')[1]!;
      if (token !== undefined) return part(token.toLowerCase(), date, halves, minutes(tokens, i));
      return quoted ?? escaped ?? other ?? '';
    })
    .join('')
    .trim();
}

/** `m` is minutes after hours and before seconds, else months. */
function minutes(tokens: readonly RegExpExecArray[], at: number): boolean {
  const timeAt = (from: number, by: number): string => {
    for (let i = from; i >= 0 && i < tokens.length; i += by) {
      const found = tokens[i]![5] ?? tokens[i]![3];
      if (found !== undefined) return found.toLowerCase();
    }
    return '';
  };
  return timeAt(at - 1, -1).startsWith('h') || timeAt(at + 1, 1).startsWith('s');
}

function elapsedPart(token: string, seconds: number): string {
  const unit = token[0]!.toLowerCase();
  const total = unit === 'h' ? seconds / 3600 : unit === 'm' ? seconds / 60 : seconds;
  return String(Math.floor(total)).padStart(token.length, '0');
}

function part(token: string, date: Date, halves: boolean, asMinutes: boolean): string {
  const two = (number: number): string => String(number).padStart(Math.min(token.length, 2), '0');
  switch (token[0]) {
    case 'y':
      return token.length > 2 ? String(date.getUTCFullYear()) : String(date.getUTCFullYear()).slice(-2);
    case 'm': {
      if (asMinutes && token.length < 3) return two(date.getUTCMinutes());
      const month = MONTHS[date.getUTCMonth()]!;
      return token.length < 3 ? two(date.getUTCMonth() + 1) : token.length === 3 ? month.slice(0, 3) : month;
    }
    case 'd': {
      const day = DAYS[date.getUTCDay()]!;
      return token.length < 3 ? two(date.getUTCDate()) : token.length === 3 ? day.slice(0, 3) : day;
    }
    case 'h': {
      const hours = date.getUTCHours();
      return two(halves ? hours % 12 || 12 : hours);
    }
    default:
      return two(date.getUTCSeconds());
  }
}
