import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openObjectStore } from '@arkivar/storage'
import { readSettings } from '@arkivar/types'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { projectFolder } from '../support/arkivar-process.ts'
import {
  type ComposeFile,
  type ComposeService,
  composeText,
  readComposeFile,
  trialSecrets,
  variablesOf,
  wordsOf,
} from './compose-file.ts'

/** What docker-compose.yml promises about services that no Docker engine has started here. */
let text: string
let file: ComposeFile
let own: [string, ComposeService][]

beforeAll(async () => {
  text = await composeText()
  file = await readComposeFile(trialSecrets)
  own = Object.entries(file.services).filter(([, service]) => service.build !== undefined)
})

const read = (path: string) => readFile(join(projectFolder, path), 'utf8')

/** Values of `NAME=` lines of a file for `--env-file`. */
async function exampleEnvironment(): Promise<Record<string, string>> {
  const lines = (await read('infra/example.env')).split('\n').filter((line) => /^[A-Z]/.test(line))
  return Object.fromEntries(lines.map((line) => line.split('=', 2) as [string, string]))
}

/** The port that a service takes where none is given, from its `main`. */
async function defaultPort(name: string): Promise<number> {
  const found = /port(?:: | \?\? )(\d{4})\b|settings\.port \?\? (\d{4})\b/.exec(await read(`services/${name}/main.ts`))
  return Number(found?.[1] ?? found?.[2])
}

