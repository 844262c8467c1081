// Tells what leads to the web from what is a file of articles.

/** Whether words are an address of any scheme. */
export const isAddress = (words: string): boolean => /^[a-z][a-z\d+.-]+:\/\//iu.test(words)

/** Whether words name something on the web, or a file that leads there: a saved feed or list of feeds. */
export const isOnline = (words: string): boolean => isAddress(words) || /\.(?:opml|rss|atom|rdf|xml)$/iu.test(words)
