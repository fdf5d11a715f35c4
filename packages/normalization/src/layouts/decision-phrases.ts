import type { Outcome } from '@arkivar/types'

/** Words that tell how a matter ended. */
export interface DecisionPhrase {
  outcome: Outcome
  pattern: RegExp
  /** Holds only where no other phrase of the decision does: a matter that was discussed and approved is approved. */
  weak?: boolean
}

/** Of a sentence, the phrase that stands first counts; of two that begin at one place, the one listed first. */
export const DECISION_PHRASES: readonly DecisionPhrase[] = [
  {
    outcome: 'rejected',
    pattern:
      /\b(?:(?:blev|er|kunne|kan)?\s?ikke (?:godkend(?:t|es|te)|vedtag(?:et|es)|tiltråd(?:t|te)|tiltrædes|imødekomm(?:et|es)|anbefal(?:et|es))|anbefales ikke|imødekomme(?:s|t|r) ikke|støtte(?:s|t) ikke|kan ikke (?:støttes|imødekommes|tiltrædes|godkendes|anbefales)|(?:udvalget|rådet|bestyrelsen|nævnet|kommissionen) (?:støtter ikke|kan ikke (?:støtte|imødekomme|tiltræde|godkende))|nød(?:er)? ikke fremme|(?:fik|opnåede) ikke flertal|forkast(?:et|es|ede|er)|beslutte(?:de|r),? at (?:afvise|forkaste|give afslag|meddele afslag|afslå)|(?:faldt|faldet)(?!\p{L}|\s(?:til|fra|i)\s)|nedstemt|afvi(?:st|ses|ste)|afslået|afslår|afslog|(?:gives|meddeles|giver|meddeler|gav|meddelte) (?:dog )?afslag|^(?:meddelt )?afslag|bortfald(?:et|t))(?!\p{L})/iu,
  },
  {
    outcome: 'withdrawn',
    pattern:
      /(?:^|\b(?:sagen|punktet|forslaget|indstillingen|medlemsforslaget)\s(?:(?:er|blev|bliver)\s)?)(?:udgik|udgår|udgået|bortfalder|taget af (?:dagsordenen|dagsorden)|tages af (?:dagsordenen|dagsorden)|trukket(?: tilbage| af)?|trækkes(?: tilbage)?|frafaldet)(?!\p{L})|\btrukket tilbage\b|\b(?:trak|trækker) (?:sit |sin |sine )?(?:forslag|forslaget|sagen|punktet|indstillingen|ansøgningen|medlemsforslaget) (?:tilbage\b|af dagsordenen\b)|\btages? af dagsordenen\b/iu,
  },
  {
    outcome: 'returned',
    pattern:
      /\bbeslutte(?:de|r),? at sende [^.]{0,40}?tilbage\b|\bbeslutte(?:de|r),? at (?:hjemvise|tilbagesende)\b|\b(?:send(?:es|t|te|er)|tilbagesend(?:es|t|te)|henvis(?:es|t|te)|hjemvis(?:es|t|te)|oversendes|returner(?:es|et))(?: sagen)? tilbage\b|\b(?:tilbagesend(?:es|t|te)|hjemvi(?:ses|st)|returner(?:es|et))(?!\p{L})|\btilbage til (?:forvaltningen|administrationen|udvalget|fagudvalget|\p{Lu}[\p{L}-]*udvalget)/iu,
  },
  {
    outcome: 'postponed',
    pattern:
      /\b(?:beslutte(?:de|r),? at udsætte|udsat|udsættes|udsætte|udsatte|udsætter|udskudt|udskydes|udskyder|udskød|genoptag(?:es|et)|genoptages|overført til næste møde|overføres til næste|tages op igen|afventer (?:behandling|stillingtagen))(?!\p{L})/iu,
  },
  {
    outcome: 'recommended',
    pattern:
      /\b(?<!som )(?:beslutte(?:de|r),? at (?:anbefale|indstille|fremsende)|anbefal(?:es|et|er|ede|ede?)|kan anbefale|(?:indstill(?:es|er)|(?<!det )indstillede)(?!\p{L})|fremsend(?:es|t|te) (?:til|med)(?=[^.]{0,60}(?:godkendelse|vedtagelse|anbefal))|(?:over|videre)?send(?:es|t|te)(?: videre)? til(?=\s[^.]{2,60} med (?:[\p{L}-]{2,30}s )?anbefaling)|(?:forelægges|fremlægges|forelagt)(?=\s[^.]{2,60} med anbefaling))(?!\p{L})/iu,
  },
  {
    outcome: 'noted',
    pattern:
      /\b(?:beslutte(?:de|r),? at tage [^.]{0,80}?til efterretning|til efterretning|ad notam|til orientering|tog orienteringen|orientering(?:en)? (?:blev )?(?:givet|taget|modtaget))(?!\p{L})|^(?:orienteret|orientering|efterretning)\.?$/iu,
  },
  {
    outcome: 'adopted',
    pattern:
      /\b(?:godkend(?:t|te|tes|es|er)|tiltråd(?:t|te|tes)|tiltrædes|tiltræder|vedtag(?:et|es)|vedtog(?:es)?|vedtager|(?<!\bhvem har )valgt(?:es?)?|vælges|genvalgt(?:es)?|udpeg(?:et|ede|es)|(?<!\b(?:der|som) (?:er|har|blev|bliver) )bevilg(?:et|es|ede)|imødekom(?:met|mes)?|følges(?! op)|indstilling(?:en)?,? (?:blev |er )?fulgt|bifald(?:t|es)|konstitueret|konstituerede sig|stadfæst(?:et|es|ede)|støttes(?! ikke)|(?:udvalget|rådet|bestyrelsen|nævnet|kommissionen) støtte(?:r|de)(?! ikke)|som indstillet|tilsluttet(?! sig)|meddelt tilladelse|meddeles tilladelse|enige om|besluttede|(?<!\bhar (?:tidligere )?|\bhvem har )besluttet|(?<!\bhvem )beslutter|tilsluttede(?: sig)?)(?!\p{L})/iu,
  },
  {
    outcome: 'discussed',
    weak: true,
    pattern: /\b(?:drøft(?:et|ede|es|edes)|drøftelse|debatter(?:et|ede|edes|es))(?!\p{L})/iu,
  },
  {
    outcome: 'adopted',
    weak: true,
    pattern: /\bder (?:er|var) (?:opbakning|enighed)(?!\p{L})/iu,
  },
  {
    outcome: 'noted',
    weak: true,
    pattern:
      /^(?:(?:der var )?intet(?: at (?:bemærke|rapportere|berette|meddele|referere|tilføje|notere)| nyt| til (?:referat|protokol|punktet)| under (?:dette |det )?punkt(?:et)?)?|ingen(?: bemærkninger)?|(?:der var )?ingen (?:bemærkninger|spørgsmål)(?: fra .{1,40})?)[.\s]*$|\b(?:intet at bemærke|ingen bemærkninger|orienterede|blev orienteret|gav en orientering|givet en orientering|gennemgik|(?:blev|er) gennemgået(?! og drøftet)|^gennemgået(?! og drøftet))(?!\p{L})/iu,
  },
]

