import { MONTH_NAMES } from '../dates/month-names.ts'

const DATE = `\\d{1,2}(?:\\. (?:${MONTH_NAMES.join('|')}) \\d{4}|[-./]\\d{1,2}[-./]\\d{4})`
const WEEKDAY = '(?:(?:man|tirs|ons|tors|fre|lør|søn)dag )?'
/** "27.12.16-K09-1-23": only in journals. */
const JOURNAL_NUMBER = '\\d{2}\\.\\d{2}\\.\\d{2}-\\p{Lu}\\d{2}-\\d{1,5}-\\d{2,4}'

/** Fields of letterheads, each with what its value begins with; a word that only looks like one has no such value. */
const FIELDS: readonly (readonly [labels: string, value: string])[] = [
  ['Dato|Mødedato|Tilsynsdato|Udgivelsesdato', `${WEEKDAY}(?:d\\. |den )?\\d{1,2}[-./ ]`],
  ['Mødetidspunkt|Mødetid|Starttidspunkt|Sluttidspunkt|Tidspunkt|Tid', '(?:[Kk]l\\. ?)?\\d{1,2}[.:]\\d{2}'],
  ['Mødested|Sted|Lokale', '\\p{Lu}'],
  [
    'Sagsnr\\.?|Sagsnummer(?: i \\p{L}+\\d?)?|Sagsid\\.?|Sag nr\\.|Brevid|Dok\\.? ?nr\\.?|Dokumentnr\\.?|Dokumentnummer(?: i \\p{L}+\\d?)?|J\\.nr\\.?|Journalnr\\.?',
    '\\d',
  ],
  ['EAN-nr\\.?|EAN-nummer|Dir\\. tlf\\.|Telefon', '\\d{2}'],
  ['Ref\\.|Initialer|Sagsinitialer', '\\p{Lu}{2,6}(?!\\p{L})'],
  [
    'Medlemmer|Deltagere|Mødedeltagere|Øvrige deltagere|Gæster|Til stede|Tilstede|Fraværende(?: med afbud| uden afbud)?|Afbud(?: fra)?|Sagsbehandler',
    '(?:[•*–-] |a\\) )?\\p{Lu}[\\p{L}-]+ \\p{Lu}',
  ],
  ['Modtaget|Besvaret|Modtaget den|Besvaret den', '\\d'],
  ['Stillet af|Besvaret af|Udarbejdet af|Spørger|Emne|Udvalg', '\\p{Lu}'],
  ['DATO|TIL|FRA|SAG|STED|EMNE|MØDE|UDVALG|STARTTIDSPUNKT|SLUTTIDSPUNKT', '[\\p{Lu}\\d]'],
  ['Mødefakta|Indholdsfortegnelse|Dagsorden(?:s)?punkter|Bemærkninger', '[\\p{Lu}\\d]'],
]

/** Headings of a matter; nouns are not written with a capital within a sentence. */
const HEADINGS =
  'Administrativ indstilling|Indstilling og beslutning|Indstilling|Beslutningstema|Beslutningskompetence|Beslutningen træffes af|Beslutning(?= (?:\\p{Lu}|i |den ))|Kompetence|Hvem beslutter|Sagsfremstilling|Sagsbeskrivelse|Sagsresum[eé]|Resum[eé]|Sammendrag|Sagens kerne|Sagens forløb|Sagsgang og sagstype|Sagsgang|Sagens gang|Forventet sagsgang|Beskrivelse af sagen|Øvrige konsekvenser|Spørgsmålet lyder|Tidsplan|Lov- og plangrundlag|Forvaltningens svar:?|Indledning|Forord|Baggrund|Anledning|Problemstilling|Løsning|Indhold|Tidligere behandl(?:ing|et)|Retsgrundlag|Lovgrundlag|Politiske beslutninger og aftaler|Økonomiske konsekvenser(?: og finansiering)?|Økonomi(?: og afledt drift)?|Høring|Den videre proces|Videre proces|Det videre forløb|Vurdering|Konklusion|Forvaltningens vurdering|Samlet vurdering|Generelle bemærkninger|Spørgsmål(?: \\d{1,2})?:?|Svar(?: på spørgsmål \\d{1,2})?:?|(?<!(?:,|jf\\.|[Ss]e|i|af|og) )Bilag(?= \\d| \\p{Lu}| ANBEFALES)'

