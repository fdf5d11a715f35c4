import { classifyVersion } from '@arkivar/classify'
import { extractStage } from '@arkivar/extract'
import type { StageVersions } from '@arkivar/ledger'
import { normalizeVersion } from '@arkivar/normalize'

/** The versions of the stages that this program runs. */
export function stageVersions(): StageVersions {
  return { extract: extractStage.version, classify: classifyVersion, normalize: normalizeVersion }
}
