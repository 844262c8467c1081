// Whether a bot's memory grows with what it does. What garbage collection leaves is seen in the least of many samples
// of a bot that collects often.

interface Sample {
  readonly heap: number
  readonly resident: number
}

/**
 * Megabytes, the heap with that of a thread that answers (how many there are goes up and down): the least in the second fifth of a
 * run, and in its last.
 */
export interface MemoryFigures {
  readonly heapBefore: number
  readonly heapAfter: number
  readonly residentBefore: number
  readonly residentAfter: number
  /** A line where it has grown. */
  readonly faults: readonly string[]
}

/** Looks at a run, evenly spread. */
export const SAMPLES = 100
/** More than this between the second fifth and the last is a leak, MB and share. */
const MAY_GROW_MB = 8
const MAY_GROW = 0.1

const MEGABYTE = 1_000_000

/** Samples of the bot whose monitoring listens on this port. */
export function memoryOf(port: number) {
  const samples: Sample[] = []
  return {
    async sample(): Promise<void> {
      const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
      const told = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1])
      const aThread = told('belegbot_threads_heap_used_bytes') / Math.max(1, told('belegbot_threads'))
      samples.push({
        heap: (told('nodejs_heap_size_used_bytes') + aThread) / MEGABYTE,
        resident: told('process_resident_memory_bytes') / MEGABYTE,
      })
    },
    figures: () => figuresOf(samples),
  }
}

function figuresOf(samples: readonly Sample[]): MemoryFigures {
  const fifth = Math.floor(samples.length / 5)
  const least = (of: keyof Sample, from: number) =>
    Math.min(...samples.slice(from, from + fifth).map((sample) => sample[of]))
  const [heapBefore, heapAfter] = [least('heap', fifth), least('heap', samples.length - fifth)]
  const [residentBefore, residentAfter] = [least('resident', fifth), least('resident', samples.length - fifth)]
  const grown = heapAfter - heapBefore > Math.max(MAY_GROW_MB, heapBefore * MAY_GROW)
  const faults = grown ? [`memory in use grew from ${Math.round(heapBefore)} to ${Math.round(heapAfter)} MB`] : []
  return { heapBefore, heapAfter, residentBefore, residentAfter, faults }
}
