import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createRandom, type Random } from '../corpus/random.ts'
import { readOptions } from '../support/read-options.ts'
import { openEmbeddedWorld } from './embedded-world.ts'
import { followFeed } from './feed-reader.ts'
import { writeHuntedFiles } from './hunted-files.ts'
import { peacefulOutcomes } from './outcomes.ts'
import { watchProcesses } from './seen-processes.ts'
import { openServicesWorld } from './services-world.ts'
import { judge } from './verdict.ts'
import type { Fault, World } from './world.ts'

const usage = `Hunts for broken promises: a run of many documents while everything under it is killed, stopped, cut off and restarted
at random, and at the end every promise looked at. The same seed draws the same faults; when they strike depends on the machine.

  node test/hunt/main.ts [--mode embedded|services] [--s3 versitygw|seaweedfs] [--seed N] [--rounds N] [--documents N]
                         [--faults N] [--only TEXT] [--damage] [--keep]

  --rounds     so many seeds, one after the other, from --seed on
  --faults     so many faults a round
  --only       only faults whose name or target holds one of these words, separated by commas
  --damage     stored outputs are deleted and changed too, and mended in the end as operators are told to (embedded)
  --keep       leave folder and logs of a round that found something
`

const { values } = readOptions({
  options: {
    mode: { type: 'string', default: 'embedded' },
    s3: { type: 'string', default: 'versitygw' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '1' },
    documents: { type: 'string', default: '120' },
    faults: { type: 'string', default: '20' },
    only: { type: 'string' },
    damage: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

const say = (text: string): void => void process.stdout.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`)

/** Strikes `count` times, up to three faults at once, each thing by one at a time. */
async function strike(world: World, random: Random, count: number, isIn: () => boolean): Promise<void> {
  const busy = new Map<string, Promise<void>>()
  const wanted = values.only?.split(',')
  const all = world.faults.filter(
    ({ name, target }) => wanted?.some((word) => `${name} ${target}`.includes(word)) ?? true,
  )
  const urn = all.flatMap((fault) => Array.from({ length: fault.weight }, () => fault))
  for (let struck = 0; struck < count || !isIn(); ) {
    const fault = random.pick(urn)
    await pause(random.int(200, 2_500))
    while (busy.size >= 3) await Promise.race(busy.values())
    if (busy.has(fault.target)) continue
    // Whoever is still handing in after all this needs some peace to end.
    if (struck >= count) {
      await pause(1_000)
      if (busy.size > 0) await Promise.race(busy.values())
      continue
    }
    struck += 1
    const running = runFault(fault, random.fork(String(struck))).finally(() => busy.delete(fault.target))
    busy.set(fault.target, running)
  }
  await Promise.all(busy.values())
}

async function runFault(fault: Fault, random: Random): Promise<void> {
  const startedAt = performance.now()
  const what = await fault.run(random).catch((error: unknown) => `failed: ${error}`)
  say(`  ${fault.name} [${fault.target}] ${what} (${Math.round(performance.now() - startedAt)} ms)`)
}

async function round(seed: string, corpus: string, files: ReadonlyMap<string, string>): Promise<string[]> {
  const outcomes = await peacefulOutcomes(corpus)
  const folder = await mkdtemp(join(tmpdir(), 'arkivar-hunt-'))
  const problems: string[] = []
  const hung = (what: string): void => {
    problems.push(`hung or wrong: ${what}`)
  }

  const watching = watchProcesses(folder)
  try {
    const place = { folder, files, documents: join(corpus, 'documents'), hung }
    await using world =
      values.mode === 'embedded'
        ? await openEmbeddedWorld({ ...place, damage: values.damage })
        : await openServicesWorld({ ...place, s3: values.s3 === 'seaweedfs' ? 'seaweedfs' : 'versitygw' })
    const reader = followFeed(world.apiUrl, { limit: 50, everyMs: 300 })
    let isIn = false
    const handingIn = world.handIn().then(() => {
      isIn = true
    })
    await strike(world, createRandom(`hunt/${seed}`), Number(values.faults), () => isIn)
    await world.calm()
    await handingIn
    say(`  calm; ${reader.view.size} documents followed so far`)
    problems.push(...(await judge(world, outcomes, reader, values.damage)))
    problems.push(...(await world.end()))
  } catch (error) {
    problems.push(`the hunt itself broke: ${error instanceof Error ? error.stack : error}`)
  }
  await pause(1_500)
  watching.stop()
  const left = watching.left()
  if (left.length > 0) problems.push(`processes are left: ${left.join('; ')}`)
  if (problems.length > 0 && values.keep) say(`  kept: ${folder}`)
  else await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
  return problems
}

async function hunt(): Promise<void> {
  // Each hunt has its own: some of the files hold the moment of their making.
  const corpus = await mkdtemp(join(tmpdir(), 'arkivar-hunt-corpus-'))
  const files = await writeHuntedFiles(join(corpus, 'documents'), Number(values.documents))
  say(`${files.size} files`)
  let broken = 0
  for (let count = 0; count < Number(values.rounds); count++) {
    const seed = String(Number(values.seed) + count)
    const startedAt = performance.now()
    say(`${values.mode}${values.mode === 'services' ? ` on ${values.s3}` : ''}, seed ${seed}`)
    const problems = await round(seed, corpus, files)
    for (const problem of problems) say(`  BROKEN ${problem}`)
    say(`  ${problems.length === 0 ? 'whole' : 'BROKEN'} after ${Math.round((performance.now() - startedAt) / 1000)} s`)
    if (problems.length > 0) broken += 1
  }
  await rm(corpus, { recursive: true, force: true })
  say(`${broken} of ${values.rounds} seeds broke a promise`)
  process.exitCode = broken === 0 ? 0 : 1
}

if (values.help) process.stdout.write(usage)
else await hunt()
