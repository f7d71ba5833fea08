import type { CommandHelp, CommandName } from './shape.ts';

const DATE = "the plan's date, as 2026-11-23 (default: tomorrow at the site)";

const ERRORS = 'the inputs have errors; nothing was planned';
const SHORT = 'done, but something is short, unplaced or rejected';
const CHANGED = 'the inputs have changed since the plan was made (inputs-changed)';
const BUSY = 'another run holds the workspace';

const again = (what: string, kind: string): CommandHelp => ({
  what: `${what} again, into a folder of their own`,
  about: ['A plan is never added to: FOLDER must not be there yet, and not lie inside PLAN.'],
  flags: { '--out': 'where to write' },
  examples: [
    [`stagger ${kind} 2026-11-23-r1 --out ${kind}-again`, 'the same once more'],
    [`stagger ${kind} 2026-11-23-r1 --lang zh-CN --out ${kind}-zh`, 'in Chinese'],
  ],
  exits: { 3: CHANGED },
});

/** The manual's text of each command, in English. */
export const EN_COMMANDS: Readonly<Record<CommandName, CommandHelp>> = {
  init: {
    what: 'a workspace to begin with; never overwrites',
    about: [
      'Writes a small example: stagger.yaml with its schema, buildings, items, suppliers, price lists and a sheet of demand. With --from and --prices it makes the workspace of tonight’s own sheets instead, and ends with what they do not say. Nothing is asked at the keyboard. The language is that of --lang, of the sheets, or of your locale.',
      'It is whole or not at all: where a sheet cannot be read it says which, and writes nothing.',
    ],
    flags: {
      '--from': "demand sheets of tonight; a folder stands for what is in it; `-` is a sheet's text on stdin",
      '--prices': "the suppliers' price lists; a folder stands for what is in it",
      '--date': 'the first night, whose demand lies in demand/DATE (default: tomorrow at the site)',
    },
    examples: [
      ['stagger init mysite', 'a small example in the folder mysite'],
      ['stagger init mysite --from sheets/ --prices lists/', 'a workspace of the sheets that you have'],
      ['stagger init mysite --lang zh-CN', 'the example in Chinese'],
    ],
    exits: { 3: 'a sheet or list cannot be read; nothing was written' },
  },
  check: {
    what: 'every problem of the inputs in one pass, and a count table',
    about: [
      'Reads all sheets and lists every problem on stderr: the file, the row, the cell, what is wrong and what to type instead. On stdout stands how many lines of each sheet were counted, replaced, excluded and rejected, and what each cell was taken for.',
    ],
    flags: {
      '--date': DATE,
      '--strict': 'warnings count as errors',
      '--matches': 'write the names that are no item to matches.csv, with suggestions to accept',
      '--silent': 'list the registered households that asked for nothing',
      '--read-back':
        'into FOLDER: every sheet as it was read, a page each with every cell marked by what it became (the crew’s: it holds names), and a text a building, rooms and items only, for its contact to confirm; pages of an earlier check are replaced, nothing else is',
    },
    examples: [
      ['stagger check', 'the workspace here or above, for tomorrow'],
      ['stagger check mysite --date 2026-11-23', 'another workspace, another night'],
      ['stagger check --read-back pages', 'what was read, to be confirmed by each building'],
    ],
    exits: { 3: 'there are errors or rejects' },
  },
  plan: {
    what: 'inputs to a plan folder',
    about: [
      'Reads the sheets and makes tomorrow’s plan: purchase orders, who gets what, a slot for every batch, door runs, and all paper. The folder appears whole or not at all; open TONIGHT.txt in it and do what it says.',
      'The same answer writes nothing and says so; another answer becomes the next revision (-r2). What went out (stagger issue) is kept to. Lines after the cutoff go to next-night.csv in the plan, itself a demand sheet.',
    ],
    flags: {
      '--date': DATE,
      '--out': 'write the plan exactly there; FOLDER must not be there yet',
      '--dry-run': 'say what would be, write nothing',
      '--restore': 'where the answer is the same: write papers again that are missing or were written over',
      '--from-scratch': 'do not keep to what went out; says what that undoes',
      '--timings': 'say how long each stage took',
    },
    examples: [
      ['stagger plan', 'tomorrow, into out/DATE-r1 of the workspace here or above'],
      ['stagger plan mysite --date 2026-11-23', 'a named night'],
      ['stagger plan --dry-run', 'only the summary'],
    ],
    exits: { 3: ERRORS, 4: SHORT, 5: BUSY },
  },
  verify: {
    what: 'the plan against its rules and its inputs',
    about: [
      'Proves eleven rules: no line is lost, the books balance, sharing is fair, nobody crowds, nobody of a sealed building is sent anywhere, and what is on paper is what was planned. It reads the sheets, the settings and every paper by itself and shares only the decoding of bytes with the planner.',
    ],
    flags: {},
    examples: [
      ['stagger verify 2026-11-23-r1', 'by its name, from anywhere in the workspace'],
      ['stagger verify tonight --workspace mysite', 'a plan that lies elsewhere'],
    ],
    exits: { 3: CHANGED, 4: 'a rule is broken: do not send this plan out' },
  },
  issue: {
    what: 'the plan goes out: later plans of its date keep to it',
    about: [
      'Type it when the orders and notices have been sent: it is the last line of TONIGHT.txt. It keeps a copy of the inputs beside the plan, which later commands on it read, and writes the sheets of the day into day/: what came, who was served.',
      'Later plans of the date keep ordered packs and announced slots, read confirmed.csv (po, sku, packs), and say in changes.txt whom to phone.',
    ],
    flags: { '--orders': 'to suppliers only', '--notices': 'to residents only' },
    examples: [
      ['stagger issue 2026-11-23-r1', 'orders and notices are out'],
      ['stagger issue 2026-11-23-r1 --orders', 'only the orders are'],
    ],
    exits: { 3: CHANGED, 5: BUSY },
  },
  simulate: {
    what: 'the day, many times over: how many people stand where',
    about: [
      'Plays the plan’s day with people who come early, late or not at all, and says for each point how many stand there and how long they wait.',
    ],
    flags: {
      '--replications': 'days to play (default: 200)',
      '--jitter': 'how far people stray from their slot',
      '--no-show': 'the share of households that never come, 0 to 1',
      '--late-truck': 'a wave that is ready later, such as am=+45m; may be given several times',
      '--desk-absent': 'desks that are missing, such as north=1; may be given several times',
    },
    examples: [
      ['stagger simulate 2026-11-23-r1', 'an ordinary day'],
      ['stagger simulate 2026-11-23-r1 --late-truck am=+45m', 'when the morning’s truck is late'],
    ],
    exits: { 3: CHANGED },
  },
  explain: {
    what: 'why a household, item, supplier, slot or building came out as it did',
    about: [
      'Ids, names, or the only name that holds what is typed; the kinds may be typed in Chinese too. Of a household that the plan does not know it names the lines that were rejected, and why.',
    ],
    arguments: {
      'WHAT...': 'household 3-2-501, item NAME, supplier NAME, slot POINT HH:MM, or building NAME',
    },
    flags: {},
    examples: [
      ['stagger explain 2026-11-23-r1 household 3-2-501', 'what it gets, when, and what is short'],
      ['stagger explain 2026-11-23-r1 item eggs', 'who asked, who offers, why so few'],
      ['stagger explain 2026-11-23-r1 slot north 09:30', 'who stands there then'],
    ],
    exits: { 3: CHANGED },
  },
  diff: {
    what: 'what changed from one plan to another',
    about: ['Who moved, which orders changed, and what it costs.'],
    arguments: { OTHER: 'another plan folder, named as PLAN is' },
    flags: {},
    examples: [['stagger diff 2026-11-23-r1 2026-11-23-r2', 'what the second revision changed']],
    exits: {},
  },
  receive: {
    what: 'what came against what was ordered, shared anew',
    about: [
      'Shares what really came by the same rules, as the next revision; received.csv in it says what each supplier owes. An order of which the file says nothing has not come yet; lines left out of an order that came are asked for (status 2), unless --rest answers for all of them. What came and nobody ordered is booked as donated; of what is paid by weight, weight_kg is asked for.',
    ],
    arguments: {
      DELIVERED:
        'po, sku, packs, weight_kg, condition: the sheet that issue wrote into day/, filled in; `-` is its text on stdin',
    },
    flags: {
      '--rest': 'what became of lines left out of an order that came',
      '--now':
        'what time it is, HH:MM (by itself: the site’s clock on the plan’s day): slots and runs that have begun, and what was handed out, stay as they are',
    },
    examples: [
      ['stagger receive 2026-11-23-r1 day/2026-11-23-r1/receiving.xlsx', 'the sheet as it was filled in'],
      ['stagger receive 2026-11-23-r1 came.csv --rest missing', 'what is not listed did not come'],
    ],
    exits: { 3: 'the sheet cannot be read, or the inputs have changed', 4: SHORT, 5: BUSY },
  },
  replan: {
    what: 'the least change after something happened',
    about: [
      'A late truck, a closed point, a missing desk, a sealed building: the next revision changes as little as it can, and says how many households move and whom to tell. What happened before holds on until --forget. Without any flag it shows how each is typed, in this site’s own names.',
    ],
    flags: {
      '--wave': 'a wave is ready then: am.ready=10:45; also am.arrives=09:45, am+75m, am=never',
      '--close': 'a point is closed: north=10:00-11:00',
      '--desks': 'a point has so many desks: north=1',
      '--open': 'a point stays open until then: north=18:45',
      '--seal':
        'a building is sealed from now on, or an entrance: 7/2; it is written to sealed.csv for later nights',
      '--unseal': 'it is sealed to the end of this day and no longer',
      '--now':
        'what time it is, HH:MM (by itself: the site’s clock on the plan’s day): slots and runs that have begun, and what was handed out, stay as they are',
      '--make-room': 'others move too, rather than that somebody is left without a slot',
      '--forget': 'what was said to have happened before does not hold any more',
    },
    examples: [
      ['stagger replan 2026-11-23-r1 --wave am+75m', 'the morning’s truck is 75 minutes late'],
      ['stagger replan 2026-11-23-r1 --seal 7 --close north=10:00-11:00', 'two things at once'],
      ['stagger replan 2026-11-23-r1', 'how each flag is typed here'],
    ],
    exits: { 3: CHANGED, 4: SHORT, 5: BUSY },
  },
  close: {
    what: 'what became of the night, for the next one',
    about: [
      'Writes carryover.csv, stock.csv and kept.csv for the next plan (copy them beside stagger.yaml), the unclaimed, the books and the money. Of those without a mark it asks (status 2), unless --rest answers for all of them; rows that are nobody’s are listed in not-matched.csv and change nothing.',
    ],
    arguments: {
      DONE: 'code, or building, entrance and room, and a mark under collected, refused, absent or keep: the sheet that issue wrote into day/; `-` is its text on stdin',
    },
    flags: {
      '--out': 'write exactly there (default: out/DATE-closed; closed again: out/DATE-closed-2)',
      '--rest': 'what became of those of whom DONE says nothing',
    },
    examples: [
      ['stagger close 2026-11-23-r1 day/2026-11-23-r1/done.xlsx', 'the sheet as it was filled in'],
      ['stagger close 2026-11-23-r1 done.csv --rest absent', 'who is not in it did not come'],
    ],
    exits: { 3: 'the sheet cannot be read, or the inputs have changed', 4: 'done, but a row is nobody’s' },
  },
  orders: again('the suppliers’ orders and the gate’s list', 'orders'),
  rosters: again('the pickup rosters, door sheets and call list', 'rosters'),
  notices: again('the notices for the buildings’ chat groups', 'notices'),
  labels: again('the labels and packing lists', 'labels'),
  list: {
    what: 'the goods list and an empty order sheet',
    about: ['What can be ordered, for residents, whatever lies in the demand folder.'],
    flags: {
      '--date': 'the date on it (default: tomorrow at the site)',
      '--out': 'where to write (default: out/DATE-list in the workspace)',
      '--register': 'instead, a register sheet for every building, to be filled in at the doors',
    },
    examples: [
      ['stagger list', 'the goods list of tomorrow'],
      ['stagger list --register --out register', 'sheets to note who lives where'],
    ],
    exits: { 3: 'the inputs have errors' },
  },
  completion: {
    what: 'completions for a shell, to be sourced',
    about: [
      'Completes commands, flags, plans by name, dates, and after explain the households, items, suppliers, points and buildings of the plan.',
    ],
    arguments: {
      SHELL: 'bash, zsh, fish or powershell',
      'WORD...': 'for the scripts: what is typed so far; then candidates are printed, a line each',
    },
    flags: {},
    examples: [
      ['stagger completion bash > ~/.local/share/bash-completion/completions/stagger', 'for bash'],
      ['stagger completion fish > ~/.config/fish/completions/stagger.fish', 'for fish'],
    ],
    exits: {},
  },
  help: {
    what: 'this manual, or that of one command',
    about: ['The same as --help behind a command.'],
    arguments: { COMMAND: 'a command; left out: all of them in a list' },
    flags: {},
    examples: [['stagger help plan', 'all about plan']],
    exits: {},
  },
};
