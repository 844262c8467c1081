// Much that may be asked for is not, so that it is found out when it first is.

/** What `find` gives, found at the first call. */
export function onDemand<T>(find: () => T): () => T {
  let found: { readonly value: T } | undefined
  return () => {
    found ??= { value: find() }
    return found.value
  }
}

/** What `read` gives for a language (ISO 639-1), read when it is first asked for and kept: there are a few hundred at most. */
export function perLanguage<T>(read: (language: string) => T): (language: string) => T {
  const known = new Map<string, { readonly value: T }>()
  return (language) => {
    const found = known.get(language)
    if (found !== undefined) return found.value
    const value = read(language)
    known.set(language, { value })
    return value
  }
}
