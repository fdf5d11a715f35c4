import { type Database, describeConnectionError, migrate, openDatabase } from '@arkivar/postgres'
import { auditLog } from './audit-log.ts'
import { type ChangeFeed, changeFeed } from './change-feed.ts'
import { type DocumentRegister, documentRegister } from './document-register.ts'
import { type FailureBook, failureBook } from './failure-book.ts'
import { type KnownStorage, knownStorage } from './known-storage.ts'
import { ledgerMigrations } from './migrations.ts'
import { type OperatorDesk, operatorDesk } from './operator-desk.ts'
import { type RunBook, runBook } from './run-book.ts'
import { type WorkList, workList } from './work-list.ts'

/** What is known of documents, revisions, runs and failures: with the object storage, the truth of the system. */
export interface Ledger {
  /** What the intake tells and asks. */
  readonly documents: DocumentRegister
  /** What the stages tell and ask. */
  readonly work: WorkList
  readonly runs: RunBook
  readonly failures: FailureBook
  readonly feed: ChangeFeed
  readonly storage: KnownStorage
  /** What operators decide. */
  readonly operators: OperatorDesk
  ping(): Promise<void>
  close(): Promise<void>
}

/**
 * Connects to the database and brings its tables up to date.
 * @param options.url a PostgreSQL URL.
 * @param options.applicationName what the server shows beside the connection.
 * @throws Error with one line that says what to do: wrong URL, wrong password, a database of a newer version.
 */
export async function openLedger(options: { url: string; applicationName: string; max?: number }): Promise<Ledger> {
  const database: Database = openDatabase(options)
  try {
    await migrate(database, { component: 'ledger', migrations: ledgerMigrations })
  } catch (error) {
    await database.close()
    throw describeConnectionError(error, options.url) ?? error
  }
  const { db } = database
  const audit = auditLog(db)
  return {
    documents: documentRegister(db),
    work: workList(db),
    runs: runBook(db),
    failures: failureBook(db),
    feed: changeFeed(db),
    storage: knownStorage(db),
    operators: operatorDesk(db, audit),
    ping: () => database.ping(),
    close: () => database.close(),
  }
}
