import type { Language } from '../../model/index.ts';
import type { Said, Told } from './say.ts';

const RESAVE = {
  'zh-CN': '用 Excel 或 WPS 打开，另存为 .xlsx；打不开就请对方重发',
  en: 'open it in Excel and save it as .xlsx; if that fails, ask for it again',
};

/** Why a file cannot be read, by the fact `reason`, and what to do about it. */
const REASONS: Readonly<Record<Language, Readonly<Record<string, Said>>>> = {
  'zh-CN': {
    password: ['文件加了密码', '用 Excel 或 WPS 打开，去掉密码后另存'],
    numbers: [
      '这是苹果 Numbers 的表，读不了',
      '在 Numbers 里：文件 › 导出为 › Excel，把导出的文件放在这里，原文件移走',
    ],
    pages: ['这是苹果 Pages 的文档，读不了', '把内容粘贴进 Excel 或文本文件（.txt）放在这里，原文件移走'],
    pdf: ['这是 PDF，读不了', '请对方发原来的表；没有就录入 .xlsx，再把 PDF 移走'],
    archive: ['这是压缩包，里面的表没有读', '解压到这里，再把压缩包移走'],
    html: ['名字像表，内容却是网页', '用 Excel 打开，另存为 .xlsx，再把原文件移走'],
    format: ['这种格式的表读不了', '用原来的软件打开，另存为 .xlsx 或 CSV（UTF-8），再把原文件移走'],
    'xls-95': ['是 1995 年以前的 Excel 格式，读不了', '用 Excel 打开，另存为 .xlsx，再把原文件移走'],
    'no-sheet': ['里面没有表', '把表或文字粘贴进 .xlsx 或 .txt，再把原文件移走'],
    'not-workbook': ['名字是表格，内容却不是', RESAVE['zh-CN']],
    nul: ['里面有空字节：多半没有同步完，或文件坏了', '等网盘同步完成，或请对方重发'],
    cut: ['文件不完整', '等网盘同步完成，或请对方重发'],
    'saved-meanwhile': ['读它的时候又被保存了', '保存好，再运行一次'],
    'no-file': ['不是文件，是管道或设备', '把表存成文件放在这里，把它移走'],
    ENOENT: ['是一个链接，指向的文件不在', '把表本身放在这里，把链接移走'],
    name: ['文件名里有看不见的字符、冒号或反斜杠', '改成普通的文件名'],
    'name-twice': ['另一个文件的名字只有大小写不同', '给其中一个改名'],
    damaged: ['文件打不开，多半坏了', RESAVE['zh-CN']],
    system: ['系统不让打开这个文件', '关掉占用它的程序，检查文件权限，再运行一次'],
  },
  en: {
    password: ['it is locked with a password', 'open it in Excel, take the password off, and save it'],
    numbers: [
      "it is a sheet of Apple's Numbers, which is not read",
      'in Numbers: File › Export To › Excel; put that file here and move this one away',
    ],
    pages: [
      "it is a document of Apple's Pages, which is not read",
      'paste what it holds into a sheet or a .txt file here, and move this one away',
    ],
    pdf: [
      'it is a PDF, which is not read',
      'ask for the sheet itself, or type it into an .xlsx; then move this one away',
    ],
    archive: [
      'it is an archive: the sheets in it were not read',
      'unpack it here, then move the archive away',
    ],
    html: [
      'it is a web page by the name of a sheet',
      'open it in Excel, save it as .xlsx, and move this one away',
    ],
    format: [
      'sheets of this format are not read',
      'save it as .xlsx or as CSV (UTF-8) with the program it came from, and move this one away',
    ],
    'xls-95': [
      'it is of an Excel of 1995 or before, which is not read',
      'open it in Excel, save it as .xlsx, and move this one away',
    ],
    'no-sheet': [
      'there is no sheet in it',
      'paste what it holds into an .xlsx or a .txt, and move this one away',
    ],
    'not-workbook': ['it has the name of a workbook and is none', RESAVE.en],
    nul: [
      'it holds zero bytes: a half-synced file, or a damaged one',
      'wait until it is synced, or ask for it again',
    ],
    cut: ['it is not complete', 'wait until it is synced, or ask for it again'],
    'saved-meanwhile': ['it was saved while it was read', 'finish saving it, then run again'],
    'no-file': ['it is a pipe or a device and no file', 'save the sheet as a file here, and move this away'],
    ENOENT: ['it is a link to a file that is not there', 'put the sheet itself here, and move the link away'],
    name: ['its name holds a colon, a backslash, or characters that nobody sees', 'give it a plain name'],
    'name-twice': ['another file has this name but for small and capital letters', 'rename one of them'],
    damaged: ['the file cannot be read; it may be damaged', RESAVE.en],
    system: [
      'the system does not let it be read',
      'close what holds it open, look at its permissions, and run again',
    ],
  },
};

/** A reason that is not in the table is an error's name of the system's, or a part of a workbook that is wrong. */
export function unreadable(p: Told, language: Language): Said {
  const reason = p.fact('reason');
  const said = REASONS[language][reason];
  if (said !== undefined) return said;
  const [message, remedy] = REASONS[language][/^[A-Z]/.test(reason) ? 'system' : 'damaged']!;
  const detail = language === 'en' ? ` (${reason})` : `（${reason}）`;
  return [reason === '' ? message : message + detail, remedy];
}

const SPLIT = { 'zh-CN': '拆成几个文件，或另存为 CSV', en: 'split it into several files, or save it as CSV' };

/** What is too large of a file, by the fact `limit`. */
const TOO_LARGE: Readonly<Record<Language, Readonly<Record<string, Said>>>> = {
  'zh-CN': {
    bytes: ['文件超过 64 MiB', SPLIT['zh-CN']],
    unpacked: ['解压后比任何订货表都大（400 MiB，或文件本身的 400 倍）', SPLIT['zh-CN']],
    entries: ['里面有 5,000 多个文件，不像是表格', SPLIT['zh-CN']],
    cells: ['同样的行或列重复了几百万次', '删掉表格下面和右边多余的行列，再保存'],
    apart: ['有 100 多行在离表格很远的右边还有内容', '删掉表格右边多余的列，再保存'],
  },
  en: {
    bytes: ['the file is larger than 64 MiB', SPLIT.en],
    unpacked: ['unpacked it is larger than any order sheet (400 MiB, or 400 times what it was)', SPLIT.en],
    entries: ['it holds more than 5,000 files, as no sheet does', SPLIT.en],
    cells: [
      'its rows or columns are repeated millions of times',
      'delete what stands below the table and right of it, and save',
    ],
    apart: [
      'more than 100 rows hold something far to the right of the table',
      'delete the columns right of the table, and save',
    ],
  },
};

export function tooLarge(p: Told, language: Language): Said {
  const limit = p.fact('limit');
  const said = TOO_LARGE[language][limit];
  if (said !== undefined) return said;
  const named =
    language === 'en' ? `the file is too large: the limit is ${limit}` : `文件太大，上限 ${limit}`;
  return [named, SPLIT[language]];
}
