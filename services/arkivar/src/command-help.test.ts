import { expect, test } from 'vitest'
import { makeProgram } from './cli.ts'
import { commandHelp } from './command-help.ts'

test('the help of each command shows how to call it, and what its JSON holds', () => {
  const commands = makeProgram({}, () => undefined).commands
  expect(Object.keys(commandHelp)).toEqual(commands.map((command) => command.name()))
  for (const command of commands) {
    const { examples, json } = commandHelp[command.name()] ?? { examples: [] }
    expect(examples.length, command.name()).toBeGreaterThan(0)
    for (const [example] of examples) expect(example.split(' ')[0]).toBe(command.name())
    const hasJson = command.options.some(({ long, hidden }) => long === '--json' && !hidden)
    expect(json !== undefined, command.name()).toBe(hasJson)
    for (const { description, hidden, long } of command.options)
      if (!hidden) expect(description, `${command.name()} ${long}`).not.toBe('')
  }
})
