// Sums the JSON reports of Vitest in a folder, prints what failed or was never run, and as the last line
// "N passed, N failed". Usage: node count-tests.mjs FOLDER [STEP-THAT-FAILED…]
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const [folder = '.', ...brokenSteps] = process.argv.slice(2)
const say = (line) => process.stdout.write(`${line}\n`)

let passed = 0
let failedTests = 0
const ran = new Set()
const skipped = new Set()
for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  for (const suite of JSON.parse(readFileSync(join(folder, file), 'utf8')).testResults) {
    for (const test of suite.assertionResults) {
      const name = `${relative(process.cwd(), suite.name)} > ${test.fullName}`
      if (test.status === 'passed') passed++
      if (test.status === 'failed') {
        failedTests++
        say(`failed: ${name}`)
      }
      const isSkipped = test.status !== 'passed' && test.status !== 'failed'
      ;(isSkipped ? skipped : ran).add(name)
    }
  }
}

// A test that one run leaves out has to be run by another.
const neverRun = [...skipped].filter((name) => !ran.has(name))
for (const name of neverRun) say(`never run: ${name}`)
for (const step of brokenSteps) say(`failed step: ${step}`)
if (passed + failedTests === 0) say('no tests were run')

const testSteps = brokenSteps.filter((step) => /test/.test(step)).length
const otherSteps = brokenSteps.length - testSteps
// A test step whose tests all passed failed for a reason of its own, such as a file that cannot be loaded.
const failed = failedTests + neverRun.length + otherSteps + (testSteps > 0 && failedTests === 0 ? testSteps : 0)
const total = passed + failed === 0 ? 1 : failed
say(`${passed} passed, ${total} failed`)
process.exitCode = total === 0 ? 0 : 1
