import { type ParseArgsConfig, parseArgs } from 'node:util'

/** As `parseArgs`, but whoever mistypes an option is told so in one line, without where it was noticed. */
export function readOptions<const Config extends ParseArgsConfig>(config: Config) {
  try {
    return parseArgs(config)
  } catch (error) {
    if (!isMistake(error)) throw error
    const [sentence = ''] = error.message.split(/(?<='?)\. |\n/)
    process.stderr.write(`${sentence.replace(/\.$/, '')}. "--help" shows what there is.\n`)
    process.exit(1)
  }
}

function isMistake(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
