import { z } from 'zod'

const url = z.string().min(1)
const number = () => z.coerce.number({ error: 'is no number' })
const postgres = 'postgres://user:password@host:5432/database'
const onPostgres = /^postgres(ql)?:\/\//

/** Where things run, read from the environment once, in `main`. Without URLs everything lives under `home`. */
export const settingsSchema = z
  .object({
    ARKIVAR_HOME: z.string().min(1).default('./.arkivar'),
    ARKIVAR_QUEUE_URL: url
      .refine((text) => /^rediss?:\/\//.test(text) || onPostgres.test(text), {
        error: `is no address of a queue: write redis://host:6379 or ${postgres}`,
      })
      .optional(),
    ARKIVAR_DATABASE_URL: url.optional(),
    ARKIVAR_STORAGE_URL: url.optional(),
    ARKIVAR_SEARCH_URL: url
      .refine((text) => onPostgres.test(text), { error: `is no address of PostgreSQL: write ${postgres}` })
      .optional(),
    ARKIVAR_HOST: z.string().default('127.0.0.1'),
    ARKIVAR_PORT: number().int().min(0).max(65535).optional(),
    ARKIVAR_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
    /** Originals above this are refused: the largest publications seen are scans of some 200 MB. */
    ARKIVAR_MAX_FILE_MB: number().positive().default(512),
    /** Parser processes; 0 means one per core. */
    ARKIVAR_EXTRACT_PROCESSES: number().int().min(0).default(0),
    /** Memory of one parser process above which it is killed. */
    ARKIVAR_EXTRACT_MEMORY_MB: number().int().min(128).default(1024),
    ARKIVAR_TIKA_URL: url.optional(),
    /** What happens to a document in which a CPR number was found; the number is masked in every case. */
    ARKIVAR_PRIVACY: z.enum(['hold', 'mask', 'report']).default('hold'),
    /** A folder that is watched for new files. */
    ARKIVAR_INTAKE_FOLDER: z.string().optional(),
    /** `true`: take in what others drop into the bucket under `incoming/`. */
    ARKIVAR_INTAKE_BUCKET: z.stringbool().default(false),
    /** Requests of one client a second, for ever and at once after a pause; default more than extraction can follow. */
    ARKIVAR_INTAKE_RATE: number().positive().default(200),
    ARKIVAR_INTAKE_BURST: number().int().min(1).default(2000),
    /** Files in one multipart request. */
    ARKIVAR_INTAKE_MAX_FILES: number().int().min(1).default(1000),
    /** Bearer tokens, as SHA-256 in hex, comma-separated; needed everywhere but on loopback. */
    ARKIVAR_TOKENS_SHA256: z.string().optional(),
  })
  .transform((env) => ({
    home: env.ARKIVAR_HOME,
    queueUrl: env.ARKIVAR_QUEUE_URL,
    databaseUrl: env.ARKIVAR_DATABASE_URL,
    storageUrl: env.ARKIVAR_STORAGE_URL,
    searchUrl: env.ARKIVAR_SEARCH_URL,
    host: env.ARKIVAR_HOST,
    port: env.ARKIVAR_PORT,
    logLevel: env.ARKIVAR_LOG_LEVEL,
    maxFileBytes: env.ARKIVAR_MAX_FILE_MB * 1024 * 1024,
    extractProcesses: env.ARKIVAR_EXTRACT_PROCESSES,
    extractMemoryMb: env.ARKIVAR_EXTRACT_MEMORY_MB,
    tikaUrl: env.ARKIVAR_TIKA_URL,
    privacy: env.ARKIVAR_PRIVACY,
    intakeFolder: env.ARKIVAR_INTAKE_FOLDER,
    intakeBucket: env.ARKIVAR_INTAKE_BUCKET,
    intakeRate: env.ARKIVAR_INTAKE_RATE,
    intakeBurst: env.ARKIVAR_INTAKE_BURST,
    intakeMaxFiles: env.ARKIVAR_INTAKE_MAX_FILES,
    tokensSha256: env.ARKIVAR_TOKENS_SHA256?.split(',').map((token) => token.trim()) ?? [],
  }))
export type Settings = z.infer<typeof settingsSchema>

/**
 * @param environment normally `process.env`; unknown variables that begin with `ARKIVAR_` are refused, since they are
 *   nearly always misspelt.
 * @throws Error with one line that names every wrong variable.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).filter(
      ([name, value]) => name.startsWith('ARKIVAR_') && value !== undefined && value !== '',
    ),
  )
  const known = new Set(Object.keys(settingsSchema.def.in.shape))
  const unknown = Object.keys(given).filter((name) => !known.has(name) && !name.startsWith('ARKIVAR_TEST_'))
  const parsed = settingsSchema.safeParse(given)
  const problems = [
    ...unknown.map((name) => `${name}: no such setting; the README lists them all`),
    ...(parsed.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? []),
  ]
  if (problems.length > 0 || parsed.data === undefined) {
    throw new Error(
      `${problems.length === 1 ? 'This setting' : 'These settings'} cannot be used: ${problems.join('; ')}`,
    )
  }
  return parsed.data
}
