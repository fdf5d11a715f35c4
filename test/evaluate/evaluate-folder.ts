import { classify } from '@arkivar/classification'
import { normalize } from '@arkivar/normalization'
import { normalizedContentSchema } from '@arkivar/types'
import { judge } from './judge.ts'
import { type Judged, Judgements } from './judgement.ts'
import { type EvaluatedDocument, readDocuments } from './read-documents.ts'
import { type JudgedDocument, scoreOf, type Tally, tallyOf } from './tally.ts'

/** Carries every document of a folder through the pure stages and compares it with its truth. */
export async function evaluateFolder(
  folder: string,
  options: { ocr: boolean; cache?: string | undefined },
): Promise<Tally> {
  const judged: JudgedDocument[] = []
  for await (const document of readDocuments(folder, options)) judged.push(judgeDocument(document))
  return tallyOf(judged)
}

/** @throws where a record is made that the schema does not allow. */
function judgeDocument({ name, golden, extracted, failure }: EvaluatedDocument): JudgedDocument {
  if (extracted === null || golden.failure !== undefined) {
    const judgements = new Judgements()
    if (golden.failure === undefined) judgements.exact('type', '/type', golden.type, null)
    else judgements.exact('failure', '/', golden.failure, failure)
    return { name, golden, classification: null, judgements: plainly(judgements), score: scoreOf(judgements) }
  }
  const classification = classify({ extracted, hints: {} })
  const { content } = normalize({ extracted, classification, hints: {}, decisions: {} })
  const valid = normalizedContentSchema.safeParse(content)
  if (!valid.success) throw new Error(`${name}: the record is not valid: ${valid.error.message}`)
  const judgements = plainly(judge(golden, content))
  const { legible, ...truth } = golden
  const damaged = legible === undefined ? {} : { legible: plainly(judge(golden, content, legible)) }
  return { name, golden: truth, classification, judgements, ...damaged, score: scoreOf(judgements) }
}

/** What can be handed from one thread to another. */
const plainly = ({ values, lists }: Judgements): Judged => ({ values, lists })
