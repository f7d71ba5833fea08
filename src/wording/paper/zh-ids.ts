export const WEEKDAYS = '日一二三四五六';
export const PLAIN_ID = /^[0-9A-Za-z]{1,4}$/;

export function weekday(date: string): string {
  return WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]!;
}

/** 12 → 12号楼; what is already a name (12栋, 听涛阁) stays. */
export function building(id: string): string {
  return PLAIN_ID.test(id) ? `${id}号楼` : id;
}

export function entrance(id: string): string {
  return PLAIN_ID.test(id) ? `${id}单元` : id;
}

/** B → B区; 封控区 stays. */
export function zoneName(id: string): string {
  return PLAIN_ID.test(id) ? `${id}区` : id;
}

/** What a currency is called: `元`; others by their code. */
export function currency(code: string): string {
  return code === 'CNY' ? '元' : code;
}
