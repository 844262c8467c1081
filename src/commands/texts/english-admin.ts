// What the bot says to those who run it, in English: short, exact, with the next step.

import type { LoadReport } from '../../knowledge/intake.ts'
import type { AdminTexts } from './admin-texts.ts'
import { formatAgo, formatCount, formatDate, formatLanguage, formatMegabytes, formatSpan } from './formats.ts'

const locale = 'en-GB'
const count = (number: number, one: string, many: string) => formatCount(locale, number, one, many)
const articles = (number: number) => count(number, 'article', 'articles')
const quotations = (number: number) => count(number, 'quotation', 'quotations')
const date = (iso: string) => formatDate(locale, iso)

/** “3 new, 1 changed, 12 unchanged, 2 refused”; what is none is left out. */
function counts({ added, changed, unchanged, removed, refusals }: LoadReport): string {
  const parts = [
    [added, 'new'],
    [changed, 'changed'],
    [unchanged, 'unchanged'],
    [removed, 'removed'],
    [refusals.length, 'refused'],
  ] as const
  return parts.flatMap(([number, word]) => (number === 0 ? [] : [`${number} ${word}`])).join(', ') || 'nothing found'
}

const refusals: Readonly<Record<string, string>> = {
  address: 'This is no address that I fetch; it must be one with http or https, without name and password.',
  private: 'This address leads to this machine or into a private network. I do not fetch such.',
  robots: 'This site asks programs not to fetch this page (robots.txt), and I comply.',
  redirects: 'This address leads on to nowhere, or on and on.',
  type: 'There is neither a page nor a feed nor a text.',
  size: 'What is there is larger than 5 MB. I do not read that much.',
  time: 'The server did not answer in time. Try again later.',
  network: 'The server cannot be reached.',
  kind: 'I do not read files of this kind.',
}

