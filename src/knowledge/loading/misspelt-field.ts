// A field that is nearly one we know („publised“) is a slip of the pen, and its content would be lost without a word.

/** The known name that `name` was meant to be: one letter more, less, other, or two swapped; undefined where there is none. */
export const meantField = (name: string, known: readonly string[]): string | undefined => {
  const lower = name.toLowerCase()
  return known.find((each) => each.length > 3 && isNear(lower, each.toLowerCase()))
}

const isNear = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1) return false
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  const rests = [
    [a.slice(same + 1), b.slice(same)],
    [a.slice(same), b.slice(same + 1)],
    [a.slice(same + 1), b.slice(same + 1)],
  ]
  const swapped = a[same] === b[same + 1] && a[same + 1] === b[same] && a.slice(same + 2) === b.slice(same + 2)
  return swapped || rests.some(([left, right]) => left === right)
}
