import { affald } from './affald.ts'
import { beskaeftigelse } from './beskaeftigelse.ts'
import { boliger } from './boliger.ts'
import { botilbud } from './botilbud.ts'
import { budget } from './budget.ts'
import { cykelstier } from './cykelstier.ts'
import { dagtilbud } from './dagtilbud.ts'
import { klima } from './klima.ts'
import { kultur } from './kultur.ts'
import { lokalplan } from './lokalplan.ts'
import { plejecenter } from './plejecenter.ts'
import { skolebyggeri } from './skolebyggeri.ts'
import type { Topic } from './topic.ts'

export const topics: readonly Topic[] = [
  botilbud,
  skolebyggeri,
  lokalplan,
  cykelstier,
  plejecenter,
  dagtilbud,
  budget,
  klima,
  beskaeftigelse,
  kultur,
  affald,
  boliger,
]
