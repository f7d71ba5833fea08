import type { Language, StoreFault, StoreFaultKind } from '../model/index.ts';

type Say = (path: string, reason: string) => string;

const EN: Readonly<Record<StoreFaultKind, Say>> = {
  exists: (path) => `${path} exists already; nothing was written`,
  'disk-full': (path) => `the disk is full, nothing was kept of ${path}. Make room, then run again`,
  'broken-disk': (path, reason) =>
    `the disk reports a fault (${reason}) at ${path}. What stands there is as it was or whole: run again, on another disk if it says so again`,
  'too-many': (path, reason) =>
    `too many files are open on this machine (${reason}), so ${path} could not be opened. Close other programs, then run again`,
  'no-file': (path) => `${path} is no file (a pipe or a device), so it is not read`,
  'read-only': (path) => `the disk of ${path} is read-only`,
  denied: (path) => `no permission for ${path}`,
  vanished: (path) => `${path} is not there or has disappeared; nothing was kept`,
  'bad-name': (path) => `${path} is no name for a file of a plan`,
  damaged: (path) =>
    `${path} is damaged: take it from a copy; where there is none, move it away and run stagger issue PLAN for what went out`,
  changed: (path) =>
    `${path} is missing or not as it was written: take the folder from a copy; where there is none, stagger plan says what to do`,
  'saved-meanwhile': (path) => `${path} was saved while it was read: run the command again`,
  other: (path, reason) => `${path}: ${reason}`,
};

const ZH: Readonly<Record<StoreFaultKind, Say>> = {
  exists: (path) => `${path} 已经存在；什么也没有写`,
  'disk-full': (path) => `磁盘已满，${path} 没有留下任何内容。请腾出空间后再运行`,
  'broken-disk': (path, reason) =>
    `磁盘在 ${path} 报错（${reason}）。那里的内容要么是原样，要么是完整的：请再运行一次，若仍报错请换一块盘`,
  'too-many': (path, reason) => `本机打开的文件太多（${reason}），${path} 打不开。请关掉别的程序再运行`,
  'no-file': (path) => `${path} 不是文件（是管道或设备），没有读`,
  'read-only': (path) => `${path} 所在的磁盘是只读的`,
  denied: (path) => `没有 ${path} 的权限`,
  vanished: (path) => `${path} 不存在或中途消失；什么也没有留下`,
  'bad-name': (path) => `${path} 不能用作计划里的文件名`,
  damaged: (path) =>
    `${path} 已损坏：请用备份恢复；没有备份就把它移走，再对已发出的计划运行 stagger issue PLAN`,
  changed: (path) =>
    `${path} 没有了，或与写下时不同：请用备份恢复整个文件夹；没有备份就运行 stagger plan，它会说明怎么办`,
  'saved-meanwhile': (path) => `读 ${path} 的时候它又被保存了：请再运行一次`,
  other: (path, reason) => `${path}：${reason}`,
};

/** What the disk refused, in a line. */
export function wordStoreFault({ kind, path, reason }: StoreFault, language: Language): string {
  return (language === 'en' ? EN : ZH)[kind](path, reason);
}
