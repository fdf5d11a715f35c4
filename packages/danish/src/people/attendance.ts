/** What a remark says of someone's presence; nothing where it says nothing. */
export type AttendanceRemark = 'absent' | 'partial' | 'substitute'

/** "Mulig ny suppleant" is none yet. */
const SUBSTITUTE = /(?<!(?:mulig|kommende)\s(?:ny\s)?)(?:stedfortræder|suppleant|vikar|i stedet)/iu
const PARTIAL =
  /(?:ankom|mødte kl|forlod|gik kl|kom kl|til stede (?:fra|til)|(?:fra|til|efter) kl\.|deltog (?:fra|til|kun|i punkt|under punkt)|^delvis(?:t)?$|^fra (?:og med )?(?:punkt|pkt)|^(?:kl\.?\s)?\d{1,2}[.:]\d{2}\s?[-–]\s?(?:kl\.?\s)?\d{1,2}[.:]\d{2}$)/iu
const ABSENT =
  /(?:afbud|fravær|ikke til ?stede|forfald|udeblev|mødte ikke|deltog ikke|sygdom|\bsyg\b|ferie|orlov|barsel|tjenesterejse|anden årsag|forhindret)/iu
const OUT_OF_ITEMS =
  /(?:deltog|medvirkede) ikke (?:i|under|ved) (?:behandlingen af )?(?:dagsordens)?(?:punkt|pkt|sag)/iu
const OTHER = /(?:inhabil|indkaldt|deltog|deltager|mødte|virtuelt|online|via teams|\bsag \d|punkt|pkt\.|\bkl\.)/iu

/** `Afbud`, `ferie`, `ankom kl. 17.32`, `stedfortræder for NN`. */
export function attendanceOf(remark: string): AttendanceRemark | null {
  if (SUBSTITUTE.test(remark)) return 'substitute'
  // Whoever stays out of one item is present; of several, came late or left early.
  if (OUT_OF_ITEMS.test(remark)) return /\d\s?(?:[-–,]|og|til)\s?\d/u.test(remark) ? 'partial' : null
  if (PARTIAL.test(remark)) return 'partial'
  return ABSENT.test(remark) ? 'absent' : null
}

/** Whether words beside a name tell of presence rather than of the person. */
export function isRemark(text: string): boolean {
  return attendanceOf(text) !== null || OTHER.test(text)
}
