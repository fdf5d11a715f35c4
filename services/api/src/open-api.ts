import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { components, endpointList, everywhere } from './endpoints.ts'

/** @returns the description of the read API: OpenAPI 3.1, made from the schemas that the routes themselves use. */
export function openApi(version: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Arkivar',
      version,
      description: 'What Danish kommuner publish: documents, search, changes. Errors are problem documents (RFC 9457).',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths: Object.fromEntries(endpointList.map((endpoint) => [endpoint.path, { get: operation(endpoint) }])),
    components: { schemas: componentSchemas() },
  }
}

type Endpoint = (typeof endpointList)[number]

function operation({ path, summary, description, query, answers }: Endpoint): object {
  return {
    operationId: path.replace('/api/v1/', '').replace('{id}/', '').replace('/{id}', ''),
    summary,
    ...(description && { description }),
    parameters: [...pathParameters(path), ...queryParameters(query)],
    responses: Object.fromEntries(
      Object.entries({ ...answers, ...everywhere }).map(([status, answer]) => [
        status,
        {
          description: answer.description,
          ...(answer.content && {
            content: Object.fromEntries(
              Object.entries(answer.content).map(([type, name]) => [
                type,
                name === 'binary' ? {} : { schema: { $ref: refTo(name) } },
              ]),
            ),
          }),
        },
      ]),
    ),
  }
}

function pathParameters(path: string): object[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

function queryParameters(query: z.ZodObject): object[] {
  const { properties = {} } = z.toJSONSchema(query, { io: 'input' })
  return Object.entries(properties).map(([name, schema]) => {
    const { description, ...rest } = typeof schema === 'boolean' ? {} : schema
    // Forms send every field, and what was left empty counts as left out.
    return {
      name,
      in: 'query',
      required: false,
      allowEmptyValue: true,
      ...(description && { description }),
      schema: rest,
    }
  })
}

function componentSchemas(): object {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(components)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, {
    uri: refTo,
    // A pair is told as a list of two: many generators of clients do not know tuples.
    override({ jsonSchema }) {
      const [first, ...others] = jsonSchema.prefixItems ?? []
      if (first === undefined || others.some((other) => !isDeepStrictEqual(other, first))) return
      delete jsonSchema.prefixItems
      jsonSchema.items = first
    },
  })
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _dialect, $id: _id, ...schema }]) => [name, schema]),
  )
}

function refTo(name: string): string {
  return `#/components/schemas/${name}`
}
