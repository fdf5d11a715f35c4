import { expect, it } from 'vitest'
import { type Recorded, regressionsOf } from './regressions.ts'

const recorded: Recorded = {
  documents: 10,
  type: 1,
  confidentErrors: 0,
  overall: 0.98,
  fields: { date: 0.99, title: 0.9 },
}

it('finds a field that got worse, and an error that was not there', () => {
  const now = { ...recorded, confidentErrors: 1, fields: { date: 0.9, title: 0.95 } }
  expect(regressionsOf({ text: recorded }, { text: now })).toEqual([
    'text: 1 confident errors, 0 recorded',
    'text: date 0.9, 0.99 recorded',
  ])
})

it('lets a field of which little was compared move by one value', () => {
  const now = { ...recorded, fields: { date: 0.9, title: 0.9 }, compared: { date: 20, title: 20 } }
  expect(regressionsOf({ text: recorded }, { text: now })).toEqual([])
  const worse = { ...now, fields: { date: 0.8, title: 0.9 } }
  expect(regressionsOf({ text: recorded }, { text: worse })).toHaveLength(1)
})

it('lets a field move a little', () => {
  expect(regressionsOf({ text: recorded }, { text: { ...recorded, fields: { date: 0.985, title: 0.9 } } })).toEqual([])
})
