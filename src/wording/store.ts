import type { Language, StoreFault, StoreFaultKind } from '../model/index.ts';

type Say = (path: string, reason: string) => string;

const EN: Readonly<Record<StoreFaultKind, Say>> = {
  exists: (path) => `${path} exists already; nothing was written`,
  'disk-full': (path) => `the disk is full, nothing was kept of ${path}. Make room, then run again`,
  'read-only': (path) => `the disk of ${path} is read-only`,
  denied: (path) => `no permission for ${path}`,
  vanished: (path) => `${path} is not there or has disappeared; nothing was kept`,
  'bad-name': (path) => `${path} is no name for a file of a plan`,
  damaged: (path) => `${path} is damaged: take it from a copy, or remove it`,
  other: (path, reason) => `${path}: ${reason}`,
};

const ZH: Readonly<Record<StoreFaultKind, Say>> = {
  exists: (path) => `${path} 已经存在；什么也没有写`,
  'disk-full': (path) => `磁盘已满，${path} 没有留下任何内容。请腾出空间后再运行`,
  'read-only': (path) => `${path} 所在的磁盘是只读的`,
  denied: (path) => `没有 ${path} 的权限`,
  vanished: (path) => `${path} 不存在或中途消失；什么也没有留下`,
  'bad-name': (path) => `${path} 不能用作计划里的文件名`,
  damaged: (path) => `${path} 已损坏：请用备份恢复，或把它删掉`,
  other: (path, reason) => `${path}：${reason}`,
};

/** What the disk refused, in a line. */
export function wordStoreFault({ kind, path, reason }: StoreFault, language: Language): string {
  return (language === 'en' ? EN : ZH)[kind](path, reason);
}
