// What the bot says to those who run it, in German: short, exact, with the next step.

import type { LoadReport } from '../../knowledge/intake.ts'
import type { AdminTexts } from './admin-texts.ts'
import { formatAgo, formatCount, formatDate, formatLanguage, formatMegabytes, formatSpan } from './formats.ts'

const locale = 'de-DE'
const count = (number: number, one: string, many: string) => formatCount(locale, number, one, many)
const articles = (number: number) => count(number, 'Artikel', 'Artikel')
const quotations = (number: number) => count(number, 'Zitat', 'Zitate')
const date = (iso: string) => formatDate(locale, iso)

/** „3 neu, 1 geändert, 12 unverändert, 2 abgelehnt“; was null ist, bleibt weg. */
function counts({ added, changed, unchanged, removed, refusals }: LoadReport): string {
  const parts = [
    [added, 'neu'],
    [changed, 'geändert'],
    [unchanged, 'unverändert'],
    [removed, 'entfernt'],
    [refusals.length, 'abgelehnt'],
  ] as const
  return parts.flatMap(([number, word]) => (number === 0 ? [] : [`${number} ${word}`])).join(', ') || 'nichts gefunden'
}

const refusals: Readonly<Record<string, string>> = {
  address: 'Das ist keine Adresse, die ich abrufe; es muss eine mit http oder https sein, ohne Namen und Passwort.',
  private: 'Diese Adresse führt auf diesen Rechner oder in ein privates Netz. So etwas rufe ich nicht ab.',
  robots: 'Diese Seite bittet Programme, sie nicht abzurufen (robots.txt). Daran halte ich mich.',
  redirects: 'Diese Adresse leitet nirgendwohin oder immer weiter.',
  type: 'Dort liegt weder eine Seite noch ein Feed noch ein Text.',
  size: 'Was dort liegt, ist größer als 5 MB. So viel lese ich nicht.',
  time: 'Der Server hat nicht rechtzeitig geantwortet. Versuch es später noch einmal.',
  network: 'Der Server ist nicht zu erreichen.',
  kind: 'Solche Dateien lese ich nicht.',
}