/** Any of the patterns, at the beginning of a word. */
const join = (...patterns: string[]): RegExp => new RegExp(`(?<![^ ])(?:${patterns.join('|')})`, 'gu')

/** What begins a line wherever it stands. */
const BEGINNINGS = join(
  ...FIELDS.map(([labels, value]) => `(?:${labels}) ?:? (?=${value})`),
  JOURNAL_NUMBER,
  '(?:Punkt|Pkt\\.|Dagsordenspunkt) \\d{1,4}[.:]? (?=\\p{Lu})',
  'Åbent punkt|Lukket punkt',
  'NOTAT:? (?=\\p{Lu})',
  '(?:Referat|Dagsorden) (?=(?:Dato|Mødedato|Tid|Sted|Mødested):)',
  // Labels above columns, whose values come behind them all
  '(?:\\p{Lu}\\p{L}{3,20}: ){2}',
  '(?<= \\d{4} )\\p{Lu}\\p{Ll}{3,20}: (?=\\p{Lu})',
  '(?:Byrådsmedlem|Medlem af \\p{Lu}\\p{Ll}+) \\p{Lu}[^.]{3,60} har den \\d',
  '(?<=(?: \\p{Ll}[\\p{L}-]*|NOTAT) )(?:\\p{Lu}[\\p{L}-]+ ){2,4}(?:\\(\\p{L}{1,12}\\) )?har den \\d',
  '(?:\\p{Lu}[\\p{L}-]+,? (?:og )?){0,3}\\p{Lu}\\p{L}*udvalget (?:har den|bad på)',
  'ANBEFALES',
  // Labels of a form, left empty.
  '(?:NB\\.|Stedfortræder|Afbud|Fraværende) (?=(?:Fraværende|Stedfortræder|Afbud|Medlemmer|Deltagere) )',
  `(?<!(?:[Dd]ato:?|den|d\\.|dag|af|fra|til|pr\\.) )${DATE} (?=NOTAT|\\p{Lu}{2}|Sag)`,
  '[•▪◦] ',
  '(?:Med venlig hilsen|Venlig hilsen|De bedste hilsner) ',
  '(?:For stemte|Imod stemte|Undlod(?: at stemme)?):? (?=\\p{Lu}|\\d)',
)
/** Headings, before a sentence that begins, a number or another heading. */
const HEADING = join(
  `(?:${HEADINGS}) (?=[\\p{Lu}\\d"»”•])`,
  '(?:Forvaltningen foreslår|Administrationen foreslår|Præsentation|Sagsbeskrivelse|Sagsfremstilling|Baggrund|Økonomi): ?(?=[\\p{Lu}•])',
)
/** Letters of points, and points without a number, where a sentence or a value has ended before. */
const POINT = /(?<=[.?!:)”»\d] )(?:[a-h][.)] (?=\p{Lu})|Ad \w{1,2}\)|at (?=\p{L}))|(?<=\p{Ll} )a\. (?=\p{Lu})/gu
/** The number of an item or a point. */
const NUMBER = /(?<=(?<before>\S{1,4}) )(?<number>\d{1,3})(?<sign>[.)]) (?=\p{Lu}|at \p{L})/gu
/** Entries of one list are no farther from each other. */
const LONGEST_ENTRY = 400
/** Fields whose values are of one word or number: behind it the next line begins. */
const SHORT_VALUES = join(
  `(?:Dato|Mødedato|Udgivelsesdato) ?:? ${WEEKDAY}(?:d\\. |den )?${DATE}(?: kl\\. \\d{1,2}[.:]\\d{2}(?: ?[-–] ?\\d{1,2}[.:]\\d{2})?)?/?`,
  '(?:STARTTIDSPUNKT|SLUTTIDSPUNKT) \\d{2}-\\d{2}-\\d{4} \\d{2}:\\d{2}(?::\\d{2})?',
  '(?:Mødetidspunkt|Mødetid|Starttidspunkt|Sluttidspunkt|Tidspunkt|Tid):? (?:[Kk]l\\. ?)?\\d{1,2}[.:]\\d{2}(?: ?[-–] ?\\d{1,2}[.:]\\d{2})?',
  '(?:Sagsnr\\.?|Sagsnummer(?: i \\p{L}+\\d?)?|Sagsid\\.?|Sag nr\\.|Brevid|Dok\\.? ?nr\\.?|Dokumentnr\\.?|Dokumentnummer(?: i \\p{L}+\\d?)?|J\\.nr\\.?|Journalnr\\.?):? [\\d][\\p{Lu}\\d./-]*(?: - \\d+)?',
  'Ref\\. \\p{Lu}{2,6}',
  '(?:Dir\\. tlf\\.|Telefon):? (?:\\d{2} ?){4}',
  JOURNAL_NUMBER,
  `(?<!(?:[Dd]ato:?|den|d\\.|dag|af|fra|til|pr\\.) )${DATE}(?= (?:NOTAT|Sag))`,
  `Beslutning (?:i|af|fra|-) \\p{Lu}[^.:]{3,90}? (?:den |d\\. )?${DATE}:?`,
  `\\p{Lu}\\p{L}{2,40}s beslutning(?: (?:i|på|under) mødet)? (?:den |d\\. )${DATE}:`,
  'J\\.nr\\. \\p{Lu}{2,5} \\d{1,5}/\\d{4}',
  'NOTAT(?= \\p{Lu}\\p{Ll})',
  '(?:^|(?<=NOTAT ))Til (?:\\p{Lu}\\p{L}*-? (?:og )?){0,3}\\p{Lu}\\p{L}*(?:udvalget|rådet|bestyrelsen|repræsentationen)(?= \\p{Lu})',
  `(?:REFERAT|Referat|Dagsorden|DAGSORDEN)(?: -| til mødet i)? [\\p{Lu}][^.:]{3,70}? (?:d\\. |den )?${DATE}(?: kl\\. \\d{1,2}[.:]\\d{2})?`,
  'Åbent punkt|Lukket punkt',
  '(?:\\p{Lu}{3,}[\\p{Lu}-]* )KOMMUNE(?= \\p{Lu})',
  '^(?:\\p{Lu}[\\p{L}-]+ ){1,2}Kommune(?= \\p{Lu})',
  // Whole words of capitals are headings and labels.
  '\\p{Lu}{5,}(?:(?: & |[ -])\\p{Lu}{2,})*(?= [\\p{Lu}\\d])',
)
const LONGEST_TITLE = 140
/** Behind the titles that stand before the number of a matter, and the sentence before. */
const NUMBER_OF_MATTER = new RegExp(`(?:${JOURNAL_NUMBER}|Sag nr\\. \\d)`, 'u')

