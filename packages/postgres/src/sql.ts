/** Where statements are sent: any connection of a pool, or the one of a transaction. */
export type Connection = {
  run(text: string, values: readonly unknown[]): Promise<readonly unknown[]>
  transaction(): TransactionStart
}

/** The one connection of a transaction. */
export type Transaction = Connection & { readonly isTransaction: true }

export type TransactionStart = {
  setIsolationLevel(level: 'repeatable read'): TransactionStart
  setAccessMode(mode: 'read only'): TransactionStart
  /** Commits what `work` did, or undoes it where `work` throws. */
  execute<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>
}

type Statement = { text: string; values: unknown[] }

/** A statement, or a part of one, with its values apart from its text. */
export class RawBuilder<Row> {
  readonly #write: (statement: Statement) => void

  constructor(write: (statement: Statement) => void) {
    this.#write = write
  }

  async execute(connection: Pick<Connection, 'run'>): Promise<{ rows: Row[] }> {
    const statement = { text: '', values: [] }
    this.writeTo(statement)
    return { rows: (await connection.run(statement.text, statement.values)) as Row[] }
  }

  writeTo(statement: Statement): void {
    this.#write(statement)
  }
}

function write(statement: Statement, part: unknown): void {
  if (part instanceof RawBuilder) part.writeTo(statement)
  else statement.text += `$${statement.values.push(part)}`
}

/** @returns the text between backticks as SQL; every `${value}` in it a parameter, every `${sql…}` a part of the text. */
function tag<Row = unknown>(texts: TemplateStringsArray, ...parts: readonly unknown[]): RawBuilder<Row> {
  return new RawBuilder((statement) => {
    for (const [index, text] of texts.entries()) {
      statement.text += text
      if (index < parts.length) write(statement, parts[index])
    }
  })
}

export const sql = Object.assign(tag, {
  /** Text as it is: never of anything that comes from outside. */
  raw: <Row = unknown>(text: string) =>
    new RawBuilder<Row>((statement) => {
      statement.text += text
    }),
  /** A name of a table or column. */
  ref: (name: string) =>
    new RawBuilder<unknown>((statement) => {
      statement.text += name
        .split('.')
        .map((part) => `"${part.replaceAll('"', '""')}"`)
        .join('.')
    }),
  /** Values or parts, one after the other. */
  join: (parts: readonly unknown[], separator: RawBuilder<unknown> = tag`, `) =>
    new RawBuilder<unknown>((statement) => {
      for (const [index, part] of parts.entries()) {
        if (index > 0) separator.writeTo(statement)
        write(statement, part)
      }
    }),
})
