import { expect, test } from 'vitest'
import { Company } from './company.ts'

const order = async (steps: Record<string, Promise<void>>): Promise<string[]> => {
  const came: string[] = []
  await Promise.all(Object.entries(steps).map(([name, step]) => step.then(() => came.push(name))))
  return came
}

test('nobody goes on before all have come', async () => {
  const company = new Company(2)
  let went = false
  const first = company.step().then(() => {
    went = true
  })
  await new Promise(setImmediate)
  expect(went).toBe(false)
  await company.step()
  await first
})

test('who leaves is not waited for', async () => {
  const company = new Company(3)
  const waiting = { first: company.step(), second: company.step() }
  company.leave()
  expect(await order(waiting)).toEqual(['first', 'second'])
  company.leave()
  await company.step()
})

test('nobody waits for long for one that is slow', async () => {
  await new Company(2).step()
})
