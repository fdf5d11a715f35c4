/** "Lejre Kommune", also with the number of the page */
const NAME = /^(?:\p{Lu}[\p{L}.-]+ ){1,2}Kommune(?:[\s·|–-]+(?:Side\s*)?\d{1,3}(?:\s*(?:af|\/)\s*\d{1,3})?)?$/u
/** "Lejre Kommune · Møllevej 2 · 4320 Lejre" */
const ADDRESS = /^(?:\p{Lu}[\p{L}.-]+ ){1,2}Kommune\s?[·•,|–-].{0,60}?(?:\b\d{4} \p{Lu}|\bTlf|\bCVR|\bwww\.)/u
/** What the makers of pages say of themselves. */
const MAKER = /^(?:©|Leveret af\b|Udviklet af\b|Powered by\b)/iu
const LONGEST = 160

/** Whether a line says nothing but who publishes: it stands below texts, and belongs to none of their sections. */
export const isImprint = (text: string): boolean =>
  text.length <= LONGEST && (NAME.test(text) || ADDRESS.test(text) || MAKER.test(text))
