import type { DocumentType } from '@arkivar/types'
import { ASKED } from './answers.ts'
import type { Place } from './document-view.ts'
import { NAMES_OTHER_FORM } from './other-forms.ts'

/** How much a signal speaks for each type, in nats; what is not named is 0. */
export type Weights = Partial<Record<DocumentType, number>>

/** Words that speak for a type, where they speak for it, and why. */
export interface WordSignal {
  /** Stable: it is stored with the evidence. */
  name: string
  where: Place
  looksFor: RegExp
  /** The first letters of all lines that can match, 0 for any figure: other lines are not searched. */
  begins?: string
  /** Part of every match, and quick to find: lines without it are not searched. */
  within?: RegExp
  /** So many lines must match before the signal counts. */
  atLeast?: number
  /** So many characters of a line are searched; 600 where nothing is said. */
  reach?: number
  /** Some line of the same place must match this as well. */
  besides?: RegExp
  /** Below a line that matches this nothing counts: what follows is listed, not said. */
  above?: RegExp
  weights: Weights
  reason: string
}

const MINUTES =
  '(?:beslutnings|møde|kort |endeligt |godkendt |rettet |korrigeret |åbent |lukket |foreløbigt |udkast til )*(?:referat|beslutningsprotokol|protokol|mødeprotokol|mødereferat|beslutningsreferat)'

/**
 * Signals that are words. The weights are a start that a person can argue with; the fitted scale in weights.ts makes
 * confidences of them.
 */
