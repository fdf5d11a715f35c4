import { classify } from '@arkivar/classification'
import { normalize } from '@arkivar/normalization'
import { judge } from './judge.ts'
import { Judgements } from './judgement.ts'
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

function judgeDocument({ name, golden, extracted }: EvaluatedDocument): JudgedDocument {
  if (extracted === null) {
    const judgements = new Judgements()
    judgements.exact('type', '/type', golden.type, null)
    return { name, golden, classification: null, judgements, score: 0 }
  }
  const classification = classify({ extracted, hints: {} })
  const { content } = normalize({ extracted, classification, hints: {}, decisions: {} })
  const judgements = judge(golden, content)
  return { name, golden, classification, judgements, score: scoreOf(judgements) }
}
