import { afterAll } from 'vitest'
import { endLeftRunning } from './left-running.ts'

afterAll(endLeftRunning)
