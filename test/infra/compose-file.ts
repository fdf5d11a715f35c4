import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { projectFolder } from '../support/arkivar-process.ts'

export type ComposeService = {
  image?: string
  build?: { context: string; dockerfile: string }
  command?: string | string[]
  environment?: Record<string, string>
  ports?: string[]
  volumes?: string[]
  healthcheck?: { test: string[] }
  depends_on?: Record<string, { condition: string }>
  stop_grace_period?: string
  network_mode?: string
}

export type ComposeFile = { services: Record<string, ComposeService>; volumes: Record<string, unknown> }

/** A `${NAME}`, `${NAME:-default}` or `${NAME:?message}` of the file. */
export type Variable = { name: string; kind: 'plain' | 'default' | 'required'; word: string }

/** docker-compose.yml as it is written. */
export function composeText(): Promise<string> {
  return readFile(join(projectFolder, 'docker-compose.yml'), 'utf8')
}

/** The file as Docker reads it, with its variables filled in. @throws Error for a variable that is required and not given. */
export async function readComposeFile(variables: Readonly<Record<string, string>>): Promise<ComposeFile> {
  return fillIn(parse(await composeText(), { merge: true }), variables) as ComposeFile
}

export function variablesOf(text: string): Variable[] {
  return [...text.matchAll(variable)].flatMap(([, name, operator, word = '']) =>
    name === undefined
      ? []
      : [{ name, word, kind: operator === ':?' ? 'required' : operator === ':-' ? 'default' : 'plain' }],
  )
}

/** `$$` stands for a dollar sign. */
const variable = /\$\$|\$\{([A-Z0-9_]+)(?:(:[?-])([^}]*))?\}/g

function fillIn(node: unknown, variables: Readonly<Record<string, string>>): unknown {
  if (typeof node === 'string') {
    return node.replace(variable, (found, name: string | undefined, operator: string | undefined, word = '') => {
      if (name === undefined) return found === '$$' ? '$' : found
      const value = variables[name] ?? ''
      if (value === '' && operator === ':?') throw new Error(`required variable ${name} is missing a value: ${word}`)
      return value === '' && operator === ':-' ? word : value
    })
  }
  if (Array.isArray(node)) return node.map((each) => fillIn(each, variables))
  if (node === null || typeof node !== 'object') return node
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, fillIn(value, variables)]))
}

/** A command's words, as Docker splits a string: by white space, quotes kept together. */
export function wordsOf(command: string | readonly string[] = []): string[] {
  if (typeof command !== 'string') return [...command]
  return [...command.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) => word.replaceAll(/["']/g, ''))
}

/** Secrets for a trial, as somebody would fill in infra/example.env. */
export const trialSecrets = {
  REDIS_PASSWORD: 'redis1secret',
  POSTGRES_PASSWORD: 'postgres1secret',
  S3_ACCESS_KEY: 's3key',
  S3_SECRET_KEY: 's3secret',
  // Of "trialtoken".
  ARKIVAR_TOKENS_SHA256: '9a599086d09809537745ee7106043450359a536bc73101b68dcb8e06b1e43867',
} as const
