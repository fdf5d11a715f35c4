import { type Connection, sql } from '@arkivar/postgres'

/** Which storage folder holds the documents, so that another one is not taken for it. */
export interface KnownStorage {
  /** @returns by what the folder is known; null where none was remembered yet. */
  mark(): Promise<string | null>
  remember(mark: string): Promise<void>
  /** @returns the SHA-256 of originals that have to be there: of the oldest documents and of the newest. */
  sample(): Promise<string[]>
}

const sampleOfEach = 8

export function knownStorage(db: Connection): KnownStorage {
  return {
    async mark() {
      const { rows } = await sql<{ mark: string }>`select mark from known_storage`.execute(db)
      return rows[0]?.mark ?? null
    },

    async remember(mark) {
      await sql`
        insert into known_storage (mark) values (${mark}) on conflict (single) do update set mark = excluded.mark
      `.execute(db)
    },

    async sample() {
      const { rows } = await sql<{ sha256: string }>`
        with needed as (
          select d.id, r.sha256 from document d join revision r on r.document_id = d.id and r.sha256 = d.current_revision
          where d.withdrawn_at is null and r.hold is null
            and coalesce(r.failure ->> 'code', '') not in ('original-missing', 'integrity-mismatch')
        )
        (select sha256 from needed order by id limit ${sampleOfEach})
        union (select sha256 from needed order by id desc limit ${sampleOfEach})
      `.execute(db)
      return rows.map(({ sha256 }) => sha256)
    },
  }
}
