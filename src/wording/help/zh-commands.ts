import type { CommandHelp, CommandName } from './shape.ts';

const DATE = '计划的日期，如 2026-11-23（不写：小区当地的明天）';

const ERRORS = '输入有错误，没有做计划';
const SHORT = '完成，但有人缺货、没排上，或有行退回';
const CHANGED = '做计划之后输入有变动（inputs-changed）';
const BUSY = '另一个程序正在用这个工作区';

const again = (what: string, kind: string): CommandHelp => ({
  what: `再出一份${what}，写进另一个文件夹`,
  about: ['计划写好后不再添加：FOLDER 必须还不存在，也不能在 PLAN 里面。'],
  flags: { '--out': '写到哪里' },
  examples: [
    [`stagger ${kind} 2026-11-23-r1 --out ${kind}-again`, '照原样再来一份'],
    [`stagger ${kind} 2026-11-23-r1 --lang en --out ${kind}-en`, '英文的'],
  ],
  exits: { 3: CHANGED },
});

/** The manual's text of each command, in Chinese. */
export const ZH_COMMANDS: Readonly<Record<CommandName, CommandHelp>> = {
  init: {
    what: '建一个工作区来开始；从不覆盖',
    about: [
      '写一个小例子：stagger.yaml 和它的 schema、楼栋、商品、供应商、报价和一张需求表。写了 --from 和 --prices，就用今晚手头的表来建，最后列出表里没有写明的。它不在键盘上提问。语言按 --lang，或按表，或按系统语言。',
      '要么完整，要么没有：有一张表读不了，就说是哪张，什么都不写。',
    ],
    flags: {
      '--from': '今晚的需求表；文件夹代表里面所有的表；`-` 是从标准输入读一张表的文字',
      '--prices': '供应商的报价；文件夹代表里面所有的表',
      '--date': '第一晚的日期，需求放在 demand/日期（不写：小区当地的明天）',
    },
    examples: [
      ['stagger init mysite', '在文件夹 mysite 里建一个小例子'],
      ['stagger init mysite --from 需求/ --prices 报价/', '用手头的表建工作区'],
      ['stagger init mysite --lang en', '英文的例子'],
    ],
    exits: { 3: '有表或报价读不了，什么都没有写' },
  },
  check: {
    what: '一次列出输入的全部问题，和一张计数表',
    about: [
      '把所有的表读一遍，在标准错误列出每个问题：哪个文件、哪一行、哪一格、错在哪里、该改成什么。标准输出是每张表计入、被替换、作废、退回各多少行，以及每一格当作了什么。',
    ],
    flags: {
      '--date': DATE,
      '--strict': '把“注意”也算作错误',
      '--matches': '对不上商品的名称连同建议写进 matches.csv，等您认可',
      '--silent': '列出登记了却什么都没报的住户',
      '--read-back':
        '写进 FOLDER：每张表读成了什么，一张表一页，每一格标明当作了什么（里面有姓名，只给工作人员）；每栋楼一份只有房号和商品的文字，发给楼栋联系人核对；上次核对写的页面会被换掉，别的都不动',
    },
    examples: [
      ['stagger check', '这里或上面的工作区，明天的'],
      ['stagger check mysite --date 2026-11-23', '另一个工作区，另一晚'],
      ['stagger check --read-back pages', '读到了什么，请各楼核对'],
    ],
    exits: { 3: '有错误或退回' },
  },
  plan: {
    what: '从输入做出计划文件夹',
    about: [
      '读所有的表，做出明天的计划：采购单、谁分到什么、每一批人的时段、上门路线，和所有的纸。文件夹要么完整，要么没有；打开里面的 TONIGHT.txt，照着做。',
      '答案一样就什么都不写，并说明没有变化；答案变了，就是下一个版本（-r2）。已经发出的（stagger issue）都照旧。过了截止时间的行写进计划里的 next-night.csv，它本身就是一张需求表。',
    ],
    flags: {
      '--date': DATE,
      '--out': '就写到那里；FOLDER 必须还不存在',
      '--dry-run': '只说会怎样，什么都不写',
      '--restore': '结果相同时，把缺少的或被改过的文件照原样重新写好',
      '--from-scratch': '不管已经发出的，重新做；并说明这会推翻什么',
      '--timings': '说明每一步用了多久',
    },
    examples: [
      ['stagger plan', '明天的，写进这里或上面的工作区的 out/日期-r1'],
      ['stagger plan mysite --date 2026-11-23', '指明哪一晚'],
      ['stagger plan --dry-run', '只看小结'],
    ],
    exits: { 3: ERRORS, 4: SHORT, 5: BUSY },
  },
  verify: {
    what: '按规则和输入检查计划',
    about: [
      '证明十一条规则：一行不丢，账目相符，分得公平，谁都不挤，封控楼的人不被叫去任何地方，纸上写的就是计划里的。表、设置、每一张纸它都自己另读一遍，与排计划的程序只共用“字节变成格子”这一步。',
    ],
    flags: {},
    examples: [
      ['stagger verify 2026-11-23-r1', '在工作区里的任何地方，只写名字'],
      ['stagger verify tonight --workspace mysite', '放在别处的计划'],
    ],
    exits: { 3: CHANGED, 4: '违反了规则：这份计划不能发出去' },
  },
  issue: {
    what: '计划发出去了：当天以后的计划都照着它',
    about: [
      '采购单和通知发完以后输入：它是 TONIGHT.txt 的最后一行。它在计划旁边留一份输入，以后的命令都读这一份；并把当天要填的表写进 day/：到了什么、谁取了。',
      '这一天以后的计划会照旧保留订了的货和通知了的时段，读 confirmed.csv（订单号、货号、件数），并在 changes.txt 里写明要给谁打电话。',
    ],
    flags: { '--orders': '只发给了供应商', '--notices': '只通知了居民' },
    examples: [
      ['stagger issue 2026-11-23-r1', '采购单和通知都发了'],
      ['stagger issue 2026-11-23-r1 --orders', '只发了采购单'],
    ],
    exits: { 3: CHANGED, 5: BUSY },
  },
  simulate: {
    what: '把这一天演很多遍：哪里站多少人',
    about: ['有人早来、有人晚来、有人不来，把计划的这一天演很多遍，说明每个取货点站多少人、等多久。'],
    flags: {
      '--replications': '演多少天（不写：200）',
      '--jitter': '人们会偏离自己的时段多少分钟',
      '--no-show': '不来的住户占多少，0 到 1',
      '--late-truck': '哪一趟货晚多久，如 am=+45m；可以写多次',
      '--desk-absent': '哪个点少几个窗口，如 north=1；可以写多次',
    },
    examples: [
      ['stagger simulate 2026-11-23-r1', '平常的一天'],
      ['stagger simulate 2026-11-23-r1 --late-truck am=+45m', '早上的车晚了'],
    ],
    exits: { 3: CHANGED },
  },
  explain: {
    what: '为什么这一户、商品、供应商、时段、楼栋是这样',
    about: [
      '可以写编号、名称，或名称里独有的几个字；种类也可以写中文：住户、商品、供应商、时段、楼栋。计划里没有的住户，会列出提到它却被退回的行和原因。',
    ],
    arguments: { 'WHAT...': '住户 3-2-501、商品 名称、供应商 名称、时段 取货点 HH:MM，或楼栋 名称' },
    flags: {},
    examples: [
      ['stagger explain 2026-11-23-r1 住户 3-2-501', '它分到什么、什么时候、缺什么'],
      ['stagger explain 2026-11-23-r1 商品 鸡蛋', '谁要、谁卖、为什么这么少'],
      ['stagger explain 2026-11-23-r1 时段 东亭 09:30', '那时候谁站在那里'],
    ],
    exits: { 3: CHANGED },
  },
  diff: {
    what: '两份计划差在哪里',
    about: ['谁换了时间、哪些采购单变了、要花多少。'],
    arguments: { OTHER: '另一个计划文件夹，写法同 PLAN' },
    flags: {},
    examples: [['stagger diff 2026-11-23-r1 2026-11-23-r2', '第二个版本改了什么']],
    exits: {},
  },
  receive: {
    what: '到的货对照订的货，重新分',
    about: [
      '把真正到的货按同样的规则重新分，成为下一个版本；里面的 received.csv 写明每家供应商欠什么。文件里没有提到的采购单算还没到；到了的采购单里漏写的行会追问（状态 2），除非 --rest 一并回答。没订却到的货按捐赠入账；按重量付钱的要填 weight_kg。',
    ],
    arguments: {
      DELIVERED:
        'issue 写在 day/ 里的 receiving 表，填好（订单号、货号、实收件数、实重kg、状况）；`-` 是从标准输入读它的文字',
    },
    flags: {
      '--rest': '到了的采购单里漏写的行，算什么',
      '--now':
        '现在几点，HH:MM（不写：计划当天就用小区当地的时间）：已开始的时段、已出发的送货和已发出的东西不再变',
    },
    examples: [
      ['stagger receive 2026-11-23-r1 day/2026-11-23-r1/receiving.xlsx', '填好的表'],
      ['stagger receive 2026-11-23-r1 came.csv --rest missing', '没列出的就是没到'],
    ],
    exits: { 3: '表读不了，或输入有变动', 4: SHORT, 5: BUSY },
  },
  replan: {
    what: '有了变故以后，改动最少的计划',
    about: [
      '车晚了、取货点关了、少了窗口、楼封了：下一个版本改动尽量少，并说明多少户要改时间、要通知谁。以前说过的变故一直有效，直到 --forget。什么选项都不写，就用本小区的名称列出每种写法。',
    ],
    flags: {
      '--wave': '这趟货什么时候备好：am.ready=10:45；也可以 am.arrives=09:45、am+75m、am=never',
      '--close': '取货点有一段时间不开：north=10:00-11:00',
      '--desks': '取货点有几个窗口：north=1',
      '--open': '取货点延长到几点：north=18:45',
      '--seal': '这栋楼从现在起封控，或一个单元：7/2；写进 sealed.csv，以后每晚都算',
      '--unseal': '封控到今天结束为止',
      '--now':
        '现在几点，HH:MM（不写：计划当天就用小区当地的时间）：已开始的时段、已出发的送货和已发出的东西不再变',
      '--make-room': '宁可让别人也换时间，也不让谁排不上',
      '--forget': '以前说过的事不再有效',
    },
    examples: [
      ['stagger replan 2026-11-23-r1 --wave am+75m', '早上的车晚 75 分钟'],
      ['stagger replan 2026-11-23-r1 --seal 7 --close north=10:00-11:00', '两件事一起'],
      ['stagger replan 2026-11-23-r1', '每个选项在这里怎么写'],
    ],
    exits: { 3: CHANGED, 4: SHORT, 5: BUSY },
  },
  close: {
    what: '这一晚的结果，交给下一晚',
    about: [
      '写出下一份计划要用的 carryover.csv、stock.csv、kept.csv（复制到 stagger.yaml 旁边）、没人领的、账目和钱。没有标记的住户会追问（状态 2），除非 --rest 一并回答；对不上任何人的行列在 not-matched.csv，不影响结果。',
    ],
    arguments: {
      DONE: 'issue 写在 day/ 里的 done 表：取货码，或楼栋、单元、房号；在“已领、拒收、未到、留存”之一下面打记号；`-` 是从标准输入读它的文字',
    },
    flags: {
      '--out': '就写到那里（不写：out/日期-closed；再关一次：out/日期-closed-2）',
      '--rest': 'DONE 里没有提到的人，算什么',
    },
    examples: [
      ['stagger close 2026-11-23-r1 day/2026-11-23-r1/done.xlsx', '填好的表'],
      ['stagger close 2026-11-23-r1 done.csv --rest absent', '里面没有的就是没来'],
    ],
    exits: { 3: '表读不了，或输入有变动', 4: '完成，但有一行对不上任何人' },
  },
  orders: again('采购单和门岗的车辆单', 'orders'),
  rosters: again('取货名单、上门单和电话单', 'rosters'),
  notices: again('各楼群的通知', 'notices'),
  labels: again('标签和装袋单', 'labels'),
  list: {
    what: '商品清单和空白订购表',
    about: ['居民能订什么；与 demand 文件夹里有什么无关。'],
    flags: {
      '--date': '上面写的日期（不写：小区当地的明天）',
      '--out': '写到哪里（不写：工作区里的 out/日期-list）',
      '--register': '改为每栋楼一张登记表，上门时填',
    },
    examples: [
      ['stagger list', '明天的商品清单'],
      ['stagger list --register --out register', '记下谁住在哪里的表'],
    ],
    exits: { 3: '输入有错误' },
  },
  completion: {
    what: '命令行补全的脚本',
    about: ['补全命令、选项、计划的名字、日期；explain 后面补全计划里的住户、商品、供应商、取货点和楼栋。'],
    arguments: {
      SHELL: 'bash、zsh、fish 或 powershell',
      'WORD...': '给脚本用：已经输入的词；这时打印候选，一行一个',
    },
    flags: {},
    examples: [
      ['stagger completion bash > ~/.local/share/bash-completion/completions/stagger', '给 bash'],
      ['stagger completion fish > ~/.config/fish/completions/stagger.fish', '给 fish'],
    ],
    exits: {},
  },
  help: {
    what: '这份帮助，或一个命令的',
    about: ['与在命令后面写 --help 相同。'],
    arguments: { COMMAND: '一个命令；不写：列出所有命令' },
    flags: {},
    examples: [['stagger help plan', 'plan 的全部']],
    exits: {},
  },
};