export const englishAdmin: AdminTexts = {
  only: 'Only those who run this bot can do that, and only in a private chat with me.',
  send: (kinds) =>
    `Send me a link, forward a message, or send a document (${kinds.join(' ')}). I show you what I find in it; nothing comes in without your “Add”.`,
  reading: (what) => `Reading ${what} …`,
  moreLinks: (read) => `I read at most ${read} links at once. Send the others afterwards.`,
  draft: {
    facts: (publisher, published, language) =>
      `Publisher: ${publisher ?? 'not stated'} · Date: ${published === undefined ? 'not stated' : date(published)} · Language: ${language}`,
    length: (words) => count(words, 'word', 'words'),
    quotations: (total, shown) =>
      total === 0
        ? 'No quotation was found.'
        : total > shown
          ? `${quotations(total)}, the first ${shown}:`
          : `${quotations(total)}:`,
    quoted: (speaker, words) => `${speaker}: “${words}”`,
    begins: (words) => `The text begins: “${words}”`,
    isNew: 'Not there yet.',
    unchanged: 'Already there, unchanged.',
    changed: (headline, published) =>
      `Replaces the version “${headline}”${published === undefined ? '' : ` of ${date(published)}`}.`,
    retracted: (day, reason) =>
      `Retracted on ${date(day)}: ${reason}. All that is shown of it says so; /retract takes that back.`,
    note: (note) => `It says: ${note}`,
  },
  broken: {
    title: (number) => (number === 1 ? 'An article cannot be read:' : `${articles(number)} cannot be read:`),
    more: (number) => `… and ${number} more; the log has all of them.`,
  },
  several: {
    title: (name, report) =>
      `${name}: ${articles(report.added + report.changed + report.unchanged)} (${counts(report)})`,
    first: 'The first headlines:',
    refused: 'Refused:',
    noted: 'Notes:',
    line: (place, line, reason) => `${place}${line === undefined ? '' : `, line ${line}`}: ${reason}`,
    more: (more) => `… and ${more} more.`,
  },
  feed: {
    title: (items) => `This is a feed with ${articles(items)}.`,
    follow: 'Shall I follow it? What stands there and what is new then comes in by itself.',
  },
  list: {
    title: (feeds) => `This is a list of ${count(feeds, 'feed', 'feeds')}.`,
    follow: 'Shall I follow all of them? What the list takes in or drops later counts, too.',
  },
  refused: (because, reason, status) =>
    because === 'content'
      ? `No article can be read from this: ${reason}.`
      : because === 'status'
        ? `The server does not give the page (${status ?? reason}).`
        : (refusals[because] ?? reason),
  tooLarge: 'This file is larger than 20 MB; Telegram gives bots no more. Use “npm run import”.',
  notFetched: 'Telegram does not give me this file just now. Send it again.',
  added: (headline) => `Added: ${headline}`,
  addedAll: (report) => `Added: ${counts(report)}.`,
  discarded: 'Discarded. Nothing of it was added.',
  notAdded: 'The article stays out: its agency has taken it back.',
  draftGone: 'This draft is no longer there: added, discarded or too old. Send it again.',
  ask: {
    headline: 'What is the headline? One line.',
    published: 'When was the article published? For example 2026-11-03 or 3 November 2026; “-” for unknown.',
    publisher: 'Who published it? One line; “-” for unknown.',
  },
  leave: '/cancel leaves everything as it is.',
  wrong: {
    headline: () => 'This is no headline: I need one line of at most 500 characters.',
    published: (line) => `“${line}” is no date that can be read for sure. Write it for example as 2026-11-03.`,
    publisher: () => 'This is no name: I need one line of at most 200 characters.',
  },
  leftAsItIs: 'Then I leave it as it is.',
  progress: (number, share) =>
    `${articles(number)} so far${share === undefined ? '' : `, ${Math.floor(share * 100)} %`} …`,
  stopped: (number) =>
    `Stopped after ${articles(number)}, since the bot is being shut down. Sent again, it goes on from there.`,
  failed: 'This failed; the log says why. What was added until then is there.',
  reload: {
    begun: 'Reading the folder of articles again …',
    underWay: 'The folder is being read already.',
    done: (report) => `Read again: ${counts(report)}.`,
  },
  feeds: {
    title: (number) => `${count(number, 'feed', 'feeds')} followed`,
    none: 'I follow no feed.',
    how: '/feeds ADDRESS adds one.',
    fixed: 'from the setting FEEDS',
    never: 'not read yet',
    read: (ago) => `last read ${ago}`,
    failing: (failures, reason) => `${count(failures, 'failure', 'failures')} in a row: ${reason}`,
    gone: 'is gone for good',
    followed: (address) => `I follow ${address}; it is read within a minute.`,
    already: (address) => `I follow ${address} already.`,
    stopped: (address) => `I follow ${address} no more. What came from it stays.`,
    unknown: (address) => `I do not follow ${address}.`,
    onlyInSettings: (address) => `${address} stands in the setting FEEDS; remove it there.`,
    tooMany: (most) => `More than ${most} feeds are too many. Remove one first.`,
    noFeed: 'There is no feed.',
    removing: ['remove', 'delete', 'stop', 'entfernen', 'entferne', 'löschen', 'weg', '-'],
  },
  retract: {
    how: 'Which article, and why? For example /retract tunnel: The figures were wrong.',
    noReason: 'Why? The reason belongs to it: /retract WORD: REASON',
    unknown: (words) => `There is no article here for “${words}”.`,
    sure: 'Retract this article? All that is shown of it then says so, with the reason, also when articles are loaded again.',
    reason: (reason) => `Reason: ${reason}`,
    done: (headline) => `Retracted: ${headline}`,
    kept: 'The article stays as it is.',
    gone: 'I no longer remember that. Send /retract again.',
    list: 'Retracted are:',
    entry: (headline, day, reason) => `${headline} (${date(day)}): ${reason}`,
    takenBack: (headline) => `“${headline}” is no longer retracted.`,
  },
  stats: {
    title: 'How things stand',
    library: (a, q, p) => `${articles(a)}, ${quotations(q)}, ${count(p, 'person or body', 'people and bodies')}`,
    newest: 'Newest article:',
    asked: (answered, refused) =>
      `Since the start: ${count(answered, 'question', 'questions')} answered, ${refused.toLocaleString(locale)} without an answer.`,
    unanswered: 'Questions without an answer are not written down.',
    reports: (number) =>
      number === 0
        ? 'Nobody has reported a quotation as wrongly attributed.'
        : `${count(number, 'quotation is', 'quotations are')} reported as wrongly attributed.`,
    feeds: (number) => `${count(number, 'feed', 'feeds')}, see /feeds.`,
    size: (bytes) => `Library on disk: ${formatMegabytes(locale, bytes)}.`,
    uptime: (ms) => `Running for ${formatSpan(locale, ms)}.`,
  },
  ago: (ms) => formatAgo(locale, ms),
  languageName: (code) => formatLanguage(locale, code),
  buttons: {
    add: 'Add',
    addAll: (number) => `Add all ${number}`,
    discard: 'Discard',
    amend: { headline: 'Edit headline', published: 'Edit date', publisher: 'Edit publisher' },
    follow: 'Follow',
    stop: (address) => `No more: ${address}`,
    retractYes: 'Yes, retract',
    retractNo: 'No, keep',
    takeBack: (headline) => `Take back: ${headline}`,
  },
}
