/** A sentence in English and in Chinese, with placeholders in braces. */
export type Words = readonly [en: string, zh: string];
