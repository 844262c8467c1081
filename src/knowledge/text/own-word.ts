// Words that are kept longer than the text they were cut from.

/** The word without its text: V8 lets a longer word point into the text it was cut from, all of which then stays in memory. */
export const ownWord = (word: string): string => ` ${word}`.slice(1)
