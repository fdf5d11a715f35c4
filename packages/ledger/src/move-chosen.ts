import { type Connection, sql, type Transaction } from '@arkivar/postgres'
import type { StageName } from '@arkivar/types'
import type { AuditLog } from './audit-log.ts'
import { type Choice, chosenRevisions, documentsOf } from './chosen-revisions.ts'

/** How many revisions were set in motion, by the stage at which they start. */
export type Moved = Partial<Record<StageName, number>>

export const totalOf = (moved: Moved): number => Object.values(moved).reduce((sum, count) => sum + count, 0)

/** Who set them in motion, and by what. */
export type MovingEntry = { actor: string; action: string; detail: object }

/**
 * So many documents are looked at in one transaction: whoever works on one of them waits for a moment only, and no
 * number of documents meets the limit that a statement has.
 */
const portionSize = 2_000

/** Comes before every id. */
const firstId = '00000000-0000-0000-0000-000000000000'

const stateBefore: Record<StageName, string> = {
  extract: 'received',
  classify: 'extracted',
  normalize: 'classified',
  index: 'normalized',
}

/** Moves the chosen revisions into a lane, a generation on. Each portion is in the audit as soon as it moves. */
export async function moveChosen(
  { db, audit }: { db: Connection; audit: AuditLog },
  choice: Choice,
  lane: 'fresh' | 'bulk',
  { actor, action, detail }: MovingEntry,
): Promise<Moved> {
  const moved: Moved = {}
  let after: string | null = firstId
  while (after !== null) {
    const from: string = after
    after = await db.transaction().execute(async (trx) => {
      const portion = await movePortion(trx, choice, lane, from)
      const documents = totalOf(portion.moved)
      for (const [stage, count] of Object.entries(portion.moved) as [StageName, number][]) {
        moved[stage] = (moved[stage] ?? 0) + count
      }
      if (documents > 0 || from === firstId) {
        await audit.write(trx, { actor, action, detail: { ...detail, documents } })
      }
      return portion.last
    })
  }
  return moved
}

/** The same for one document, in a transaction that has changed something of it. */
export async function moveOne(
  trx: Transaction,
  audit: AuditLog,
  choice: Choice,
  { actor, action, detail }: MovingEntry,
): Promise<void> {
  const { moved } = await movePortion(trx, choice, 'fresh', firstId)
  await audit.write(trx, { actor, action, detail: { ...detail, documents: totalOf(moved) } })
}

/** @returns the last document that was looked at, or null where there are no more. */
async function movePortion(
  trx: Transaction,
  choice: Choice,
  lane: 'fresh' | 'bulk',
  after: string,
): Promise<{ moved: Moved; last: string | null }> {
  const { rows } = await sql<{ moved: Moved; last: string | null }>`
    with asked as materialized (
      select id from (${documentsOf(choice.of)}) as documents where id > ${after}::uuid order by id limit ${portionSize}
    ),
    chosen as materialized (
      ${chosenRevisions(choice, sql`select id from asked`, sql`order by d.id for update of d, r`)}
    ),
    bumped as (
      update document d set generation = d.generation + 1 from chosen c where d.id = c.document_id
      returning d.id, d.generation, c.sha256, c.stage
    ),
    moved as (
      update revision r set next_stage = b.stage, generation = b.generation, lane = ${lane}, enqueued_at = null,
        state = case b.stage ${sql.join(
          Object.entries(stateBefore).map(([stage, state]) => sql`when ${stage} then ${state}`),
          sql` `,
        )} end,
        attempts = 0, failure = null, failed_stage = null, hold = null, waiting_for = null, updated_at = now()
      from bumped b where r.document_id = b.id and r.sha256 = b.sha256
      returning r.document_id, b.stage
    ),
    resolved as (
      update failure f set resolved_at = now() from moved m where f.document_id = m.document_id and f.resolved_at is null
    ),
    counted as (select stage, count(*) as count from moved group by stage)
    select (select coalesce(jsonb_object_agg(stage, count), '{}') from counted) as moved,
      (select max(id::text) from asked having count(*) = ${portionSize}) as last
  `.execute(trx)
  return rows[0] ?? { moved: {}, last: null }
}