export const germanAdmin: AdminTexts = {
  only: 'Das können nur die, die diesen Bot betreiben, und nur im privaten Chat mit mir.',
  send: (kinds) =>
    `Schick mir einen Link, leite eine Nachricht weiter oder schick ein Dokument (${kinds.join(' ')}). Ich zeige dir, was ich darin finde; ohne dein „Aufnehmen“ kommt nichts hinein.`,
  reading: (what) => `Ich lese ${what} …`,
  moreLinks: (read) => `Ich lese höchstens ${read} Links auf einmal. Schick die übrigen danach.`,
  draft: {
    facts: (publisher, published, language) =>
      `Quelle: ${publisher ?? 'nicht angegeben'} · Datum: ${published === undefined ? 'nicht angegeben' : date(published)} · Sprache: ${language}`,
    length: (words) => count(words, 'Wort', 'Wörter'),
    quotations: (total, shown) =>
      total === 0
        ? 'Kein Zitat gefunden.'
        : total > shown
          ? `${quotations(total)}, die ersten ${shown}:`
          : `${quotations(total)}:`,
    quoted: (speaker, words) => `${speaker}: „${words}“`,
    begins: (words) => `Der Text beginnt: „${words}“`,
    isNew: 'Noch nicht da.',
    unchanged: 'Schon da, unverändert.',
    changed: (headline, published) =>
      `Ersetzt die Fassung „${headline}“${published === undefined ? '' : ` vom ${date(published)}`}.`,
    retracted: (day, reason) =>
      `Am ${date(day)} zurückgezogen: ${reason}. Das steht bei allem, was daraus gezeigt wird; /retract hebt es auf.`,
    note: (note) => `Angabe dazu: ${note}`,
  },
  broken: {
    title: (number) =>
      number === 1 ? 'Ein Artikel lässt sich nicht lesen:' : `${articles(number)} lassen sich nicht lesen:`,
    more: (number) => `… und ${number} weitere; alle stehen im Protokoll.`,
  },
  several: {
    title: (name, report) =>
      `${name}: ${articles(report.added + report.changed + report.unchanged)} (${counts(report)})`,
    first: 'Die ersten Überschriften:',
    refused: 'Abgelehnt:',
    noted: 'Anmerkungen:',
    line: (place, line, reason) => `${place}${line === undefined ? '' : `, Zeile ${line}`}: ${reason}`,
    more: (more) => `… und ${more} weitere.`,
  },
  feed: {
    title: (items) => `Das ist ein Feed mit ${count(items, 'Artikel', 'Artikeln')}.`,
    follow: 'Soll ich ihm folgen? Dann kommt von selbst herein, was dort steht und neu erscheint.',
  },
  list: {
    title: (feeds) => `Das ist eine Liste von ${count(feeds, 'Feed', 'Feeds')}.`,
    follow: 'Soll ich ihnen allen folgen? Was die Liste später aufnimmt oder streicht, gilt dann auch.',
  },
  refused: (because, reason, status) =>
    because === 'content'
      ? `Daraus lässt sich kein Artikel lesen: ${reason}.`
      : because === 'status'
        ? `Der Server gibt die Seite nicht heraus (${status ?? reason}).`
        : (refusals[because] ?? reason),
  tooLarge: 'Diese Datei ist größer als 20 MB; mehr gibt Telegram an Bots nicht heraus. Nimm „npm run import“.',
  notFetched: 'Telegram gibt diese Datei gerade nicht heraus. Schick sie noch einmal.',
  added: (headline) => `Aufgenommen: ${headline}`,
  addedAll: (report) => `Aufgenommen: ${counts(report)}.`,
  discarded: 'Verworfen. Nichts davon ist aufgenommen.',
  notAdded: 'Der Artikel bleibt draußen: Seine Agentur hat ihn zurückgenommen.',
  draftGone: 'Diesen Entwurf gibt es nicht mehr: aufgenommen, verworfen oder zu alt. Schick ihn noch einmal.',
  ask: {
    headline: 'Wie heißt die Überschrift? Eine Zeile.',
    published: 'Von wann ist der Artikel? Zum Beispiel 2026-11-03 oder 3. November 2026; „-“ für unbekannt.',
    publisher: 'Wer hat ihn veröffentlicht? Eine Zeile; „-“ für unbekannt.',
  },
  leave: '/cancel lässt alles, wie es ist.',
  wrong: {
    headline: () => 'Das ist keine Überschrift: Ich brauche eine Zeile mit höchstens 500 Zeichen.',
    published: (line) =>
      `„${line}“ ist kein Datum, das sich sicher lesen lässt. Schreib es zum Beispiel so: 2026-11-03.`,
    publisher: () => 'Das ist kein Name: Ich brauche eine Zeile mit höchstens 200 Zeichen.',
  },
  leftAsItIs: 'Dann lasse ich es, wie es ist.',
  progress: (number, share) =>
    `Bisher ${articles(number)}${share === undefined ? '' : `, ${Math.floor(share * 100)} %`} …`,
  stopped: (number) =>
    `Angehalten nach ${count(number, 'Artikel', 'Artikeln')}, weil der Bot beendet wird. Noch einmal geschickt, geht es weiter.`,
  failed: 'Das ist fehlgeschlagen; im Protokoll steht, woran. Was bis dahin aufgenommen war, ist da.',
  reload: {
    begun: 'Ich lese den Ordner mit den Artikeln neu …',
    underWay: 'Der Ordner wird gerade schon neu gelesen.',
    done: (report) => `Neu gelesen: ${counts(report)}.`,
  },
  feeds: {
    title: (number) => `${count(number, 'Feed', 'Feeds')}, denen ich folge`,
    none: 'Ich folge keinem Feed.',
    how: '/feeds ADRESSE nimmt einen dazu.',
    fixed: 'aus der Einstellung FEEDS',
    never: 'noch nicht gelesen',
    read: (ago) => `zuletzt gelesen ${ago}`,
    failing: (failures, reason) => `${count(failures, 'Fehlschlag', 'Fehlschläge')} in Folge: ${reason}`,
    gone: 'gibt es nicht mehr',
    followed: (address) => `Ich folge ${address}; gelesen wird er in der nächsten Minute.`,
    already: (address) => `Ich folge ${address} schon.`,
    stopped: (address) => `Ich folge ${address} nicht mehr. Was daraus stammt, bleibt.`,
    unknown: (address) => `Ich folge ${address} nicht.`,
    onlyInSettings: (address) => `${address} steht in der Einstellung FEEDS; entferne ihn dort.`,
    tooMany: (most) => `Mehr als ${most} Feeds sind zu viel. Entferne erst einen.`,
    noFeed: 'Dort liegt kein Feed.',
    removing: ['remove', 'delete', 'stop', 'entfernen', 'entferne', 'löschen', 'weg', '-'],
  },
  retract: {
    how: 'Welcher Artikel, und warum? Zum Beispiel /retract hafentunnel: Die Zahlen waren falsch.',
    noReason: 'Warum? Der Grund gehört dazu: /retract WORT: GRUND',
    unknown: (words) => `Zu „${words}“ gibt es hier keinen Artikel.`,
    sure: 'Diesen Artikel zurückziehen? Alles, was daraus gezeigt wird, trägt dann diesen Hinweis mit dem Grund, auch nach dem nächsten Laden.',
    reason: (reason) => `Grund: ${reason}`,
    done: (headline) => `Zurückgezogen: ${headline}`,
    kept: 'Der Artikel bleibt, wie er ist.',
    gone: 'Das weiß ich nicht mehr. Schick /retract noch einmal.',
    list: 'Zurückgezogen sind:',
    entry: (headline, day, reason) => `${headline} (${date(day)}): ${reason}`,
    takenBack: (headline) => `„${headline}“ ist nicht mehr zurückgezogen.`,
  },
  stats: {
    title: 'Stand der Dinge',
    library: (a, q, p) => `${articles(a)}, ${quotations(q)}, ${count(p, 'Person oder Stelle', 'Personen und Stellen')}`,
    newest: 'Neuester Artikel:',
    asked: (answered, refused) =>
      `Seit dem Start: ${count(answered, 'Frage', 'Fragen')} beantwortet, ${refused.toLocaleString(locale)} ohne Antwort.`,
    unanswered: 'Fragen ohne Antwort werden nicht mitgeschrieben.',
    reports: (number) =>
      number === 0
        ? 'Niemand hat ein Zitat als falsch zugeordnet gemeldet.'
        : `${count(number, 'Zitat ist', 'Zitate sind')} als falsch zugeordnet gemeldet.`,
    feeds: (number) => `${count(number, 'Feed', 'Feeds')}, siehe /feeds.`,
    size: (bytes) => `Bibliothek auf der Platte: ${formatMegabytes(locale, bytes)}.`,
    uptime: (ms) => `Laufzeit: ${formatSpan(locale, ms)}.`,
  },
  ago: (ms) => formatAgo(locale, ms),
  languageName: (code) => formatLanguage(locale, code),
  buttons: {
    add: 'Aufnehmen',
    addAll: (number) => `Alle ${number} aufnehmen`,
    discard: 'Verwerfen',
    amend: { headline: 'Überschrift ändern', published: 'Datum ändern', publisher: 'Quelle ändern' },
    follow: 'Folgen',
    stop: (address) => `Nicht mehr: ${address}`,
    retractYes: 'Ja, zurückziehen',
    retractNo: 'Nein, behalten',
    takeBack: (headline) => `Aufheben: ${headline}`,
  },
}
