/** Names under which clients ask for JSON of which each line is a whole. */
const lineTypes = ['application/x-ndjson', 'application/ndjson', 'application/jsonl', 'application/x-jsonlines']

/** @returns whether a client that sends this header `Accept` would rather have one JSON value a line than one in all. */
export function acceptsLines(header: string | undefined): boolean {
  const weights = new Map(header?.split(',').map(weigh) ?? [])
  const lines = Math.max(...lineTypes.map((type) => weights.get(type) ?? 0))
  return lines > 0 && lines >= (weights.get('application/json') ?? 0)
}

function weigh(range: string): [type: string, weight: number] {
  const [type = '', ...parameters] = range.toLowerCase().split(';')
  const [weight = '1'] = parameters.flatMap((each) => /^\s*q=([\d.]+)\s*$/.exec(each)?.[1] ?? [])
  return [type.trim(), Number(weight)]
}