describe('docker-compose.yml', () => {
  test('is what the Compose Specification allows', async () => {
    const schema = JSON.parse(await read('test/infra/fixtures/compose-spec.json')) as object
    // Its formats (duration, ports) are notes to the reader.
    const validate = new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).compile(schema)
    for (const content of [parse(text, { merge: true }), file]) {
      validate(content)
      expect(validate.errors).toBeNull()
    }
    expect(validate({ services: { api: { comand: 'x' } } })).toBe(false)
  })

  test('has a container for every service, running a file that exists, on the port that the service takes', async () => {
    const folders = (await readdir(join(projectFolder, 'services'))).filter((name) => name !== 'arkivar')
    expect(own.map(([name]) => name).toSorted()).toEqual(folders.toSorted())
    for (const [name, { command, healthcheck, ports = [] }] of own) {
      expect(wordsOf(command)).toEqual([`services/${name}/main.ts`])
      const port = String(await defaultPort(name))
      expect(healthcheck?.test).toEqual(['CMD', 'node', 'infra/healthcheck.ts', port])
      for (const published of ports) expect(published).toBe(`127.0.0.1:${port}:${port}`)
    }
  })

  test('has a database with room for more processes than there are containers', () => {
    const { command } = file.services.postgres ?? {}
    expect(command).toMatch(/^postgres -c max_connections=[3-9]\d\d$/)
  })

  test('gives the services settings that they know and can use', async () => {
    for (const [, { environment = {} }] of own) {
      const settings = readSettings(environment)
      expect(settings.queueUrl).toBe('redis://:redis1secret@redis:6379/0')
      expect(settings.databaseUrl).toBe('postgres://arkivar:postgres1secret@postgres:5432/arkivar')
      expect(settings.tokensSha256).toEqual([trialSecrets.ARKIVAR_TOKENS_SHA256])
      expect(settings.privacy).toBe('hold')
      await (await openObjectStore(settings.storageUrl ?? '')).close()
    }
    expect(readSettings(file.services.uploader?.environment ?? {}).intakeBucket).toBe(true)
    expect(() => readSettings({ ...own[0]?.[1].environment, ARKIVAR_PRIVACI: 'hold' })).toThrow('no such setting')
  })

  test('knows no secret, asks for each, and infra/example.env lists them all, empty', async () => {
    const variables = variablesOf(text)
    const required = new Set(variables.filter(({ kind }) => kind === 'required').map(({ name }) => name))
    const example = await exampleEnvironment()
    expect(Object.keys(example).toSorted()).toEqual([...required].toSorted())
    expect(Object.values(example).join('')).toBe('')
    // What has a default is no secret, and what has neither would be empty without a word.
    expect(new Set(variables.filter(({ kind }) => kind === 'default').map(({ name }) => name))).toEqual(
      new Set(['ARKIVAR_LOG_LEVEL', 'ARKIVAR_PRIVACY']),
    )
    expect(variables.filter(({ kind }) => kind === 'plain')).toEqual([])
    for (const name of required) {
      await expect(readComposeFile({ ...trialSecrets, [name]: '' })).rejects.toThrow(`${name} is missing`)
    }
  })

  test('starts nothing before what it needs is healthy, and keeps what has to be kept', () => {
    for (const [name, { depends_on = {}, volumes = [], network_mode }] of Object.entries(file.services)) {
      for (const [needed, { condition }] of Object.entries(depends_on)) {
        const { healthcheck } = file.services[needed] ?? {}
        expect(condition, `${name} → ${needed}`).toBe(
          healthcheck === undefined ? 'service_completed_successfully' : 'service_healthy',
        )
      }
      for (const volume of volumes) expect(file.volumes).toHaveProperty(volume.split(':')[0] ?? '')
      if (network_mode !== undefined) expect(file.services).toHaveProperty(network_mode.replace('service:', ''))
    }
    for (const [, { depends_on = {} }] of own) {
      expect(Object.keys(depends_on).toSorted()).toEqual(['bucket', 'postgres', 'redis', 'seaweedfs'])
    }
    for (const name of ['redis', 'postgres', 'seaweedfs']) expect(file.services[name]?.volumes).toHaveLength(1)
  })

  test('waits longer for the end of a service than the service takes', async () => {
    const deadlineMs = Number(
      /deadlineMs = ([\d_]+)/.exec(await read('packages/pipeline/src/run-service.ts'))?.[1]?.replaceAll('_', ''),
    )
    for (const [, { stop_grace_period = '10s' }] of own) {
      expect(Number.parseInt(stop_grace_period, 10) * 1000).toBeGreaterThan(deadlineMs)
    }
  })

  test('shows no server that services use among themselves', () => {
    const foreign = Object.entries(file.services).filter(([, { build }]) => build === undefined)
    expect(foreign.map(([name]) => name)).toEqual(['redis', 'postgres', 'seaweedfs', 'bucket'])
    expect(foreign.flatMap(([, { ports = [] }]) => ports)).toEqual([])
  })
})

describe('infra/Dockerfile', () => {
  test('copies what exists, runs without being root, and sets settings that exist', async () => {
    const lines = (await read('infra/Dockerfile')).split('\n')
    const copied = lines
      .filter((line) => /^COPY (?!--from)/.test(line))
      .flatMap((line) => line.split(/\s+/).slice(1, -1))
    for (const path of copied) expect(existsSync(join(projectFolder, path)), path).toBe(true)
    expect(copied).toEqual(expect.arrayContaining(['packages/', 'services/', 'infra/healthcheck.ts']))
    expect(lines).toContain('USER node')
    const environment = lines.filter((line) => line.startsWith('ENV ')).flatMap((line) => line.split(/\s+/).slice(1))
    const settings = readSettings(Object.fromEntries(environment.map((each) => each.split('=', 2) as [string, string])))
    expect(settings).toMatchObject({ host: '0.0.0.0', home: '/data' })
  })

  test('builds on the Node that the project brings', async () => {
    const { dependencies } = JSON.parse(await read('package.json')) as { dependencies: { node: string } }
    const images = [...(await read('infra/Dockerfile')).matchAll(/^FROM node:(\d+)/gm)].map(([, major]) => major)
    expect(images).toEqual(images.map(() => dependencies.node.split('.')[0]))
    expect(images.length).toBeGreaterThan(0)
  })
})
