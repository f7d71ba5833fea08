import { MONTHS, weekday, building, entrance, plural, households } from './en-ids.ts';
import { SHEETS_EN } from './en-sheets.ts';
import type { PaperWords } from './words.ts';

export const PAPER_EN: PaperWords = {
  ...SHEETS_EN,
  site: {
    language: 'en',
    building,
    entrance,
    door: (b, e) => (e === '' ? building(b) : `${building(b)}, ${entrance(e)}`),
    floors: (text) => (text === '' ? '' : `${text.includes('–') ? 'floors' : 'floor'} ${text}`),
    rooms: (rooms) => `${rooms.length === 1 ? 'room' : 'rooms'} ${rooms.join(', ')}`,
    date: (date) => `${date} (${weekday(date)})`,
    day: (date) => `${weekday(date)} ${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]!}`,
    households,
    money: (amount, code) => `${amount} ${code}`,
    inMoney: (header, code) => `${header} ${code}`,
    revision: (revision) => `Revision ${revision}`,
    page: (number, of) => `Page ${number} of ${of}`,
    allPages: (isAgain) => (isAgain ? 'all pages, throw away the old ones' : 'all pages'),
    pages: (ranges) => `${pagesWord(ranges)} ${ranges}`,
    pagesListed: (count) => `${count} pages (their numbers: changes.txt)`,
    pagesGone: (ranges) => `throw away the old ${pagesWord(ranges)} ${ranges}`,
    list: (parts) => parts.join(', '),
    labelled: (label, value) => `${label}: ${value}`,
    amountOf: (name, amount) => `${name}: ${amount}`,
  },
  notice: {
    title: (community, name, day, door) =>
      `[${community}] ${name}: ${door ? 'delivery' : 'collection'} on ${day}`,
    part: (number, of) => ` (${number}/${of})`,
    collect: 'Please come at your time and do not gather before it:',
    collectLine: (who, from, to, point) => `- ${who}: ${from}–${to}, ${point}`,
    everyone: 'everyone',
    door: 'Delivered to your door, please stay at home:',
    doorLine: (who, starts) => `- ${who}: from ${starts.join(' or ')}`,
    doorOthers: 'those registered for door delivery',
    waiting: (count) => `${households(count)} could not be given a time yet; staff will call.`,
    short: 'Short in this building:',
    shortLine: (item, quantity, reason) => `- ${item}: ${quantity} short, ${reason}`,
    bring: 'Bring a bag, and say your building and room.',
    pay: 'You pay when you collect, and only for what you get.',
    paidBack: 'What is short is paid back when you collect.',
    lateWindows: (points) => `If you missed your time, come to ${points.join('; ')}.`,
    latePoint: (point, windows) => `${point} ${windows}`,
    lateWindow: (from, to) => `${from}–${to}`,
    lateAny: 'If you missed your time, come before the point closes; you are served after those called.',
    contact: (name, phone) => `Your contact: ${[name, phone].filter((text) => text !== '').join(' ')}`,
    hotline: (phone) => `Hotline: ${phone}`,
    contactTitle: (name, day) => `${name}, ${day}: for the building's contact only, do not post`,
    contactShort: (room, item, quantity, reason) => `- ${room}: ${item}, ${quantity} short (${reason})`,
    contactUnplaced: (room, reason) => `- ${room}: no time yet (${reason})`,
    contactNone: 'Nothing is short and everyone has a time.',
  },
  day: {
    receiving: 'Receiving',
    receivingHint:
      'Fill in the packs that came, and their weight where it is paid by weight. Damaged packs: a row of their own, condition “bad”. Then stagger receive.',
    done: 'Handing out',
    doneHint:
      'One mark a household: collected, refused, absent, or keep (until tomorrow). Then stagger close.',
    headers: {
      po: 'po',
      supplier: 'supplier',
      sku: 'sku',
      name: 'name',
      pack: 'pack',
      expected: 'expected',
      packs: 'packs',
      weight_kg: 'weight_kg',
      condition: 'condition',
      building: 'building',
      entrance: 'entrance',
      room: 'room',
      where: 'where',
      when: 'when',
      code: 'code',
      collected: 'collected',
      refused: 'refused',
      absent: 'absent',
      keep: 'keep',
    },
  },
  tonight: {
    title: (community, date) => `${community} · plan for ${date}`,
    intro:
      'What to do now, from top to bottom. Cross out what is done. Lines that begin with stagger are run in the folder of stagger.yaml.',
    revised: (before) =>
      `This follows ${before}: a box is what has changed or is still open. All else stands as it is and is not done again.`,
    tellThem:
      'open changes.txt: tell the households whose time or goods changed, building by building, and phone the suppliers it names',
    orderStands: (po, total) => `${po} stands, do not send it again; total ${total}`,
    noticesStand: 'notices that are not named stand, do not paste them again',
    printAgain: 'only the pages named here; the others stand:',
    gone: (paths) => `no longer good, take back: ${paths.join(', ')}`,
    report: (file) => `The whole plan on one page: ${file}`,
    look: 'Look first',
    readBack: (folder) =>
      `before anything is ordered, see how every sheet was read: run the line below, send the texts in ${folder}/buildings/ to the contact persons and wait for their yes`,
    rejects: (count) =>
      `${plural(count, 'line', 'lines')} could not be counted: open rejects.csv, mend in the sheets what can be mended, then run the line below; leave the rest`,
    notCounted: (count) =>
      `${plural(count, 'line was', 'lines were')} replaced by a later one or cancelled: in rejects.csv, nothing to do`,
    short: (lines, count) =>
      `${plural(lines, 'line', 'lines')} short, ${households(count)}: why is in allocations.csv and balance.csv`,
    unplaced: (count) => `${households(count)} without a time: see the calls below`,
    kept: (rooms, count) =>
      `${households(count)} with bags kept of another day (kept.csv): fetch them, stick today's labels on, hand them out with today's goods, unopened: ${rooms.join(', ')}`,
    told: (what, suggestion) => `${what}; ${suggestion}`,
    unprintable: (characters, where) =>
      `the font lacks ${characters}; paper shows 〓 there, please write by hand: ${where}`,
    sealed: (doors, unseal) =>
      `sealed beside what buildings.csv says, to the door only: ${doors.join(', ')}; a seal ends with: ${unseal}`,
    allWell: 'Every line counted, nothing short, everyone has a time.',
    orders: 'Send the orders to the suppliers',
    order: (files, total, to) => `${files} → ${to}; total ${total}`,
    sendAll: 'each order to its supplier:',
    noOrders: 'Nothing to buy tonight.',
    gate: 'See to vehicles and passes',
    gateExpired: (supplier, plate, date) =>
      `!! the pass of ${supplier}'s vehicle ${plate} has expired (${date}): have them change it before it comes`,
    gateMissing: (supplier) => `no vehicle of ${supplier} is known: ask for plate, driver and pass`,
    notices:
      "Paste the notices into the buildings' groups (a file may hold several messages, divided by =====)",
    and: (texts) => texts.join('; '),
    pasteAll: 'each file into its group, each contact’s copy to the contact alone:',
    notice: (file, name) => `${file} → group of ${name}`,
    contactCopy: (file, who) => `${file} → its contact only${who === '' ? '' : `, ${who}`}`,
    calls: 'Call or knock',
    callList: (file, count) => `${file}: ${households(count)}`,
    callAgain: (file) => `${file}; call those whom changes.txt names, the others know`,
    print: 'Print',
    printAll: (file) => `${file}, in one go; a cover says whom each part is for:`,
    printPack: (file, recipient, by) => `${file} → ${recipient}${by === '' ? ', tonight' : `, by ${by}`}`,
    printPackNow: (file, recipient) => `${file} → ${recipient}, at once`,
    printLabels: (files) => `labels: ${files.join(' or ')} (label printer 80 × 60 mm, or A4 sheets of 21)`,
    printLater: 'packing lists and labels are many, they are made and printed apart:',
    printRosters: 'rosters as PDF are made and printed apart:',
    tomorrow: 'Tomorrow',
    today: 'Today',
    wave: (id, arrives, ready, kg, people) =>
      `wave ${id}: arrives ${arrives}, ready ${ready}${kg === '' ? '' : `; ${kg} kg to unload and sort, about ${people} person-days`}`,
    point: (name, first, last, count) => `${name}: first slot ${first}, ends ${last}, ${households(count)}`,
    doorRuns: (runs, count, first) =>
      `to the door: ${plural(runs, 'run', 'runs')}, ${households(count)}, first at ${first}`,
    changes:
      'If someone calls with a change: mend the sheet and run this; you get a new revision, the old one stays:',
    happens: 'If something else happens (a late truck, a sealed building), this says how it is typed:',
    issue:
      'When the orders and the notices are out, type this last, so that nothing that was ordered or announced changes any more:',
    numbers: 'Names and phone numbers stand in TONIGHT.txt, which does not hang on a wall.',
    elsewhere:
      'This plan stands outside the folder out: for one that can go out run stagger plan without --out, then stagger issue.',
  },
  shortReason: {
    'over-limit': 'over the limit per household',
    'no-offer': 'no supplier has it',
    'minimum-not-reached': "below the supplier's minimum",
    'weight-limit': 'over what the truck may carry',
    budget: 'over the budget',
    'pack-not-filled': 'not enough for a whole pack',
    'out-of-stock': 'sold out at the supplier',
  },
  unplacedReason: {
    'no-point': 'no point to go to',
    'too-late': 'no opening hours after the goods are there',
    'no-capacity': 'the points are full',
  },
};

function pagesWord(ranges: string): string {
  return /^\d+$/.test(ranges) ? 'page' : 'pages';
}
