import { draftWords } from '../../wording/index.ts';
import type { PlaceOfSheets } from './place-of-sheets.ts';

/** stagger.yaml of a draft: one controlled zone, one delivery, one point; what is a guess has a question mark. */
export function settingsText({ language, timeZone, currency }: PlaceOfSheets): string {
  const w = draftWords(language);
  return `# yaml-language-server: $schema=./stagger.schema.json
# ${w.head}
community: ${w.community}
language: ${language}
time_zone: ${timeZone}
currency: ${currency}
hotline: ""
inputs: {demand: "demand/{date}/"}   # ${w.demand}

# ${w.zones}
zones:
  - {id: B, status: controlled}

# ${w.waves}
waves:
  - {id: am, arrives: "08:00", ready: "09:30"}

# ${w.points}
points:
  - {id: gate, name: ${w.point}, zones: [B], open: ["09:30-12:00", "14:00-18:00"], desks: 1, seconds_per_household: 60}

# ${w.duplicates}
# intake:
#   duplicates: latest

# ${w.priority}
# priority:
#   - {id: elderly, tags: [elderly-alone], serve: door}
`;
}
