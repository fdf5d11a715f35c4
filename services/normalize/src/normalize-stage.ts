import { itemKeys, normalize, normalizeVersion } from '@arkivar/normalization'
import type { PureStage } from '@arkivar/pipeline'
import type { NormalizedContent } from '@arkivar/types'

/** The record that a person would have typed in. */
export const normalizeStage: PureStage<'normalize'> = {
  stage: 'normalize',
  version: normalizeVersion,
  async derive({ hints, decisions, source }, inputs) {
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
        meeting: meetingKey(content, source),
        items: content.meeting ? itemKeys(content).join('\n') : null,
        quality: content.quality.score,
        cprNumbers: content.privacy.cprNumbers,
      },
    }
  },
}

/**
 * What dagsorden, referat and corrected referat of one meeting have in common.
 * @param source stands in for the kommune where the document does not tell it.
 * @returns null where the document does not tell which meeting it was.
 */
function meetingKey({ kommune, meeting }: NormalizedContent, source: string): string | null {
  if (!meeting?.organization || !meeting.start) return null
  return [kommune?.code ?? source, meeting.organization.toLowerCase(), meeting.start].join(' | ')
}
