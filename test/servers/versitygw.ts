import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answersHttp } from './probe.ts'
import { runTool } from './run-tool.ts'
import { s3Account, s3Url } from './s3-account.ts'
import { cachedServer } from './server-cache.ts'
import { startTestServer, type TestServer } from './test-server.ts'

const version = '1.8.0'
const module = `github.com/versity/versitygw@v${version}`
/** Of the module's source as Go's checksum database knows it; Go proves what it is built from in the same way. */
const moduleSum = 'h1:au+wI+aybno/STsQiSm35Uu6Q6iK5MWReQxgO6SEMFc='

/**
 * S3 by versitygw, built from source, with the bucket `arkivar`.
 * @param options.webhookUrl is told of every object that is made or removed.
 * @param options.domain below which each bucket has a host name of its own.
 */
export async function startVersitygw(
  options: { port?: number; webhookUrl?: string; domain?: string } = {},
): Promise<TestServer> {
  const folder = await cachedServer(`versitygw-${version}`, buildVersitygw)
  const { webhookUrl, domain } = options
  return startTestServer(
    {
      name: 'versitygw',
      stopSignal: 'SIGTERM',
      async prepare({ home, data }) {
        await mkdir(join(data, s3Account.bucket))
        await mkdir(join(home, 'versions'))
        const filter = { 's3:ObjectCreated:*': true, 's3:ObjectRemoved:*': true }
        await writeFile(join(home, 'filter.json'), JSON.stringify(filter))
      },
      command: ({ port, home, data }) => ({
        file: join(folder, 'versitygw'),
        args: [
          ...['--port', `127.0.0.1:${port}`, '--access', s3Account.accessKey, '--secret', s3Account.secretKey],
          ...['--health', '/health', '--quiet'],
          ...(domain ? ['--virtual-domain', domain] : []),
          ...(webhookUrl ? ['--event-webhook-url', webhookUrl, '--event-filter', join(home, 'filter.json')] : []),
          ...['posix', '--versioning-dir', join(home, 'versions'), data],
        ],
      }),
      isReady: ({ port }) => answersHttp(`http://127.0.0.1:${port}/health`),
      url: s3Url,
      env: (url) => ({ ARKIVAR_STORAGE_URL: url }),
    },
    options,
  )
}

async function buildVersitygw(folder: string): Promise<void> {
  const downloaded: unknown = JSON.parse(await runTool('go', ['mod', 'download', '-json', module]))
  const sum = typeof downloaded === 'object' && downloaded !== null && 'Sum' in downloaded ? downloaded.Sum : undefined
  if (sum !== moduleSum) throw new Error(`${module} has the checksum ${sum} and not ${moduleSum}: it was changed`)
  const env = { CGO_ENABLED: '0', GOBIN: folder }
  await runTool(
    'go',
    ['install', '-trimpath', '-ldflags', '-s -w', `github.com/versity/versitygw/cmd/versitygw@v${version}`],
    { env },
  )
}
