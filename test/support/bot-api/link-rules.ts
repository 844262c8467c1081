// Which links Telegram shows: a link it does not take vanishes from a text without a word, or fails the button.

/** What is wrong with a link: http, https and tg are taken, and no host without a dot. */
export function linkComplaints(address: string, place: string): string[] {
  const wrong = [`${place} '${address}' is invalid: Wrong HTTP URL`]
  if (!URL.canParse(address)) return wrong
  const { protocol, hostname, searchParams } = new URL(address)
  if (protocol === 'tg:') return []
  if (!/^https?:$/.test(protocol) || !hostname.includes('.')) return wrong
  const payload = hostname === 't.me' ? searchParams.get('start') : null
  const carried = payload === null || /^[A-Za-z0-9_-]{1,64}$/.test(payload)
  return carried ? [] : [`${place} '${address}' has a start payload that no link carries`]
}
