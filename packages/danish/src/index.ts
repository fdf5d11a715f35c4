export { type CprFinding, findCprNumbers } from './cpr/find-cpr-numbers.ts'
export { CPR_MASK, maskCprNumbers } from './cpr/mask-cpr-numbers.ts'
export type { Span } from './span.ts'
