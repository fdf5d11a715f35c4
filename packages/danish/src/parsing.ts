// What parser processes need of this package: each starts anew, and loads no more.
export { findCprNumbers } from './cpr/find-cpr-numbers.ts'
export { maskCprNumbers } from './cpr/mask-cpr-numbers.ts'
export { joinHyphenated } from './letters/join-hyphenated.ts'
export { repairLetters } from './letters/repair-letters.ts'
export { type Vocabulary, vocabularyOf } from './letters/vocabulary.ts'
