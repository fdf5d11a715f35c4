import { blockText, type Draft, paragraph } from './draft.ts'
import type { Random } from './random.ts'
import type { SourceBlock } from './source-document.ts'

/** Letters that sound alike, as a wrong keyboard layout leaves them: с stands for s, not for c. */
const soundAlikes: Record<string, string> = { m: 'м', o: 'о', s: 'с', e: 'е', a: 'а', k: 'к', t: 'т' }

const withText = (block: SourceBlock): block is SourceBlock & { kind: 'paragraph' | 'heading' } =>
  block.kind === 'paragraph' || block.kind === 'heading'

/** Some letters of a word in Cyrillic; the Latin spelling stays elsewhere in the document. */
function homoglyphs(draft: Draft, random: Random): void {
  const { blocks } = draft.document
  const text = blocks.map(blockText).join('\n')
  const words = [...new Set(text.match(/\p{L}[a-zæøå]{7,}/gu) ?? [])]
  const candidates = words.filter(
    (word) => text.split(word).length > 3 && /[mosekt]/.test(word.slice(Math.floor(word.length / 2))),
  )
  if (candidates.length === 0) return
  const named = candidates.filter((word) => /^\p{Lu}/u.test(word))
  const word = random.pick(named.length > 0 ? named : candidates)
  const middle = Math.floor(word.length / 2)
  const damaged =
    word.slice(0, middle) + [...word.slice(middle)].map((letter) => soundAlikes[letter] ?? letter).join('')
  const row = blocks
    .flatMap((block) => (block.kind === 'contents' ? block.rows : []))
    .find(({ title }) => title.includes(word))
  const place = blocks.findLast((block) => block.kind === 'paragraph' && block.text.includes(word))
  if (row !== undefined) row.title = row.title.replace(word, damaged)
  else if (place?.kind === 'paragraph') place.text = place.text.replace(word, damaged)
}

/** `hørings svar`, `Januar 20 23`, `§§ 103og 104`: blanks where there should be none, and the other way round. */
function brokenSpacing(draft: Draft, random: Random): void {
  const paragraphs = draft.document.blocks.filter((block) => block.kind === 'paragraph' && block.text.length > 80)
  for (const block of random.sample(paragraphs, 3)) {
    if (!withText(block)) continue
    const before = block.text
    block.text = before.replace(/\b(20)(\d\d)\b/, '$1 $2')
    if (block.text === before)
      block.text = before.replace(/\b(hørings|handle|trafik|bolig|budget|anlægs)(?=[a-zæøå]{4,})/, '$1 ')
    if (block.text === before) block.text = before.replace(/(§ \d+) og/, '$1og')
  }
}

/** `?` where an invisible character was destroyed: alone on a line, doubled, after a full stop. */
function destroyedCharacters(draft: Draft, random: Random): void {
  const { blocks } = draft.document
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph' && block.text.length > 80)
  for (const block of random.sample(paragraphs, 3)) {
    if (!withText(block)) continue
    const look = random.pick(['alone', 'doubled', 'after'] as const)
    if (look === 'after') block.text = `${block.text} ?`
    else {
      const mark = paragraph(look === 'doubled' ? '??' : '?')
      blocks.splice(blocks.indexOf(block) + 1, 0, mark)
      for (const [item, own] of draft.anchors.items)
        if (own.includes(block)) draft.anchors.items.set(item, [...own, mark])
    }
  }
}

const printTraps: Record<string, (draft: Draft, random: Random) => void> = {
  homoglyphs,
  'broken-spacing': brokenSpacing,
  'destroyed-characters': destroyedCharacters,
}

/** Damages the printed text as real documents are damaged, after the truth has been written down. */
export function applyPrintTraps(draft: Draft, random: Random, traps: ReadonlySet<string>): void {
  for (const [name, damage] of Object.entries(printTraps)) if (traps.has(name)) damage(draft, random)
}
