// Much that may be asked for is not, so that it is found out when it first is.

/** What `find` gives, found at the first call. */
export function onDemand<T>(find: () => T): () => T {
  let found: { readonly value: T } | undefined
  return () => {
    found ??= { value: find() }
    return found.value
  }
}
