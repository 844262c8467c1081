// What the bot says in German: short, warm, precise; „du“, and no verdict.

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
import { germanAdmin } from './german-admin.ts'
import type { Texts } from './texts.ts'

const locale = 'de-DE'
const articles = (count: number) => formatCount(locale, count, 'Artikel', 'Artikel')
const quotations = (count: number) => formatCount(locale, count, 'Zitat', 'Zitate')
const inArticles = (count: number) =>
  count === 1 ? 'in einem Artikel' : `in ${formatCount(locale, count, '', 'Artikeln')}`
const date = (iso: string) => formatDate(locale, iso)
const dates = (first: string, last: string) => formatDates(locale, first, last)
const names = (list: readonly string[]) => formatNames(locale, list)
const named = (list: readonly string[]) => formatSome(locale, list, (left) => `${left} weiteren`)
const time = (first?: string, last?: string) => (first && last ? ` (${dates(first, last)})` : '')

export const german: Texts = {
  language: 'de',
  date,
  age: (iso, now) => formatAge(locale, iso, now),
  menu: {
    start: 'Was ich kann, mit Beispielen',
    help: 'Alle Befehle',
    articles: 'Alle Artikel',
    summary: 'Worum es geht',
    quotes: 'Zitate, auch zu einem Thema',
    who: 'Wer das ist',
    people: 'Wer zu Wort kommt',
    topics: 'Die Themen der Artikel',
    compare: 'Zwei Stimmen',
    timeline: 'Der Reihe nach',
    sources: 'Woher sie stammen',
    follow: 'Neues bekommen',
    following: 'Was du verfolgst',
    language: 'Deutsch oder Englisch',
    privacy: 'Was gespeichert wird',
    forget: 'Alles über dich löschen',
    cancel: 'Abbrechen',
    add: 'Artikel aufnehmen: Link, Dokument, Nachricht',
    feeds: 'Feeds, denen ich folge',
    reload: 'Den Ordner der Artikel neu lesen',
    retract: 'Einen Artikel zurückziehen',
    stats: 'Wie viel da ist, und wie es läuft',
  },
  argument: {
    person: 'NAME',
    topic: 'NAME THEMA',
    two: 'NAME NAME THEMA',
    follow: 'NAME oder THEMA',
    publisher: 'QUELLE',
    article: 'WORT',
    language: 'de|en',
    address: 'ADRESSE',
    retract: 'WORT: GRUND',
  },
  botDescription:
    'Ich beantworte Fragen zu einer Sammlung von Artikeln mit wörtlichen Zitaten, immer mit Sprecher, Artikel und Datum. Steht etwas nicht in den Artikeln, dann sage ich das.',
  botShortDescription: 'Antworten aus Artikeln, wörtlich belegt',
  start: {
    greeting: 'Hallo, ich bin Belegbot.',
    promise:
      'Ich beantworte Fragen zu einer Sammlung von Artikeln: mit wörtlichen Zitaten und Sätzen, immer mit Sprecher, Artikel und Datum. Steht etwas nicht in den Artikeln, dann sage ich das.',
    collection: (facts) =>
      `Zurzeit sind es ${articles(facts.articles)}${time(facts.first, facts.last)} mit ${formatCount(locale, facts.quotations, 'Zitat', 'Zitaten')}.`,
    empty: 'Noch sind keine Artikel da. Wer diesen Bot betreibt, kann welche mit „npm run import“ hereinholen.',
    examples: 'Frag zum Beispiel:',
    more: '/help zeigt alles, was ich kann.',
  },
  help: {
    ask: 'Frag einfach: wer etwas gesagt hat, was jemand zu einem Thema sagt, worum es in einem Artikel geht.',
    commands: 'Befehle (was groß steht, kannst du weglassen)',
    labels:
      '„wörtlich“: ganze Sätze in Anführungszeichen; „teilweise wörtlich“: einzelne Worte daraus; „indirekt“: vom Artikel wiedergegeben; „unsicher“: der Artikel lässt offen, wer spricht; „seitdem geändert“: so steht es nicht mehr im Artikel; „auch in“: andere Blätter haben dieselben Worte.',
    order: 'Zuerst kommt, was am besten passt, in Listen das Neueste; das gilt für alle gleich.',
    forAdmins: 'Nur für die, die mich betreiben',
  },
  evidence: {
    type: { direct: 'wörtlich', partial: 'teilweise wörtlich', headline: 'Überschrift', indirect: 'indirekt' },
    nobodyNamed: 'Ohne Namen',
    itself: 'der Artikel selbst',
    voices: (list) => `der Artikel, mit Worten von ${names(list)}`,
    reportedBy: (name) => `zitiert von ${name}`,
    uncertain: 'unsicher, wer spricht',
    wordingDiffers: 'Wortlaut anders als in deiner Frage',
    abstractOf: (headline) => `eigene Zusammenfassung von „${headline}“`,
    alsoIn: (publishers) => `auch in ${named(publishers)}`,
    goesOn: '… der Satz geht im Artikel noch weiter.',
    changedSince: 'seitdem geändert',
    corrected: 'berichtigt',
    retracted: 'zurückgezogen',
    correction: 'Berichtigung:',
    retraction: (reason) =>
      reason === undefined ? 'Dieser Artikel wurde zurückgezogen.' : `Dieser Artikel wurde zurückgezogen: ${reason}`,
  },
  answer: {
    sides: 'Ein Urteil habe ich nicht. Das sagen die, die in den Artikeln zu Wort kommen:',
    passages: 'In den Artikeln steht dazu:',
    wordsClose: 'Genau so steht es in keinem Artikel. Am nächsten kommt:',
    carried: (people, topic, inArticles) => {
      const about = [
        ...(people.length > 0 ? [names(people)] : []),
        ...(topic === undefined ? [] : [`„${topic}“`]),
        ...(inArticles ? ['die Artikel von eben'] : []),
      ]
      return `Verstanden im Anschluss an deine letzte Frage: ${about.join(', ')}.`
    },
    part: (first, last, total) => (first === last ? `${first} von ${total}` : `${first} bis ${last} von ${total}`),
    nothingMore: 'Mehr steht dazu nicht in den Artikeln.',
    others: (topic, name) => `Andere Stimmen zu „${topic}“ (ohne ${name}), je eine Äußerung:`,
    noOthers: (topic, name) => `Außer ${name} äußert sich in diesen Artikeln niemand zu „${topic}“.`,
    timeline: (name, topic) =>
      topic === undefined ? `${name}, vom Ältesten zum Neuesten:` : `${name} zu „${topic}“, vom Ältesten zum Neuesten:`,
    compare: (first, second, topic) =>
      topic === undefined
        ? `${first} und ${second}, abwechselnd:`
        : `${first} und ${second} zu „${topic}“, abwechselnd:`,
  },
  context: {
    title: 'Die Stelle im Zusammenhang',
    changed: 'Diese Stelle gibt es so nicht mehr: Der Artikel wurde inzwischen geändert oder entfernt.',
  },
  summary: {
    title: 'Worum es geht',
    which: 'Welcher Artikel?',
    others: 'Anderer Artikel gemeint?',
    nothing: 'Dieser Artikel hat keinen Text, der sich zusammenfassen ließe.',
    own: 'Alle Sätze stehen so im Artikel.',
    ownWithWords: (list) => `Alle Sätze stehen so im Artikel, darin Worte von ${names(list)}.`,
  },
  quotes: {
    of: (name) => `Zitate von ${name}`,
    ofTopic: (name, topic) => `${name} zu „${topic}“`,
    inArticle: 'Zitate aus diesem Artikel',
    none: (name) => `Von ${name} steht in diesen Artikeln kein Zitat.`,
    noneOnTopic: (name, topic) => `Von ${name} gibt es in diesen Artikeln keine Äußerung zu „${topic}“.`,
    noneInArticle: 'In diesem Artikel wird niemand zitiert.',
    order: 'die neuesten zuerst',
    between: ['zu', 'zum', 'zur', 'über', 'ueber', 'von', 'thema', 'der', 'die', 'das', 'den', 'dem', 'des'],
  },
  compare: {
    first: 'Wen möchtest du vergleichen? Wähle die erste Stimme, oder schreib zum Beispiel /compare NAME NAME THEMA.',
    second: (name) => `${name} und wer noch?`,
    unknown: (words) => `In „${words}“ erkenne ich keine zwei Namen aus den Artikeln.`,
    topics: 'Beide sprechen auch über:',
    and: ['und', 'mit', 'gegen', 'vs', 'vs.', '&', ','],
  },
  timeline: { whose: 'Wessen Worte möchtest du der Reihe nach lesen?' },
  who: {
    whose: 'Über wen möchtest du etwas wissen? Wähle einen Namen, oder schreib zum Beispiel /who NAME.',
    roles: (roles) => `In den Artikeln: ${names(roles)}.`,
    noRoles: 'Die Artikel nennen den Namen ohne Amt oder Beruf.',
    counts: (person) =>
      person.quotations === 0
        ? `Genannt ${inArticles(person.articles)}, nirgends zitiert.`
        : `${quotations(person.quotations)} ${inArticles(person.articles)}.`,
    topics: (topics) => `Spricht darin über: ${names(topics)}.`,
    latest: 'Zuletzt:',
    which: 'Wer ist gemeint?',
    unknown: (name) => `„${name}“ kommt in diesen Artikeln nicht vor.`,
  },
  lists: {
    articles: (total) => `${articles(total)}, die neuesten zuerst`,
    articlesOf: (which, total) => `${which}: ${articles(total)}, die neuesten zuerst`,
    articlesOn: (topic, total) => `${articles(total)} zu „${topic}“`,
    inLanguage: (code) => `auf ${formatLanguage(locale, code)}`,
    during: (since, until) =>
      since && until ? dates(since, until) : since ? `seit ${date(since)}` : until ? `bis ${date(until)}` : '',
    people: (total) =>
      `${formatCount(locale, total, 'Stimme kommt', 'Stimmen kommen')} zu Wort, die meistzitierten zuerst`,
    sources: (total) => formatCount(locale, total, 'Quelle', 'Quellen'),
    topics: (total) => `Worum es in den Artikeln geht: ${formatCount(locale, total, 'Thema', 'Themen')}`,
    noTopics: 'Aus den Überschriften der Artikel lässt sich kein Thema ablesen. Frag einfach nach einem Wort.',
    dates: (facts) =>
      facts.first && facts.last
        ? `${articles(facts.articles)}, erschienen ${facts.first === facts.last ? 'am' : 'im Zeitraum'} ${dates(facts.first, facts.last)}.`
        : `${articles(facts.articles)}, alle ohne Datum.`,
    part: (first, last, total) => (first === last ? `${first} von ${total}` : `${first} bis ${last} von ${total}`),
    person: (person) =>
      person.quotations === 0
        ? `genannt ${inArticles(person.articles)}`
        : `${quotations(person.quotations)} ${inArticles(person.articles)}`,
    source: (source) => `${articles(source.articles)}${time(source.first, source.last)}`,
    noSuchPublisher: (words) => `„${words}“ ist hier keine Quelle. Es gibt:`,
    noPublisher: 'Ohne Angabe',
  },
  guide: {
    whose: 'Wessen Zitate möchtest du lesen? Wähle einen Namen oder schreib ihn.',
    topic: (name) => `${name}: zu welchem Thema? Wähle eines, schreib es, oder nimm alle.`,
    which: (words) => `Zu „${words}“ passen mehrere. Wer ist gemeint?`,
    nobody: (words) =>
      `„${words}“ kommt in diesen Artikeln nicht zu Wort. Versuch es mit einem anderen Namen, oder /cancel.`,
    everythingTyped: ['alle', 'alles', 'egal', 'alle themen', 'all', 'everything'],
    leave: '/cancel bricht ab.',
  },
  clarify: {
    person: 'Wer ist gemeint?',
    article: 'Welcher Artikel ist gemeint?',
    both: 'Wer oder welcher Artikel ist gemeint?',
  },
  refusal: {
    noStatement: (name, topic) =>
      topic === undefined
        ? `Von ${name} gibt es in diesen Artikeln keine Äußerung dazu.`
        : `Von ${name} gibt es in diesen Artikeln keine Äußerung zu „${topic}“.`,
    unknownPerson: (name) =>
      name === undefined
        ? 'Diese Person kommt in diesen Artikeln nicht zu Wort.'
        : `„${name}“ kommt in diesen Artikeln nicht zu Wort.`,
    noSuchWords: 'Diese Worte stehen in keinem der Artikel.',
    noAnswer: 'Dazu steht nichts in diesen Artikeln.',
    noSuchArticle: 'Einen solchen Artikel gibt es hier nicht.',
    opinion: 'Ein Urteil habe ich nicht. Ich zeige nur, was in den Artikeln steht und wer es sagt.',
    declined: 'Darauf gibt es im Artikel keine Antwort; er sagt selbst:',
    emptyLibrary: 'Noch sind keine Artikel da. Wer diesen Bot betreibt, kann welche mit „npm run import“ hereinholen.',
    emptyQuestion: 'Was möchtest du wissen? Schreib eine Frage, zum Beispiel wer etwas gesagt hat.',
    collection: (facts) => `Durchsucht: ${articles(facts.articles)}${time(facts.first, facts.last)}.`,
    nearest: (list) => `Ähnliche Namen: ${names(list)}.`,
    otherTopics: (name, topics) => `${name} spricht dort über: ${names(topics)}.`,
    people: (list) => `Zu Wort kommen dort zum Beispiel: ${names(list)}.`,
    topics: (topics) => `Themen der Artikel sind zum Beispiel: ${names(topics)}.`,
  },
  smallTalk: {
    greeting: 'Hallo! Frag mich etwas zu den Artikeln.',
    thanks: 'Gern.',
    bot: 'Ich bin Belegbot, ein Programm ohne Sprachmodell. Ich suche in den Artikeln und zeige die Stellen wörtlich, mit Sprecher, Artikel und Datum.',
    goodbye: 'Bis bald.',
  },
  languageChoice: {
    which: 'In welcher Sprache soll ich antworten? Zitate bleiben in der Sprache ihres Artikels.',
    chosen: 'Ab jetzt antworte ich auf Deutsch. Zitate bleiben in der Sprache ihres Artikels.',
    unknown: 'Diese Sprache kann ich nicht. Es gibt Deutsch und Englisch.',
    typed: ['auf deutsch', 'deutsch', 'sprich deutsch', 'antworte auf deutsch', 'in german', 'german', 'speak german'],
  },
  privacy: {
    questions:
      'Deine Fragen werden nicht gespeichert. Nur die letzte, oder ein begonnenes Gespräch, bleibt bis zu 15 Minuten im Arbeitsspeicher, damit Nachfragen wie „Und was sagt sie dazu?“ verstanden werden.',
    noted:
      'Bleibt eine Frage ohne Antwort, wird ihr Wortlaut für die Betreiber notiert, ohne dich: kein Name, keine Nummer.',
    lines: [
      'Gespeichert wird zu deiner Telegram-Nummer nur, was du wählst: die Sprache (/language), was du verfolgst (/follow) und was dir davon schon geschickt wurde. Das bleibt, bis du /forget schickst; blockierst du den Bot, endet das Verfolgen.',
      'Wird der Bot mitten in einer Antwort angehalten oder dauert sie länger, liegt deine Nachricht so lange in einer Datei, bis sie beantwortet ist.',
      'Im Arbeitsspeicher bleibt bis zu einer Stunde, welche Antwort zu welcher deiner Nachrichten gehört (ohne die Worte), damit eine geänderte Frage neu beantwortet wird; und eine halbe Stunde, dass auf ein Bild schon geantwortet wurde. Im Protokoll steht statt deiner Nummer ein Zeichen, das nur bis zum nächsten Start gilt.',
      '„Stimmt nicht“ speichert die Stelle und den Tag, nicht, wer es gemeldet hat.',
      'Gesucht wird nur in den Artikeln hier, und auch Bilder entstehen hier. Außer Telegram erfährt niemand, was du schreibst.',
      '/forget löscht alles, was über dich gespeichert ist.',
    ],
  },
  forget: {
    sure: 'Soll ich alles löschen, was über dich gespeichert ist? Das sind deine gewählte Sprache, was du verfolgst, und die letzte Frage.',
    done: (deleted, left) =>
      `${deleted === 0 ? 'Es war nichts gespeichert.' : `Gelöscht: ${formatCount(locale, deleted, 'Eintrag', 'Einträge')}.`} Noch über dich gespeichert: ${formatCount(locale, left, 'Eintrag', 'Einträge')}.`,
    kept: 'Es bleibt alles, wie es war.',
  },
  follow: {
    what: 'Wem oder was möchtest du folgen? Wähle, oder schreib zum Beispiel /follow NAME.',
    done: (name) => `Du bekommst ab jetzt Neues zu ${name}, sobald es geladen ist.`,
    manners: 'Gebündelt, höchstens drei Nachrichten am Tag, und keine zwischen 22 und 8 Uhr (Berliner Zeit).',
    list: 'Du verfolgst:',
    topic: (words) => `„${words}“`,
    nothing: 'Du verfolgst noch nichts. /follow NAME oder /follow THEMA schickt dir Neues, sobald es geladen ist.',
    stop: (name) => `Nicht mehr: ${name}`,
    gone: 'jemand, der nicht mehr vorkommt',
    onlyInPrivate: 'Folgen geht nur im privaten Chat mit mir auf Telegram.',
    news: (count) => `Neu für dich: ${formatCount(locale, count, 'Stelle', 'Stellen')}`,
    more: (count) => `Und ${formatCount(locale, count, 'weitere', 'weitere')}; frag einfach danach.`,
  },
  picture: {
    tooLong: (letters, most) =>
      `Für ein Bild ist dieses Zitat zu lang: ${formatCount(locale, letters, 'Zeichen', 'Zeichen')}, gut lesbar sind höchstens ${most}. Die Nachricht selbst lässt sich weiterleiten.`,
    unknownLetters: (letters) =>
      `Als Bild geht das leider nicht, denn diese Zeichen kann ich nicht zeichnen: ${letters}`,
  },
  chart: {
    title: (name, topic) => (topic === undefined ? name : `${name} zu „${topic}“`),
    note: (counted, undated, newestOf) =>
      `${quotations(counted)}${newestOf === undefined ? '' : ` (die neuesten von ${formatCount(locale, newestOf, '', '').trim()})`} nach Monat und Thema, jedes einmal gezählt${undated === 0 ? '' : `; ${formatCount(locale, undated, 'weiteres trägt', 'weitere tragen')} kein Datum`}`,
    month: (yearAndMonth) => formatMonth(locale, yearAndMonth),
    other: 'Anderes',
    undated: 'Die Artikel mit diesen Zitaten tragen kein Datum.',
  },
  report: {
    done: 'Danke. Die Stelle ist für die Betreiber notiert, ohne deinen Namen.',
    gone: 'Diese Stelle gibt es so nicht mehr.',
  },
  admin: germanAdmin,
  cancelled: 'Abgebrochen. Frag einfach weiter.',
  unknownCommand: (command, nearest) =>
    nearest === undefined
      ? `/${command} kenne ich nicht. /help zeigt alle Befehle.`
      : `/${command} kenne ich nicht. Meinst du /${nearest}? /help zeigt alle Befehle.`,
  onwardTyped: [
    'weiter',
    'mehr',
    'mehr davon',
    'noch mehr',
    'noch was',
    'nächste',
    'nächste seite',
    'zeig mehr',
    'zeig mir mehr',
    'ausführlicher',
    'länger',
    'genauer',
  ],
  stale: 'Dieser Knopf gehört zu einer Antwort, die ich nicht mehr weiß. Stell die Frage bitte noch einmal.',
  buttons: {
    context: 'Zusammenhang',
    summary: 'Worum geht es?',
    longer: 'Ausführlicher',
    moreOf: (name) => `Mehr von ${name}`,
    articleQuotes: 'Zitate daraus',
    others: 'Andere dazu',
    timeline: 'Der Reihe nach',
    report: 'Stimmt nicht',
    picture: 'Als Bild teilen',
    source: 'Quelle öffnen',
    chart: 'Als Diagramm',
    following: 'Was ich verfolge',
    inContext: 'Im Zusammenhang lesen',
    topics: 'Themen',
    previous: '‹ Zurück',
    next: 'Weiter ›',
    dropCarried: 'So war es nicht gemeint',
    everybody: 'Alle Stimmen',
    everything: 'Alle Themen',
    quotesOf: (name) => `Zitate von ${name}`,
    sources: 'Nach Quelle',
    articles: 'Artikel',
    people: 'Stimmen',
    forgetYes: 'Ja, löschen',
    forgetNo: 'Nein, behalten',
  },
  ask: {
    whatSaid: (name) => `Was sagte ${name}?`,
    summaryOf: (words) => `Worum geht es in „${words}“?`,
  },
  fault: 'Da ist bei mir etwas schiefgegangen. Versuch es bitte noch einmal.',
  tooMuch: 'Das ist mehr auf einmal, als ich beantworten kann. Warte bitte auf meine Antworten und frag dann weiter.',
  onlyText: 'Ich kann nur Text lesen. Schreib mir deine Frage.',
  buttonGone: 'Dieser Knopf gilt nicht mehr.',
  leftOut: '(Eine Stelle fehlt hier, weil ihr Artikel inzwischen geändert wurde.)',
  terminal: {
    what: 'Belegbot: Antworten aus Artikeln, mit wörtlichen Zitaten, Sprecher, Artikel und Datum.',
    token:
      'Auf Telegram: ein Token von @BotFather (t.me/BotFather) als BOT_TOKEN in die Datei .env, dann wieder „npm start“.',
    prompt: 'Frage › ',
    numbers: 'Eine Zahl wählt aus, /help zeigt alles, Strg-D beendet.',
    noSuchNumber: (highest) =>
      highest === 0
        ? 'Hier gibt es gerade nichts auszuwählen.'
        : highest === 1
          ? 'Zur Auswahl steht nur die 1.'
          : `Zur Auswahl stehen 1 bis ${highest}.`,
    goodbye: 'Bis bald.',
  },
}
