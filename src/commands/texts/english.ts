// What the bot says in English: short, warm, precise, and no verdict.

import { englishAdmin } from './english-admin.ts'

import {
  formatAge,
  formatCount,
  formatDate,
  formatDates,
  formatLanguage,
  formatMonth,
  formatNames,
  formatSome,
} from './formats.ts'
import type { Texts } from './texts.ts'

const locale = 'en-GB'
const articles = (count: number) => formatCount(locale, count, 'article', 'articles')
const quotations = (count: number) => formatCount(locale, count, 'quotation', 'quotations')
const date = (iso: string) => formatDate(locale, iso)
const dates = (first: string, last: string) => formatDates(locale, first, last)
const names = (list: readonly string[]) => formatNames(locale, list)
const named = (list: readonly string[]) => formatSome(locale, list, (left) => `${left} more`)
const time = (first?: string, last?: string) => (first && last ? ` (${dates(first, last)})` : '')

export const english: Texts = {
  language: 'en',
  date,
  age: (iso, now) => formatAge(locale, iso, now),
  menu: {
    start: 'What I can do, with examples',
    help: 'All commands',
    articles: 'All articles',
    summary: 'What it is about',
    quotes: 'Quotations, on a topic too',
    who: 'Who that is',
    people: 'Who is quoted',
    topics: 'What the articles are about',
    compare: 'Two voices',
    timeline: 'Oldest to newest',
    sources: 'Where they come from',
    follow: 'Get what is new',
    following: 'What you follow',
    language: 'German or English',
    privacy: 'What is stored',
    forget: 'Delete all about you',
    cancel: 'Stop what is under way',
    add: 'Add articles: link, document, message',
    feeds: 'The feeds I follow',
    reload: 'Read the folder of articles again',
    retract: 'Retract an article',
    stats: 'How much there is, and how it goes',
  },
  argument: {
    person: 'NAME',
    topic: 'NAME TOPIC',
    two: 'NAME NAME TOPIC',
    follow: 'NAME or TOPIC',
    publisher: 'SOURCE',
    article: 'WORD',
    language: 'de|en',
    address: 'ADDRESS',
    retract: 'WORD: REASON',
  },
  botDescription:
    'I answer questions about a collection of articles with verbatim quotations, always with speaker, article and date. When the articles do not say, I tell you so.',
  botShortDescription: 'Answers from articles, word for word',
  start: {
    greeting: 'Hello, I am Belegbot.',
    promise:
      'I answer questions about a collection of articles: with verbatim quotations and sentences, always with speaker, article and date. When the articles do not say, I tell you so.',
    collection: (facts) =>
      `At present there are ${articles(facts.articles)}${time(facts.first, facts.last)} with ${quotations(facts.quotations)}.`,
    empty: 'There are no articles yet. Whoever runs this bot can bring some in with “npm run import”.',
    examples: 'Ask, for example:',
    more: '/help shows everything I can do.',
  },
  help: {
    ask: 'Just ask: who said something, what someone says on a topic, what an article is about.',
    commands: 'Commands (words in capitals may be left out)',
    labels:
      '“word for word”: whole sentences in quotation marks; “partly word for word”: a few words of them; “indirect”: as the article reports it; “uncertain”: the article leaves open who is speaking; “changed since”: the article says so no longer; “also in”: other papers have the same words.',
    order: 'What fits best comes first, in lists what is newest; this is the same for everyone.',
    forAdmins: 'Only for those who run me',
  },
  evidence: {
    type: { direct: 'word for word', partial: 'partly word for word', headline: 'headline', indirect: 'indirect' },
    nobodyNamed: 'Nobody named',
    itself: 'the article itself',
    voices: (list) => `the article, quoting ${names(list)}`,
    reportedBy: (name) => `as cited by ${name}`,
    uncertain: 'uncertain who is speaking',
    wordingDiffers: 'worded differently from your question',
    abstractOf: (headline) => `our own abstract of “${headline}”`,
    alsoIn: (publishers) => `also in ${named(publishers)}`,
    goesOn: '… the sentence goes on in the article.',
    changedSince: 'changed since',
    corrected: 'corrected',
    retracted: 'retracted',
    correction: 'Correction:',
    retraction: (reason) =>
      reason === undefined ? 'This article was retracted.' : `This article was retracted: ${reason}`,
  },
  answer: {
    sides: 'I have no verdict. This is what those quoted in the articles say:',
    passages: 'The articles say:',
    wordsClose: 'No article has it in exactly these words. The closest is:',
    carried: (people, topic, inArticles) => {
      const about = [
        ...(people.length > 0 ? [names(people)] : []),
        ...(topic === undefined ? [] : [`“${topic}”`]),
        ...(inArticles ? ['the articles shown before'] : []),
      ]
      return `Taken as a follow-up to your last question: ${about.join(', ')}.`
    },
    part: (first, last, total) => (first === last ? `${first} of ${total}` : `${first} to ${last} of ${total}`),
    nothingMore: 'The articles have no more on this.',
    others: (topic, name) => `Other voices on “${topic}” (without ${name}), one statement each:`,
    noOthers: (topic, name) => `Apart from ${name}, nobody in these articles speaks about “${topic}”.`,
    timeline: (name, topic) =>
      topic === undefined ? `${name}, oldest first:` : `${name} on “${topic}”, oldest first:`,
    compare: (first, second, topic) =>
      topic === undefined ? `${first} and ${second}, by turns:` : `${first} and ${second} on “${topic}”, by turns:`,
  },
  context: {
    title: 'The passage in context',
    changed: 'This passage no longer stands as it did: the article has since been changed or removed.',
  },
  summary: {
    title: 'What it is about',
    which: 'Which article?',
    others: 'Did you mean another article?',
    nothing: 'This article has no text to sum up.',
    own: 'Every sentence stands like this in the article.',
    ownWithWords: (list) => `Every sentence stands like this in the article, with words of ${names(list)} among them.`,
  },
  quotes: {
    of: (name) => `Quotations from ${name}`,
    ofTopic: (name, topic) => `${name} on “${topic}”`,
    inArticle: 'Quotations in this article',
    none: (name) => `These articles have no quotation from ${name}.`,
    noneOnTopic: (name, topic) => `These articles have no statement from ${name} on “${topic}”.`,
    noneInArticle: 'Nobody is quoted in this article.',
    order: 'newest first',
    between: ['on', 'about', 'of', 'the', 'a', 'an', 'topic'],
  },
  compare: {
    first: 'Whom would you like to compare? Pick the first voice, or type for example /compare NAME NAME TOPIC.',
    second: (name) => `${name} and who else?`,
    unknown: (words) => `I find no two names from these articles in “${words}”.`,
    topics: 'Both also speak about:',
    and: ['and', 'with', 'versus', 'vs', 'vs.', '&', ','],
  },
  timeline: { whose: 'Whose words would you like to read in order?' },
  who: {
    whose: 'Whom would you like to know about? Pick a name, or type for example /who NAME.',
    roles: (roles) => `In the articles: ${names(roles)}.`,
    noRoles: 'The articles give the name without an office or occupation.',
    counts: (person) =>
      person.quotations === 0
        ? `Mentioned in ${articles(person.articles)}, quoted nowhere.`
        : `${quotations(person.quotations)} in ${articles(person.articles)}.`,
    topics: (topics) => `Speaks in them about: ${names(topics)}.`,
    latest: 'Most recently:',
    which: 'Who do you mean?',
    unknown: (name) => `“${name}” does not occur in these articles.`,
  },
  lists: {
    articles: (total) => `${articles(total)}, newest first`,
    articlesOf: (which, total) => `${which}: ${articles(total)}, newest first`,
    articlesOn: (topic, total) => `${articles(total)} on “${topic}”`,
    inLanguage: (code) => `in ${formatLanguage(locale, code)}`,
    during: (since, until) =>
      since && until ? dates(since, until) : since ? `since ${date(since)}` : until ? `until ${date(until)}` : '',
    people: (total) => `${formatCount(locale, total, 'voice is', 'voices are')} quoted, most quoted first`,
    sources: (total) => formatCount(locale, total, 'source', 'sources'),
    topics: (total) => `What the articles are about: ${formatCount(locale, total, 'topic', 'topics')}`,
    noTopics: 'No topic can be read off the headlines. Just ask for a word.',
    dates: (facts) =>
      facts.first && facts.last
        ? `${articles(facts.articles)}, published ${facts.first === facts.last ? 'on' : 'within'} ${dates(facts.first, facts.last)}.`
        : `${articles(facts.articles)}, none of them dated.`,
    part: (first, last, total) => (first === last ? `${first} of ${total}` : `${first} to ${last} of ${total}`),
    person: (person) =>
      person.quotations === 0
        ? `mentioned in ${articles(person.articles)}`
        : `${quotations(person.quotations)} in ${articles(person.articles)}`,
    source: (source) => `${articles(source.articles)}${time(source.first, source.last)}`,
    noSuchPublisher: (words) => `“${words}” is no source here. There are:`,
    noPublisher: 'Not stated',
  },
  guide: {
    whose: 'Whose words would you like to read? Pick a name or type one.',
    topic: (name) => `${name}: on what topic? Pick one, type one, or take them all.`,
    which: (words) => `Several people match “${words}”. Who do you mean?`,
    nobody: (words) => `“${words}” is not quoted in these articles. Try another name, or /cancel.`,
    everythingTyped: ['all', 'everything', 'any', 'all topics', 'alle', 'alles'],
    leave: '/cancel stops this.',
  },
  clarify: {
    person: 'Who do you mean?',
    article: 'Which article do you mean?',
    both: 'Who or which article do you mean?',
  },
  refusal: {
    noStatement: (name, topic) =>
      topic === undefined
        ? `These articles have no statement from ${name} on this.`
        : `These articles have no statement from ${name} on “${topic}”.`,
    unknownPerson: (name) =>
      name === undefined
        ? 'This person is not quoted in these articles.'
        : `“${name}” is not quoted in these articles.`,
    noSuchWords: 'These words stand in none of the articles.',
    noAnswer: 'These articles say nothing on this.',
    noSuchArticle: 'There is no such article here.',
    opinion: 'I have no verdict to give. I only show what the articles say, and who says it.',
    declined: 'The article gives no answer to this; it says so itself:',
    emptyLibrary: 'There are no articles yet. Whoever runs this bot can bring some in with “npm run import”.',
    emptyQuestion: 'What would you like to know? Type a question, for example who said something.',
    collection: (facts) => `Searched: ${articles(facts.articles)}${time(facts.first, facts.last)}.`,
    nearest: (list) => `Similar names: ${names(list)}.`,
    otherTopics: (name, topics) => `In them, ${name} speaks about: ${names(topics)}.`,
    people: (list) => `People quoted in them are, for example: ${names(list)}.`,
    topics: (topics) => `Topics of the articles are, for example: ${names(topics)}.`,
  },
  smallTalk: {
    greeting: 'Hello! Ask me something about the articles.',
    thanks: 'You are welcome.',
    bot: 'I am Belegbot, a program without a language model. I search the articles and show the passages word for word, with speaker, article and date.',
    goodbye: 'See you soon.',
  },
  languageChoice: {
    which: 'Which language shall I answer in? Quotations stay in the language of their article.',
    chosen: 'From now on I answer in English. Quotations stay in the language of their article.',
    unknown: 'I do not speak that language, only German and English.',
    typed: [
      'in english',
      'english',
      'speak english',
      'answer in english',
      'auf englisch',
      'englisch',
      'sprich englisch',
    ],
  },
  privacy: {
    questions:
      'Your questions are not stored. Only the last one, or a dialogue you have begun, stays in memory for up to 15 minutes, so that follow-ups such as “And what does she say about it?” are understood.',
    noted:
      'If a question has no answer, its wording is noted for those who run this bot, without you: no name, no number.',
    lines: [
      'What is stored with your Telegram number is only what you choose: your language (/language), what you follow (/follow), and what of it was sent to you. It stays until you send /forget; if you block the bot, following ends.',
      'If the bot is stopped in the middle of an answer, or the answer takes longer, your message stays in a file until it is answered.',
      'For up to an hour it stays in memory which answer belongs to which of your messages (without the words), so that a changed question is answered anew; and for half an hour that a picture was answered. In the log a sign that is good until the next start stands for your number.',
      '“That is wrong” stores the passage and the day, not who reported it.',
      'Only the articles here are searched, and pictures are made here too. Nobody but Telegram learns what you write.',
      '/forget deletes everything stored about you.',
    ],
  },
  forget: {
    sure: 'Shall I delete everything stored about you? That is the language you chose, what you follow, and your last question.',
    done: (deleted, left) =>
      `${deleted === 0 ? 'Nothing was stored.' : `Deleted: ${formatCount(locale, deleted, 'entry', 'entries')}.`} Still stored about you: ${formatCount(locale, left, 'entry', 'entries')}.`,
    kept: 'Everything stays as it was.',
  },
  follow: {
    what: 'Whom or what would you like to follow? Pick one, or type for example /follow NAME.',
    done: (name) => `From now on you get what is new on ${name}, as soon as it is loaded.`,
    manners: 'Bundled, three messages a day at most, and none between 22:00 and 8:00 (London time).',
    list: 'You follow:',
    topic: (words) => `“${words}”`,
    nothing: 'You follow nothing yet. /follow NAME or /follow TOPIC sends you what is new as soon as it is loaded.',
    stop: (name) => `Stop: ${name}`,
    gone: 'somebody who no longer appears',
    onlyInPrivate: 'Following works only in a private chat with me on Telegram.',
    news: (count) => `New for you: ${formatCount(locale, count, 'passage', 'passages')}`,
    more: (count) => `And ${formatCount(locale, count, 'more', 'more')}; just ask for it.`,
  },
  picture: {
    tooLong: (letters, most) =>
      `This quotation is too long for a picture: ${formatCount(locale, letters, 'character', 'characters')}, at most ${most} are easy to read. The message itself can be forwarded.`,
    unknownLetters: (letters) => `Sorry, this cannot be a picture, for I cannot draw these characters: ${letters}`,
  },
  chart: {
    title: (name, topic) => (topic === undefined ? name : `${name} on “${topic}”`),
    note: (counted, undated, newestOf) =>
      `${quotations(counted)}${newestOf === undefined ? '' : ` (the newest of ${formatCount(locale, newestOf, '', '').trim()})`} by month and topic, each counted once${undated === 0 ? '' : `; ${formatCount(locale, undated, 'more has', 'more have')} no date`}`,
    month: (yearAndMonth) => formatMonth(locale, yearAndMonth),
    other: 'Other',
    undated: 'The articles with these quotations have no date.',
  },
  report: {
    done: 'Thank you. The passage is noted for those who run this bot, without your name.',
    gone: 'This passage no longer stands as it did.',
  },
  admin: englishAdmin,
  cancelled: 'Stopped. Just go on asking.',
  unknownCommand: (command, nearest) =>
    nearest === undefined
      ? `I do not know /${command}. /help shows all commands.`
      : `I do not know /${command}. Do you mean /${nearest}? /help shows all commands.`,
  onwardTyped: [
    'more',
    'next',
    'next page',
    'go on',
    'continue',
    'show more',
    'show me more',
    'more please',
    'longer',
    'more detail',
    'more details',
  ],
  stale: 'This button belongs to an answer I no longer remember. Please ask again.',
  buttons: {
    context: 'Context',
    summary: 'What is it about?',
    longer: 'Longer',
    moreOf: (name) => `More from ${name}`,
    articleQuotes: 'Quotations in it',
    others: 'Others on this',
    timeline: 'Over time',
    report: 'That is wrong',
    picture: 'Share as picture',
    source: 'Open the source',
    chart: 'As a chart',
    following: 'What I follow',
    inContext: 'Read in context',
    topics: 'Topics',
    previous: '‹ Back',
    next: 'Next ›',
    dropCarried: 'Not what I meant',
    everybody: 'All voices',
    everything: 'All topics',
    quotesOf: (name) => `Quotations from ${name}`,
    sources: 'By source',
    articles: 'Articles',
    people: 'Voices',
    forgetYes: 'Yes, delete',
    forgetNo: 'No, keep',
  },
  ask: {
    whatSaid: (name) => `What did ${name} say?`,
    summaryOf: (words) => `What is “${words}” about?`,
  },
  fault: 'Something went wrong on my side. Please try again.',
  tooMuch: 'That is more at once than I can answer. Please wait for my answers before you ask on.',
  onlyText: 'I can only read text. Type your question.',
  buttonGone: 'This button is out of date.',
  leftOut: '(A passage is missing here because its article has since been changed.)',
  terminal: {
    what: 'Belegbot: answers from articles, with verbatim quotations, speaker, article and date.',
    token:
      'On Telegram: put a token from @BotFather (t.me/BotFather) into the file .env as BOT_TOKEN, then “npm start” again.',
    prompt: 'Question › ',
    numbers: 'A number chooses, /help shows everything, Ctrl-D ends.',
    noSuchNumber: (highest) =>
      highest === 0
        ? 'There is nothing to choose from just now.'
        : highest === 1
          ? 'There is only 1 to choose from.'
          : `There are 1 to ${highest} to choose from.`,
    goodbye: 'See you soon.',
  },
}