/** In a letterhead the day stands by itself: "Til Byrådet 21. august 2018 Klage over …". */
const DAY_OF_LETTERHEAD = new RegExp(
  `(?<=[\\p{L}\\d]{3} )(?<!(?:[Dd]ato:?|den|d\\.|dag|af|fra|til|pr\\.|kl\\.|i|på) )${DATE}(?= \\p{Lu})`,
  'u',
)
const LETTERHEAD = 200
/** The form of the document by itself, above its title or the body that met. */
const FORM = new RegExp(
  `^(?:Notat|NOTAT|(?:Referat|Dagsorden)(?! [^.:]{3,70} (?<!Dato )(?:d\\. |den )?${DATE})) (?=\\p{Lu}[\\p{L}-]+ )`,
  'u',
)
/** A title has no full stop; the sentence behind it begins with a word that no title has in the middle. */
const FIRST_SENTENCE =
  /(?<=^\p{Lu}[^.:?!]{8,110}[\p{Ll}\d)] )(?:Der|Det|Denne|Dette|Disse|Ved|Når|Hvis|I (?:forbindelse|forlængelse|henhold|medfør)) (?=\p{Ll})/u

/**
 * Where lines began in a text that has lost its line breaks: at labels with a value of their kind, headings, numbers of
 * items and points. For texts that have no lines; in others it would cut sentences that speak of such things.
 *
 * @param isTop the text begins the document, with its letterhead or title
 * @returns places in `text`, rising, the first of them 0
 */
