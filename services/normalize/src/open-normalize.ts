import { normalize, normalizeVersion } from '@arkivar/normalization'
import type { DeriveHandler, OpenStage } from '@arkivar/pipeline'
import type { Settings } from '@arkivar/types'

function makeHandler(privacy: Settings['privacy']): DeriveHandler<'normalize'> {
  return {
    stage: 'normalize',
    version: normalizeVersion,
    async derive({ hints, decisions }, inputs) {
      const extracted = await inputs.output('extract')
      const classification = await inputs.output('classify')
      const normalization = normalize({ extracted, classification, hints, decisions })
      const { content } = normalization
      return {
        ok: true,
        output: normalization,
        summary: {
          type: content.type,
          title: content.title ?? null,
          date: content.date ?? null,
          kommune: content.kommune?.code ?? null,
          organization: content.meeting?.organization ?? null,
          quality: content.quality.score,
          cprNumbers: content.privacy.cprNumbers,
        },
      }
    },
    hold({ decisions }, { cprNumbers }) {
      if (privacy !== 'hold' || decisions.released === true || !(Number(cprNumbers) > 0)) return undefined
      const numbers = cprNumbers === 1 ? '1 CPR number was' : `${cprNumbers} CPR numbers were`
      return { code: 'cpr', message: `${numbers} found and masked. Look at the original, then release or withdraw it.` }
    },
  }
}

/** The record that a person would have typed in. */
export const openNormalize: OpenStage = async ({ settings }) => ({
  handler: makeHandler(settings.privacy),
  close: async () => undefined,
})
