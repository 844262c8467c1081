// Loaded before a bot whose memory is looked at (`--import`), in each of its threads: collects garbage every second. Left to
// itself, V8 lets a heap double before it does, which in a run of two minutes looks like a leak (measured: 99 to 288 MB and back).

/** Several times in each stretch of a run that is compared, of which the shortest last three seconds. */
const EVERY_MS = 1_000

setInterval(() => globalThis.gc?.(), EVERY_MS).unref()