/** Proposals beside the one of the administration: their fate is not that of the matter, unless nothing else is told. */
export const SIDE_PROPOSAL =
  /ændringsforslag|(?<!\p{L})U?ÆF\s?\d|tillægsforslag|underændringsforslag|forslag fra|forslaget fra|stillede forslag|foreslog|delforslag|\b(?:venstre|socialdemokratiet|enhedslisten|sf|liste \p{L}|gruppe \p{L})s forslag/iu

/** Sentences about presence say nothing of the matter. */
export const PRESENCE =
  /\b(?:deltog ikke|deltager ikke|forlod mødet|ankom|mødte kl|var fraværende|inhabil|afbud|ikke til stede|deltog (?:i|under) (?:mødet|punkt|behandling)|stedfortræder|mødet (?:startede|sluttede|hævet))\b/i

/** Whether a line tells an outcome, and so is neither title nor heading. */
export function saysOutcome(text: string): boolean {
  return (
    DECISION_PHRASES.some(({ pattern, weak }) => !weak && pattern.test(text)) ||
    /^(?:drøftet|intet|ingen)\b/i.test(text)
  )
}

/** Whether the first words of a line tell an outcome. */
export function beginsWithOutcome(text: string): boolean {
  return DECISION_PHRASES.some(({ pattern, weak }) => !weak && pattern.exec(text)?.index === 0)
}
