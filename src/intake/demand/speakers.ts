import { momentText } from './chat-heads.ts';
import type { MessageHead } from './chat-heads.ts';
import { findPhone } from './person-names.ts';
import type { Failure } from './reading.ts';
import { SubmittedReader } from './submitted.ts';

/** Who writes in a chat, and whose household that is where they have said it. */
export class Speaker {
  readonly author: string;
  /** '' where the author goes by a phone's number. */
  name: string;
  readonly phone: string;
  /** The household that the author named; undefined before, and where two were named. */
  household: number | Failure | undefined;
  #named = new Set<number>();

  constructor(author: string) {
    this.author = author;
    this.phone = findPhone(author);
    this.name = this.phone === '' ? author : '';
  }

  says(household: number | Failure): void {
    if (typeof household !== 'number') {
      this.household ??= household;
      return;
    }
    this.#named.add(household);
    this.household = this.#named.size === 1 ? household : undefined;
  }
}

/** All that write in a file. */
export class Speakers {
  readonly #byAuthor = new Map<string, Speaker>();
  readonly #order: 'day' | 'month' | undefined;
  readonly #submitted = new SubmittedReader();

  /** @param order which of day and month the file's dates begin with */
  constructor(order: 'day' | 'month' | undefined) {
    this.#order = order;
  }

  of({ author }: MessageHead): Speaker {
    let speaker = this.#byAuthor.get(author);
    if (speaker === undefined) this.#byAuthor.set(author, (speaker = new Speaker(author)));
    return speaker;
  }

  /** As `Submitted`; NaN where the head does not certainly say it. */
  momentOf(head: MessageHead): number {
    return this.#submitted.read(momentText(head, this.#order)) ?? Number.NaN;
  }
}
