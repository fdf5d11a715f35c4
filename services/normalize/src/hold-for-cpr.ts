import type { DeriveHandler } from '@arkivar/pipeline'
import type { Settings } from '@arkivar/types'

/** @returns why a document with CPR numbers has to wait for a person, where the operator wants that. */
export function holdForCpr(privacy: Settings['privacy']): NonNullable<DeriveHandler<'normalize'>['hold']> {
  return ({ decisions }, { cprNumbers }) => {
    if (privacy !== 'hold' || decisions.released === true || !(Number(cprNumbers) > 0)) return undefined
    const numbers = cprNumbers === 1 ? '1 CPR number was' : `${cprNumbers} CPR numbers were`
    return { code: 'cpr', message: `${numbers} found and masked. Look at the original, then release or withdraw it.` }
  }
}
