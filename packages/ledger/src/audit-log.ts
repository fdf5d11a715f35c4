import { type Connection, jsonParameter, sql, type Transaction } from '@arkivar/postgres'

type Entry = { actor: string; action: string; documentId?: string; detail?: Record<string, unknown> }

export type AuditEntry = { at: string; actor: string; action: string; detail: Record<string, unknown> }

export interface AuditLog {
  /** Writes inside the caller's transaction, so that no action stands without its entry. */
  write(transaction: Transaction, entry: Entry): Promise<void>
  /** @returns what was done to a document by name, the newest first. */
  about(documentId: string): Promise<AuditEntry[]>
}

/** Who did what to which document, and when. */
export function auditLog(db: Connection): AuditLog {
  return {
    async write(transaction, { actor, action, documentId, detail }) {
      await sql`
        insert into audit (actor, action, document_id, detail)
        values (${actor}, ${action}, ${documentId ?? null}, ${jsonParameter(detail ?? {})})
      `.execute(transaction)
    },
    async about(documentId) {
      const { rows } = await sql<AuditEntry>`
        select at, actor, action, detail from audit
        where document_id = ${documentId} or detail ->> 'id' = ${documentId}
          or detail -> 'selector' -> 'ids' @> to_jsonb(${documentId}::text)
        order by id desc limit 100
      `.execute(db)
      return rows
    },
  }
}
