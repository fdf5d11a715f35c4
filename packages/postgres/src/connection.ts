import type pg from 'pg'
import type { silenceWatch } from './silence-watch.ts'
import type { Connection, Transaction, TransactionStart } from './sql.ts'
import { statementName } from './statement-names.ts'

/**
 * A pool as a place for statements. Those with parameters are kept by the server, parsed and planned.
 * @param options.sessionSettings sent once over each new connection, before anything else.
 * @param options.unlessSilent see `silenceWatch`.
 */
export function connectionOf(
  pool: pg.Pool,
  options: { readonly sessionSettings: string; readonly unlessSilent: ReturnType<typeof silenceWatch> },
): Connection {
  const settled = new WeakSet<pg.PoolClient>()

  const withClient = async <Result>(work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> => {
    const client = await pool.connect()
    let ended = false
    const worked = async (): Promise<Result> => {
      try {
        if (!settled.has(client)) await client.query(options.sessionSettings)
        settled.add(client)
        return await work(client)
      } finally {
        ended = true
      }
    }
    try {
      return await options.unlessSilent(worked())
    } finally {
      // Half set, in the middle of a transaction that could not be undone, or of what nobody answers: nobody else gets it.
      client.release(!ended || !settled.has(client))
    }
  }

  const start = (how: readonly string[]): TransactionStart => ({
    setIsolationLevel: (level) => start([...how, `isolation level ${level}`]),
    setAccessMode: (mode) => start([...how, mode]),
    execute: (work) =>
      withClient(async (client) => {
        await client.query(['begin', ...how].join(' '))
        try {
          const result = await work(transactionOn(client))
          await client.query('commit')
          return result
        } catch (error) {
          await client.query('rollback').catch(() => settled.delete(client))
          throw error
        }
      }),
  })

  return { run: (text, values) => withClient((client) => ask(client, text, values)), transaction: () => start([]) }
}

function transactionOn(client: pg.PoolClient): Transaction {
  return {
    isTransaction: true,
    run: (text, values) => ask(client, text, values),
    transaction() {
      throw new Error('a transaction within a transaction')
    },
  }
}

async function ask(client: pg.PoolClient, text: string, values: readonly unknown[]): Promise<readonly unknown[]> {
  const name = values.length > 0 ? statementName(text) : undefined
  const { rows } = await client.query({ text, values: [...values], ...(name !== undefined && { name }) })
  return rows
}
