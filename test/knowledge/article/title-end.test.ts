// Titles of glued links of many makes, each before a sentence of many makes: the link must end where the title does.

import { describe, expect, test } from 'vitest'
import { dissect } from '../../../src/knowledge/article/dissect.ts'

const german = [
  ['Lesen Sie auch Minister reist nach Harl', 'Der Streit begann im Mai.'],
  ['Lesen Sie auch: Minister trifft Bauern in Harl', 'Bürgermeisterin Ada Lohse sagte: „Nein.“'],
  ['Analyse Warum die Preise steigen', 'Kanzlerin Ada Lohse wies die Kritik zurück.'],
  ['Analyse Der lange Weg zum Frieden', 'Präsident Onnen reiste am Montag ab.'],
  ['Mehr zum Thema - "Wir geben nicht auf": Bauern blockieren Brücke', 'Lohse zeigte sich enttäuscht.'],
  ['Mehr zum Thema - Lohse: „Wir zahlen nicht“', 'Die Opposition forderte einen Rücktritt.'],
  ['Kommentar Lohse und die verlorene Ehre der Brücke', 'Nach Angaben der Polizei wurden drei Menschen verletzt.'],
  ['Lesen Sie auch: Polizei nimmt drei Verdächtige fest', '"Wir haben lange gesucht", sagte ein Sprecher.'],
  ['Meinung Die EU hat sich verrechnet', 'Ungarns Ministerpräsident Onnen kritisierte die Pläne scharf.'],
  ['Mehr zum Thema – Streit um Brücke eskaliert: Rat ruft Gericht an', 'Harls Bürgermeister Onnen will nun klagen.'],
  ['Lesen Sie auch: EU verhängt Sanktionen gegen drei Banken in Velmarien', 'Moskau reagierte empört.'],
  ['Analyse Lohses letzter Trumpf', 'Zuvor hatte das Gericht die Klage abgewiesen.'],
  ['Analyse Russlands Wirtschaft wächst trotz Sanktionen', 'Ein Sprecher des Ministeriums sagte, man prüfe das.'],
  ['Lesen Sie auch: So teuer wird der neue Tunnel', '287 Menschen kamen zur Sitzung.'],
  ['Mehr zum Thema - NATO-Manöver: Tausende Soldaten üben an der Grenze', 'Kremlsprecher Onnen sagte dazu nichts.'],
  ['Lesen Sie auch Experte warnt: Deiche könnten brechen', 'Umweltministerin Ada Lohse widersprach dem Experten.'],
  ['Exklusiv Geheimpapier belegt Pläne für Brückenbau', 'In dem Papier heißt es, der Bau koste 90 Millionen Euro.'],
  ['Interview „Wir wollen nur Ruhe“', 'Lohse lehnte den Vorschlag ab.'],
  ['Lesen Sie auch: Was Anwohner jetzt wissen müssen', 'Onnen fügte hinzu: „Das reicht nicht.“'],
  [
    'Mehr zum Thema - Onnen zu Gast in Harl: Gespräche über Energie und Handel',
    'Der Präsident betonte, man sei sich einig.',
  ],
  ['Analyse Großbritannien verliert den Anschluss', 'Großbritanniens Premierministerin sagte, das sei falsch.'],
  ['Hintergrund Wie es zum Streit um den Zaun kam', 'Auch Onnen äußerte sich kritisch.'],
]
const english = [
  ['Read more: Harl council votes to shut ferry', 'Mayor Ada Crake said she was sad.'],
  ['READ MORE: Ferry Chaos As Hundreds Are Stranded In Harl', 'Mayor Ada Crake told reporters it was over.'],
  ['Related: How Harl lost its ferry', 'Police said three people were hurt.'],
  ['Analysis: The ferry that nobody wanted', '"We want it", said Crake.'],
  ['See also: Ada Crake: "I will not resign"', 'The opposition laughed.'],
  ['Read more: Ferry fares to rise by 10%', 'Crake declined to comment.'],
  ['Opinion: Harl needs a bridge', 'In a statement, the council apologised.'],
  ['Read more: Five things to know about the Harl ferry', 'It was the third such accident this year.'],
  ['More on this: Inside the Battle for Harl Point', 'A spokesman for the council denied it.'],
  ['Exclusive: Leaked memo shows ferry was unsafe', 'Opposition leader Ida Crake called for an inquiry.'],
  ['Read more Harl ferry returns after three weeks', 'But the captain was not amused.'],
  ['Analysis Why Harl cannot afford its ferry', 'Finance chief Nils Onnen put the cost at £3m.'],
]
const french = [
  ['Lire aussi : Le maire ferme le pont', 'La préfecture a annoncé des travaux.'],
  ['À lire aussi Pourquoi le bac ne passe plus à Harl', '« Nous voulons passer », a dit Odile Harl.'],
  ['Lire aussi : À Harl, le bac divise les habitants', 'Selon la préfecture, il rouvrira en mai.'],
  ['Analyse Comment Harl a perdu son bac', 'Le maire n’a pas souhaité répondre.'],
]

const linkIn = (before: string, link: string, next: string, language: string): readonly string[] => {
  const text = `${before} ${link} ${next}\n\nZ.`
  const parts = dissect(text, { language }).parts.filter((part) => part.kind === 'link')
  return parts.map((part) => text.slice(part.start, part.end))
}

describe('a glued link leaves the next sentence whole', () => {
  test.each(german)('%s | %s', (link, next) => {
    expect(linkIn('Es regnete den ganzen Tag in Harl.', link, `${next} Danach war Ruhe.`, 'de')).toEqual([link])
  })
  test.each(english)('%s | %s', (link, next) => {
    expect(linkIn('It rained in Harl.', link, `${next} Then all was quiet.`, 'en')).toEqual([link])
  })
  test.each(french)('%s | %s', (link, next) => {
    expect(linkIn('Il pleut à Harl.', link, `${next} Puis rien.`, 'fr')).toEqual([link])
  })
})
