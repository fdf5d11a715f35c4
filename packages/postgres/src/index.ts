export { databaseTrouble, describeConnectionError, isDatabaseUnavailable, redactUrl } from './connection-errors.ts'
export { type Database, type DatabaseOptions, openDatabase } from './database.ts'
export { EmbeddedPostgresError } from './embedded/embedded-postgres-error.ts'
export { explainHomeError } from './embedded/home-layout.ts'
export { makeFolder } from './embedded/make-folder.ts'
export { startTemporaryPostgres } from './embedded/temporary-postgres.ts'
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  useEmbeddedPostgres,
} from './embedded/use-embedded-postgres.ts'
export { gather } from './gather.ts'
export { jsonParameter } from './json-parameter.ts'
export { type ComponentMigrations, type Migration, MigrationRefusedError, migrate } from './migrate.ts'
export { type Connection, type RawBuilder, sql, type Transaction } from './sql.ts'