export function linesRunTogether(text: string, isTop = false): number[] {
  const cuts = new Set<number>([0])
  if (isTop) addTop(text, cuts)
  for (const { index } of text.matchAll(BEGINNINGS)) cuts.add(index)
  for (const { index } of text.matchAll(POINT))
    if (!IS_NUMBERED.test(text.slice(Math.max(0, index - 6), index))) cuts.add(index)
  for (const { index, 0: heading } of text.matchAll(HEADING)) {
    if (!BEGINS_TITLE.test(text.slice(Math.max(0, index - 16), index))) cuts.add(index)
    cuts.add(index + heading.length)
  }
  for (const { index, 0: field } of text.matchAll(SHORT_VALUES)) {
    if (!NUMBER_OF_MATTER.test(field)) cuts.add(index)
    else addTitleBefore(text, index, cuts)
    const end = index + field.length
    if (text[end] === ' ' && !text.startsWith(' i ', end)) cuts.add(end + 1)
  }
  addNumbers(text, cuts)
  return [...cuts].filter((at) => at < text.length).sort((a, b) => a - b)
}

function addTop(text: string, cuts: Set<number>): void {
  const top = text.slice(0, LETTERHEAD)
  const day = DAY_OF_LETTERHEAD.exec(top)
  if (day !== null) {
    cuts.add(day.index)
    cuts.add(day.index + day[0].length + 1)
  }
  const form = FORM.exec(top)
  if (form !== null) cuts.add(form[0].length)
  const sentence = FIRST_SENTENCE.exec(top)
  if (sentence !== null) cuts.add(sentence.index)
}

/** "Punkt 4: Beslutning Takster", "… vedtaget. 2. Baggrund": the number goes with the heading. */
const BEGINS_TITLE = /(?:Punkt|Pkt\.|Sag) \d{1,4}[.:]? $|[.?!:)”»] \d{1,2}\. $/
const IS_NUMBERED = /(?:^|\s)\d{1,3}[.)] $/

/** Numbers behind the end of a sentence or a heading, and those that go on from the one before, whatever stands between. */
function addNumbers(text: string, cuts: Set<number>): void {
  let last = { number: 0, at: 0 }
  for (const { index, groups } of text.matchAll(NUMBER)) {
    const before = groups?.before ?? ''
    if (/^(?:§|§§|stk\.|nr\.|kl\.|pkt\.)$/.test(before)) continue
    const number = Number(groups?.number)
    const goesOn = number === last.number + 1 && index - last.at < LONGEST_ENTRY
    const isFirst = number === 1 && /(?:,|^at)$/.test(before)
    if (!goesOn && !isFirst && !cuts.has(index) && !/[.?!:)”»\d]$/.test(before)) continue
    cuts.add(index)
    last = { number, at: index }
  }
}

/** The number of a matter stands below its title, which begins where the sentence before ended. */
function addTitleBefore(text: string, at: number, cuts: Set<number>): void {
  cuts.add(at)
  const before = text.slice(Math.max(0, at - LONGEST_TITLE), at - 1)
  const end = Math.max(before.lastIndexOf('. '), before.lastIndexOf(') '), before.lastIndexOf('? '))
  if (end >= 0 && !/(?:nr|stk|kl|d|mio|ca|jf|pct)$/.test(before.slice(0, end)))
    cuts.add(at - 1 - before.length + end + 2)
}