export const WORD_SIGNALS: readonly WordSignal[] = [
  {
    name: 'self-declared-referat',
    where: 'title',
    looksFor: new RegExp(
      `^${MINUTES}\\s1\\.?\\s|^(?!\\d{1,2}[.)]\\s\\p{L}+(?:\\sog\\s\\p{L}+)?$)(?!.*(?:godkendelse|underskrivelse) af|\\S+\\s.*:$)(?:(?:\\d{1,4}[-./]\\d{1,2}[-./]\\d{2,4}\\s[–-]\\s)?${MINUTES}(?![\\p{L}])|beslutninger fra møde|.*?(?:[\\s–-]${MINUTES}$|[–(-]\\s?referat\\s?[–)-]|[–-]\\s?${MINUTES}\\s(?:den |d\\. |af )?\\d))`,
      'iu',
    ),
    weights: { referat: 4.5, dagsorden: -1, notat: -1, besvarelse: -1.5, andet: -0.5 },
    reason: 'The document names itself minutes in its title.',
  },
  {
    name: 'notes-of-meeting',
    where: 'title',
    begins: 'osn',
    looksFor:
      /^(?:opsamling|opsummering|sammenfatning|noter) (?:fra|på|af) [\p{L}-]*møde|^(?:orientering|nyt) fra [\p{L}-]*møde(?:t)? i \p{Lu}.{2,60}\d{4}$/iu,
    weights: { referat: 4.5, dagsorden: -1, notat: -1, besvarelse: -1.5, andet: -0.5 },
    reason: 'Notes of a meeting: minutes, if they tell what was decided or item by item what was said.',
  },
  {
    name: 'notes-of-users',
    where: 'title',
    begins: 'osn',
    looksFor:
      /^(?:opsamling|opsummering|sammenfatning|noter) (?:fra|på|af) .{0,60}(?:brugerråd|beboerråd|pårørenderåd|forældreråd)/iu,
    weights: { andet: 5, referat: -4 },
    reason: 'What users, relatives or residents said in their board is noted, and nothing decided.',
  },
  {
    name: 'self-declared-dagsorden',
    where: 'title',
    // Who came is known afterwards: a list below that says so tells what was dealt with.
    above: /^(?:til stede|fremmødte?|mødt|fraværende|ikke til stede|afbud)(?!\p{L})[^:]{0,40}:\s*[\p{L}\d]/iu,
    looksFor:
      /^(?!§)(?!\d{1,2}[.)]\s\p{L}+(?:\sog\s\p{L}+)?$)(?!.*godkendelse af)(?!.*\s(?:(?:på|fra)\s(?:\p{L}+s\s)?|til\s\p{L}+s\s)dagsorden$)(?:(?:åben |lukket |foreløbig |udkast til |endelig )*(?:tillægs)?dagsorden(?:s(?:liste|oversigt))?(?![\p{L}])(?!\s*[:.]?\s*(?:blev|godkendt)|\s.*\sgodkend(?:t|tes|es)\.?$)|.*[\s–-]dagsorden$|(?:møde)?indkaldelse(?: til)?(?:\s(?:\d{1,2}\.|ordinært|ekstraordinært))?\s?(?:møde|$)|.*[–(-]\s?dagsorden\s?[–)-])/iu,
    weights: { dagsorden: 3.5, referat: 0.3, notat: -1, besvarelse: -1.5, andet: -0.5 },
    reason: 'The document names itself an agenda; minutes often keep the word in a list of contents.',
  },
  {
    name: 'stamped-notat',
    where: 'letterhead',
    above: /^bilag\s*:?$/i,
    looksFor:
      /^(?!møde)(?:(?:juridisk |internt |teknisk |lukket |åbent |administrativt |fagligt )?\p{L}{0,24}notat|memo|notits|note(?=$))(?:\s+nr\.?\s?\d[\d/.-]*|\s+\d{1,2}[.-]\d{1,2}[.-]\d{4})?\s*[.:]?$/iu,
    weights: { notat: 5.5, besvarelse: -4.5, referat: -1, dagsorden: -1, andet: -1 },
    reason:
      'A letterhead or stamp NOTAT declares the form; a title such as "Besvarelse af …" beside it tells the function.',
  },
  {
    name: 'meeting-memo',
    where: 'letterhead',
    begins: 'm',
    looksFor: /^mødenotat(?:er)?(?!\p{L})/iu,
    weights: { notat: 2.5, referat: 2.5, besvarelse: -1.5, dagsorden: -0.5, andet: -0.5 },
    reason: 'A memo by its name, and minutes by what it tells: what was said at a meeting.',
  },
  {
    name: 'stamped-notat-in-line',
    where: 'letterhead',
    begins: 'n',
    looksFor:
      /^NOTAT\s+(?:TIL\b|(?:\p{Lu}[\p{L}-]+\s){1,3}?(?:KOMMUNE|Kommune)\b|Center\b|Sagsnr|(?:Medlem af \p{Lu}\p{L}+ |Byrådsmedlem )?(?:\p{Lu}[\p{L}.-]*\s){2,5}(?:\(\p{L}{1,12}\)\s)?har\s|(?:\p{Lu}[\p{L}-]+\s(?:og\s)?){0,4}\p{Lu}[\p{L}-]*(?:udvalget|[Rr]ådet|bestyrelsen)$)/u,
    weights: { notat: 5.5, besvarelse: -4.5, referat: -1, dagsorden: -1, andet: -1 },
    reason: 'The stamp NOTAT, with the next lines of the letterhead run into it.',
  },
  {
    name: 'notat-in-passing',
    where: 'text',
    within: /NOTAT/,
    reach: 4000,
    looksFor:
      /(?<=[.\d\p{L}]\s)NOTAT\s(?:Sags(?:nr|id|behandler)|Dok(?:ument)?\.?\s?nr|Til\s\p{Lu}|Dato\b|\d{1,2}[-.]\d)/u,
    weights: { notat: 4, besvarelse: -3, referat: -1, dagsorden: -1, andet: -1 },
    reason: 'The stamp NOTAT and its fields, from a side column that came to stand in the text.',
  },
  {
    name: 'running-notat',
    where: 'running',
    within: /notat/i,
    looksFor:
      /^(?:.{0,60}[\s|·•–-])?NOTAT(?:[\s|·•–-].{0,80})?$|^Notat(?:\s(?:til|fra|vedr\.?|om)\s.{3,80}|\s*[|·•–-]\s.{0,80})?$|\s[|·•–-]\s?Notat(?:\s?[|·•–-]\s.{0,60})?$|^\p{Lu}[\p{L} -]{1,30} (?:Regionsk|K)ommune\sNotat$/u,
    weights: { notat: 4.5, besvarelse: -3.5, referat: -1, dagsorden: -1, andet: -1 },
    reason: 'The form stands at the head of the pages rather than above the title.',
  },
  {
    name: 'notat-beside-kommune',
    where: 'top',
    within: /NOTAT/,
    looksFor:
      /^\p{Lu}[\p{L} -]{2,40} (?:Regionsk|K)ommune\s*[|·•–-]?\s*(?!MØDE)\p{Lu}{0,12}NOTAT(?:\s*[|·•–-]?\s*\p{Lu}.{2,60})?$/u,
    weights: { notat: 4.5, besvarelse: -3.5, referat: -1, dagsorden: -1, andet: -1 },
    reason: 'Kommune, form and office in the first line, which runs at the head of the pages elsewhere.',
  },
  {
    name: 'notat-beside-office',
    where: 'top',
    begins: 'n',
    looksFor:
      /^(?:Notat|NOTAT)\s+(?:(?:er\s)?(?:udarbejdet|skrevet)\s(?:af|til)\s|[Ss]ide\s\d|(?:[Ff]ag)?[Cc]enter\b|Afdeling|Sekretariat|\p{Lu}[\p{L}-]+(?:, \p{Lu}[\p{L}-]+)*(?:,? (?:og|&) \p{Lu}[\p{L}-]+)$)/u,
    weights: { notat: 4.5, besvarelse: -3.5, referat: -1, dagsorden: -1, andet: -1 },
    reason: 'The stamp, with the office or the number of the page on the same line.',
  },
  {
    name: 'notat-at-foot',
    where: 'end',
    looksFor: /^(?:NOTAT|Notat)\s*[|·•]\s*\p{Lu}[^.]{3,60}$|^\p{Lu}[^.]{3,60}\s[|·•]\s*(?:NOTAT|Notat)$/u,
    weights: { notat: 4, besvarelse: -3, referat: -1, dagsorden: -1, andet: -1 },
    reason: 'Form and office in a line of their own, which the page has put last.',
  },
  {
    name: 'memo-to-body',
    where: 'line',
    begins: 'n',
    looksFor: /^notat til \p{L}[\p{L}\s,-]{3,60}(?:udvalget|byrådet|rådet|kommunalbestyrelsen|direktionen)$/iu,
    weights: { notat: 3, besvarelse: -1.5 },
    reason: 'A line that says to whom the memo goes, wherever the page has put it.',
  },
  {
    name: 'says-this-memo',
    where: 'text',
    within: /otat/,
    looksFor:
      /\b(?:dette|nærværende) notat\b|(?:^|[.:]\s)notatet\s(?:beskriver|belyser|redegør|gør|giver|samler|indeholder|opsummerer|præsenterer|er (?:udarbejdet|skrevet|det \p{L}+ af))(?!\p{L})|\bformålet med notatet\b/iu,
    weights: { notat: 2.4, referat: -0.3, andet: -0.5 },
    reason: 'It calls itself a memo where it says what it is for.',
  },
  {
    name: 'says-this-letter',
    where: 'text',
    within: /brev/,
    looksFor: /\bdette brev\b|\bi brevet her\b/iu,
    weights: { andet: 2, dagsorden: -1.5, referat: -0.5, notat: -0.5 },
    reason: 'It calls itself a letter.',
  },
  {
    name: 'titled-notat',
    where: 'title',
    looksFor:
      /^.{8,120}\s[–/-]\s?(?:\p{Ll}{2,16})?notat(?: til (?:orientering|drøftelse|\p{Lu}\p{L}+))?$|^(?:\p{Lu}[\p{L}-]{3,40}s\s|fortsat\s)?(?!møde)(?:juridisk |internt |teknisk |supplerende |opfølgende |uddybende |revideret |kort |\p{L}{2,20})?(?:notat|memo|notits)(?:\s(?:nr\.?\s?)?\d[\d/.-]{0,9})?(?:\s*[:–-]\s*|\s+(?:til|om|vedr|vedrørende|angående|af|ang|over|for|på)(?![\p{L}])|\s+fra\s(?!.*møde)\p{L})/iu,
    weights: { notat: 4.5, besvarelse: -3, referat: -0.5, andet: -0.5 },
    reason: 'The title begins with the form: "Notat om …".',
  },
  {
    name: 'titled-assessment',
    where: 'title',
    looksFor:
      /^(?:juridisk|retlig|forvaltningsretlig)e?\s(?:vurdering|redegørelse|afklaring)(?:\s(?:af|om|vedr|vedrørende|til)(?!\p{L})|$)/iu,
    weights: { notat: 2.5, andet: 0.5 },
    reason: 'The title is what lawyers of an authority write for it, mostly without calling it a memo.',
  },
  {
    name: 'titled-notat-of',
    where: 'top',
    begins: 'n',
    looksFor:
      /^notat\s(?!(?:er|var|blev|bliver|skal|kan|har|vil|må|udarbejde[ts]?|skrevet|til|fra|side)(?!\p{L}))\p{Ll}{4}[^.:?!]{2,80}$/iu,
    weights: { notat: 3, besvarelse: -1.5, referat: -0.5, dagsorden: -0.5, andet: -0.5 },
    reason: 'The title is the form, and right behind it the matter: "Notat habilitet".',
  },
  {
    name: 'titled-besvarelse',
    where: 'title',
    looksFor:
      /^(?:emne:?\s)?(?:besvarelse|svar|skriftlig(?:t svar| besvarelse)|svarnotat|supplerende (?:svar|besvarelse))\s+(?:af|på|til|vedr\.?|vedrørende|angående|ang\.?|fra(?!.*:$)|om)(?!\p{L})(?!\s(?:din|jeres|deres) (?:henvendelse|mail|e-mail|brev|klage))(?!.*(?:(?<!be)styrelsens?(?!\p{L})|ankestyrelse|statsforvaltning|ombudsmand|minister|nævnet))(?!(?!.*spørgsmål).*\b(?:høring|ansøgning|aktindsigt|klage|indsigelse))|^(?:svar på )?(?:(?:politiker|budget|medlems)spørgsmål|politiker(?:henvendelse|forespørgsel)|politisk spørgsmål$)|^(?:emne:?\s)?(?:sv|re|vs):\s.*spørgsmål|^(?:vedr\.?:?\s(?:dit|dine|jeres) (?:spørgsmål|forespørgsel)(?!\p{L})|(?:dit|dine|din|jeres) (?:spørgsmål|forespørgsel)(?!.*(?:aktindsigt|ansøgning|tilladelse|klage)) (?:om|vedr\.?|vedrørende|af|til|fra)\s)|^besvarelse$|^(?:svar|besvarelses)skema$|^svarnotits$|^\p{Lu}[\p{L}-]{2,30} Kommune(?:\s?[·|•–-])? (?:besvarelse af|svar på) spørgsmål|\s[–-]\s(?:besvarelse af|svar på)\s(?:\p{L}+\s)?spørgsmål|^(?!(?:dagsordens?)?punkt|pkt|sag|bilag)\p{L}+\s[^:]{3,50}:\s(?:besvarelse af|svar på)\s(?:\p{L}+\s)?spørgsmål|spørgsmål (?:og|&) svar (?:fra|til) .*(?:grupper(?:ne)?|partier(?:ne)?|byråd(?:et)?|udvalg(?:et)?|medlemmer(?:ne)?)$/iu,
    weights: { besvarelse: 4, notat: 0.5, referat: -1, dagsorden: -1, andet: -1 },
    reason: 'The title says that the document answers.',
  },
  {
    name: 'asked-at-public-meeting',
    where: 'title',
    within: /spørgsmål/i,
    looksFor:
      /^.{0,60}\bspørgsmål(?:ene)?\b.{0,40}\s(?:fra|på|ved|til)\s(?:\p{L}+\s)?(?!borger\s(?!(?:i|på|ved|til|om)\s))(?:borger|dialog|informations|orienterings|beboer|forældre|temaaften|høringsmøde|workshop)\p{L}*/iu,
    weights: { andet: 3, besvarelse: -1.5, referat: -1 },
    reason: 'What was asked at a meeting for everybody has no asker of its own.',
  },
  {
    name: 'citizens-ask',
    where: 'title',
    within: /spørg/i,
    looksFor:
      /^spørgetid(?:en)?(?!\p{L})(?!\s(?:og|for) )|^(?:svar på |besvarelse af )?(?:borgerspørgsmål|spørgsmål (?:fra|stillet af) (?:en )?borger(?:e|ne|en)?)(?!\p{L})/iu,
    weights: { andet: 2.6, besvarelse: -1.6 },
    reason: 'Citizens have asked at question time, and no member of a council.',
  },
  {
    name: 'of-supervision',
    where: 'text',
    within: /Ankestyrelsen|Statsforvaltningen|tilsynssag/,
    looksFor:
      /\b(?:spurgt|bedt|rettet henvendelse til) (?:Ankestyrelsen|Statsforvaltningen)\b|^(?:Ankestyrelsen|Statsforvaltningen) (?:har modtaget|fører tilsyn)\b|\brejs(?:er|e) (?:ikke )?en tilsynssag\b/u,
    weights: { andet: 2.2, besvarelse: -1.8 },
    reason: 'The authority that supervises the kommuner answers a complaint, and no member of a council.',
  },
  {
    name: 'titled-reply',
    where: 'title',
    begins: 'sb',
    looksFor: /^(?:svar|besvarelse)\s(?:på|af|til)\s(?:din|jeres|deres) (?:henvendelse|mail|e-mail|brev)(?!\p{L})/iu,
    weights: { besvarelse: 2.6, andet: 0.6, notat: -0.5, referat: -1, dagsorden: -1 },
    reason: 'It answers a letter: that of a member of the council, or of anybody else.',
  },
  {
    name: 'subject-answers',
    where: 'letterhead',
    begins: 'evbs',
    looksFor:
      /^(?:emne:?\s|vedr\.?:?\s)?(?:besvarelse af|svar på)\s(?:\p{L}+\s){0,2}(?:spørgsmål|forespørgsel)\s(?:nr\.?\s?\S+\s(?:\([^)]{2,20}\)\s)?)?(?:fra|stillet af)\s\p{Lu}/iu,
    weights: { besvarelse: 2, notat: 0.3, referat: -0.5, dagsorden: -0.5, andet: -0.5 },
    reason: 'The subject line says whose question it answers, wherever in the letterhead it stands.',
  },
  {
    name: 'self-declared-other',
    where: 'title',
    looksFor: NAMES_OTHER_FORM,
    weights: { andet: 3.5, referat: -0.5, notat: -0.3, besvarelse: -0.5, dagsorden: -0.5 },
    reason: 'The title names a form that is none of the four.',
  },
  {
    name: 'attachment',
    where: 'top',
    begins: 'b',
    looksFor: /^bilag\s?(?:\d{1,3}|[a-h])?\s*[:–-]|^bilag\s(?:\d{1,3}|[a-h])$/iu,
    weights: { andet: 3.5, referat: -0.5, notat: -0.3, besvarelse: -0.5, dagsorden: -0.5 },
    reason: 'It begins by saying that it belongs to something else.',
  },
  {
    name: 'meeting-head',
    where: 'letterhead',
    begins: 'must',
    looksFor:
      /^(?:mødedato|mødested|mødetid|mødetidspunkt|mødedeltagere|mødefakta|starttidspunkt|sluttidspunkt|mødet hævet|udvalg|medlemmer|mødelokale|tilstede|til stede)\s*(?:[:.]|$|\s+(?!\p{Ll}[^:]*\.$)\S)/iu,
    weights: { referat: 1.3, dagsorden: 1.3, notat: -1.2, besvarelse: -1.5, andet: -1 },
    reason: 'Only meetings have these fields.',
  },
  {
    name: 'meeting-held',
    where: 'letterhead',
    looksFor:
      /\b(?:af)?holdt\s.{3,80}?\smøde(?!\p{L})|\bmødet (?:begyndte|startede) kl\.?\s?\d|^medlemmerne var til ?stede|^(?:protokollen blev læst|mødet (?:blev )?(?:hævet|afsluttet|sluttede|slut|påbegyndt|startede))/iu,
    weights: { referat: 2, dagsorden: -1.5, notat: -0.5, besvarelse: -0.5 },
    reason: 'It is told in the past tense that the meeting was held.',
  },
  {
    name: 'inspection-held',
    where: 'letterhead',
    within: /egns?syn/,
    looksFor:
      /\b(?:af)?hold(?:t|tes|te)\s(?:\p{L}+\s){0,6}hegns?syn|\bfore(?:tog|toges|taget)\s(?:\p{L}+\s){0,3}hegns?syn|hegns?syn\p{L}*\s(?:blev\s)?(?:afholdt|foretaget)(?!\p{L})|hegns?synet\s(?:besigtigede|afsagde|foretog|trådte sammen)/iu,
    weights: { referat: 4.5, dagsorden: -2, notat: -1, besvarelse: -1.5, andet: -0.5 },
    reason:
      'The protocol of an inspection of a fence tells in the past tense who met, what they claimed and what was ruled.',
  },
  {
    name: 'those-present',
    where: 'letterhead',
    begins: 'tfmd',
    looksFor: /^(?:til ?stede|tilstedeværende|fremmødte?|mødt|deltog)\s*:\s*[\p{L}\d]/iu,
    weights: { referat: 1.4, dagsorden: -0.5, notat: -0.5, besvarelse: -0.5, andet: -0.6 },
    reason: 'Who was there is known after the meeting.',
  },
  {
    name: 'meeting-roles',
    where: 'letterhead',
    begins: 'rmod',
    looksFor: /^(?:referent|mødeleder|ordstyrer|deltagere)\s*:\s*\p{L}/iu,
    weights: { referat: 1, dagsorden: 0.5, notat: -0.3, besvarelse: -0.6 },
    reason: 'Somebody leads a meeting, somebody writes it down, and others take part.',
  },
  {
    name: 'open-marks',
    where: 'line',
    begins: 'ålsd',
    looksFor:
      /^(?:åbent|lukket|åben sag|lukket sag|åbent punkt|lukket punkt|åben dagsorden)$|^(?:sag|dok).{3,80}\såben(?:t| sag)?$/iu,
    weights: { referat: 1.2, dagsorden: 1.2, notat: -1, besvarelse: -1, andet: -0.6 },
    reason: 'Matters before a political body are marked as open or closed to the public.',
  },
  {
    name: 'agenda-sections',
    where: 'line',
    begins: 'sbi',
    looksFor:
      /^(?:sagsfremstilling|beslutningstema|beslutningskompetence|indstilling og beslutning|sagens kerne|sagsresumé)\s*:?$/iu,
    weights: { referat: 0.8, dagsorden: 0.8, notat: -0.5, besvarelse: -1, andet: -0.5 },
    reason: 'Headings under which matters are put before a political body.',
  },
  {
    name: 'absence-lines',
    where: 'line',
    begins: 'afi',
    looksFor:
      /^(?:afbud(?!\s(?:bedes|meddeles|meldes|sendes|gives|skal|til\s\S+@))|fraværende|ikke til stede|fraværende med afbud)(?![\p{L}])/iu,
    weights: { referat: 1.5, dagsorden: -1.2, andet: -0.3 },
    reason: 'Who was absent is known after the meeting.',
  },
  {
    name: 'several-absence-lines',
    where: 'line',
    begins: 'afi',
    looksFor: /^(?:afbud|fraværende|ikke til stede)(?![\p{L}])/iu,
    atLeast: 3,
    weights: { referat: 1.2, dagsorden: -1 },
    reason: 'Absence is stated again under each item of minutes.',
  },
  {
    name: 'item-markers',
    where: 'line',
    begins: 'dpålts',
    looksFor:
      /^(?:(?:dagsordens?)?punkt\s+(?:nr\.?\s*)?\d+\s*[:.]|pkt\.?\s*\d+\b|(?:åbent|lukket) punkt|til indholdsfortegnelse|sagsnr\.?:?\s.{3,60}(?:åbent|lukket)|punkttype)/iu,
    atLeast: 2,
    weights: { referat: 1, dagsorden: 1, notat: -1, besvarelse: -1 },
    reason: 'Items of an agenda are marked.',
  },
  {
    name: 'usual-items',
    where: 'line',
    begins: '0gemonsbkv',
    looksFor:
      /^(?:\d{1,3}[.):]?\s)?(?:velkomst(?:\sog\s\p{L}+)?$|godkendelse af (?:dags?orden|(?:sidste )?referat|protokol)|eventuelt|evt\.|meddelelser|orientering (?:fra|ved|v\/)\s?\p{L}|(?:nyt|siden sidst|bordet rundt|gensidig orientering)\b|næste møde|kommende møder|valg af (?:ordstyrer|referent|dirigent))/iu,
    atLeast: 2,
    weights: { referat: 1, dagsorden: 1.2, notat: -1.2, besvarelse: -1, andet: -1 },
    reason: 'Items that nearly every meeting has.',
  },
  {
    name: 'told-of-talks',
    where: 'line',
    within: /bød |drøftede|orienterede|fortalte|gennemgik|efterlyste/,
    looksFor:
      /^(?:(?:Rådet|Grupperne|Bestyrelsen|Medlemmerne|Deltagerne|Formanden|(?:\p{Lu}\p{Ll}*formand\s)?\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,2})\s(?:drøftede|orienterede|fortalte|gennemgik|efterlyste)\s|[^.:]{2,60}\sbød\s(?:alle\s|de fremmødte\s)?velkomm?en(?!\p{L}))/u,
    atLeast: 2,
    weights: { referat: 1.2, dagsorden: -1.5, notat: -0.3, andet: -0.2 },
    reason: 'It tells what was said, sentence by sentence, as minutes do.',
  },
  {
    name: 'rules-of-meetings',
    where: 'line',
    within: /dagsorden/i,
    looksFor:
      /\bhvert år\b[^.]{0,120}\bdagsorden(?:en)?\s?:|\bskal (?:mindst |som minimum )?(?:have|omfatte|indeholde)\b[^.]{0,80}\bdagsorden(?:en)?\s?:|\bdagsordenen?\b[^.:]{0,80}\bskal (?:mindst |som minimum )?(?:have|omfatte|indeholde)\b|^typiske (?:dagsordens)?punkter/iu,
    weights: { andet: 2.5, dagsorden: -2.5, referat: -1.5 },
    reason: 'It lays down what an agenda has to hold: statutes, or a page about meetings.',
  },
  {
    name: 'asker',
    where: 'text',
    within: /spørg|spurgt|stillet|svar|ønskede|vil (?:gerne )?vide/i,
    looksFor: ASKED,
    weights: { besvarelse: 2.2, notat: 0.4, referat: -1.5, dagsorden: -1.5, andet: -0.5 },
    reason: 'It is told who asked.',
  },
  {
    name: 'questions-and-answers',
    where: 'line',
    within: /svar|Svar|SVAR|pørgsmål|PØRGSMÅL|^[Aa][Dd]\b|^(?:Politikerh|H)envendelse|orespørgsel/,
    looksFor:
      /^(?:politiker)?(?:henvendelse|forespørgsel)(?:n|en)?\s?:?$|^(?:spørgsmål(?:et|ene)?|svar(?:et|ene)?|besvarelse)\s*(?:nr\.?\s*)?\d{0,2}\s*[:.]?$|^(?:forvaltningens|administrationens) (?:svar|besvarelse)|^[\p{L}-]{3,40}s (?:svar|besvarelse)\s*:?$|^spørgsmålet(?:s (?:ordlyd|formulering)|\slyder)\s*:?$|^\p{L}[\p{L}\s,-]{2,60}\ssvarer\s?:$|^ad\.?\s?(?:\d{1,2}|[a-h])\s*[).:]?$|^(?:spørgsmål|svar)\s*\d{0,2}\s*:(?!\s?(?:andel|antal|procent|pct)(?!\p{L}))/iu,
    atLeast: 2,
    besides: /svar|besvarelse|^ad\b/i,
    weights: { besvarelse: 2, notat: 0.2, referat: -0.8, dagsorden: -0.8 },
    reason: 'Questions and answers stand under headings of their own.',
  },
  {
    name: 'applied-for',
    where: 'text',
    begins: 'di',
    looksFor:
      /^(?:du|de|i) har\b(?:[^.:?]|(?<=\d)\.){0,80}(?:ansøgt|søgt|anmodet|bedt) om (?:\p{L}+ ){0,2}(?:aktindsigt|dispensation|tilladelse|\p{Ll}*tilladelse)(?!\p{L})/iu,
    weights: { andet: 3, besvarelse: -2 },
    reason: 'A decision is applied for: the letter makes it, whatever else was asked.',
  },
  {
    name: 'public-answer',
    where: 'end',
    begins: 's',
    looksFor: /^svaret er offentligt tilgængeligt|^svaret (?:bliver|vil blive|er) offentliggjort/iu,
    weights: { besvarelse: 2, notat: 2 },
    reason: 'The closing words of Københavns answers to members of the council, stamped NOTAT or not.',
  },
  {
    name: 'memo-fields',
    where: 'letterhead',
    begins: 'tfsdjbrkav',
    looksFor:
      /^(?:til|fra|afsender|sendt til|vedr\.?|sagsnr\.?|sagsnummer|sagsbehandler|dok(?:ument)?\.?\s?nr\.?|journalnr\.?|j\.?\s?nr\.?|brevid|ref\.?|kopi til)\s*:|^(?:til|fra|sagsnr\.?|sagsnummer|sagsbehandler|dokumentnr\.?|dokumentnummer)$/iu,
    atLeast: 2,
    weights: { notat: 1.2, besvarelse: 0.5, andet: -0.2 },
    reason: 'The fields of a memo: to, from, case.',
  },
  {
    name: 'memo-sections',
    where: 'line',
    begins: '0bøvfaoks',
    looksFor:
      /^(?:\d{1,2}[.)]?\s)?(?:baggrund|økonomi|videre proces|(?:forvaltningens |administrationens )?vurdering|overvejelser|anbefaling|konklusion|status)\s*:?$/iu,
    atLeast: 2,
    weights: { notat: 0.8 },
    reason: 'Headings that a memo often has, and others as well.',
  },
  {
    name: 'letter',
    where: 'letterhead',
    begins: 'ktah',
    looksFor: /^(?:kære|til rette vedkommende|att\.:|høringspart)/iu,
    weights: { andet: 1.5, notat: -0.8, referat: -1, dagsorden: -0.5 },
    reason: 'It addresses somebody: a letter.',
  },
  {
    name: 'to-member',
    where: 'letterhead',
    begins: 'tmbk',
    looksFor:
      /^(?:Til:?\s)?(?:[Mm]edlem af \p{Lu}\p{L}+|(?:[Bb]yråds|[Kk]ommunalbestyrelses)medlem|MB)\s(?:\p{Lu}[\p{L}.'’-]*\s?){2,5}(?:,?\s?\(?\p{Lu}[\p{L}\s]{0,24}\)?)?$|^Til:?\s(?:\p{Lu}[\p{L}.'’-]*\s){2,5}\((?:\p{Lu}{1,3}|Socialdemokrat\p{L}*|Venstre|(?:Det )?Konservative(?: Folkeparti)?|Socialistisk Folkeparti|Enhedslisten|(?:Det )?[Rr]adikale(?: Venstre)?|Dansk Folkeparti|Liberal Alliance|Alternativet|Moderaterne|Danmarksdemokraterne)\)$/u,
    weights: { besvarelse: 1.6, notat: 0.8, andet: -0.2, referat: -1, dagsorden: -0.5 },
    reason: 'It is written to one member of the council, who has asked for something more often than not.',
  },
  {
    name: 'copied-to-council',
    where: 'text',
    within: /(?:øvrige|alle) medlemmer|resten af (?:byråd|kommunalb|udvalg)/,
    looksFor:
      /(?<!\p{L})(?:kopi|svaret|svar|sendt|sendes|orienteret|orienteres)\b[^.]{0,60}\s(?:(?:de|byrådets|kommunalbestyrelsens|udvalgets) øvrige medlemmer|alle medlemmer(?= af (?:byrådet|kommunalbestyrelsen|udvalget))|resten af (?:byrådet|kommunalbestyrelsen|udvalget))(?!\p{L})/iu,
    weights: { besvarelse: 1.8, notat: 0.2, andet: -0.5, referat: -0.5, dagsorden: -0.5 },
    reason: 'What one member of the council is told the others get as well.',
  },
  {
    name: 'two-addresses',
    where: 'letterhead',
    begins: 'd0',
    looksFor: /^(?:DK-?)?\d{4}\s\p{Lu}\p{L}+(?:\s\p{L}{1,20}){0,2}$/u,
    atLeast: 2,
    weights: { andet: 0.8, notat: -0.6, referat: -0.8, dagsorden: -0.8 },
    reason: 'Sender and recipient have their addresses on it: a letter.',
  },
  {
    name: 'closing-greeting',
    where: 'end',
    begins: 'mvdb',
    looksFor: /^(?:(?:med )?(?:venlige?|de bedste|bedste|mange) hils(?:en|ner)|m\.?v\.?h\.?)\b/iu,
    weights: { andet: 0.8, besvarelse: 0.6, notat: -0.6, referat: -0.8, dagsorden: -0.6 },
    reason: 'It ends with a greeting, as letters do.',
  },
  {
    name: 'form-to-fill-in',
    where: 'line',
    looksFor:
      /_{5,}|\.{12,}|^(?:underskrift|cpr-?nr\.?|navn|adresse|telefon|dato og underskrift)\s*:?\s*(?:_|\.{3}|$)/iu,
    atLeast: 3,
    weights: { andet: 2.5, referat: -1, notat: -1, besvarelse: -1 },
    reason: 'Fields that are left open to be filled in.',
  },
  {
    name: 'press',
    where: 'title',
    looksFor: /pressemeddelelse|til pressen|nyhedsbrev/iu,
    weights: { andet: 3 },
    reason: 'Meant for the press.',
  },
]
