import type { JobPayload } from '@arkivar/types'
import type { JobType, Processor, WorkerOptions } from 'bullmq'
import type { jobsOf } from './jobs-of.ts'

type QueueJob = ReturnType<typeof jobsOf>[number]

/** What we use of a queue and a worker, the same on Redis and PostgreSQL. */
export type QueueHandle = {
  add(name: string, data: JobPayload, options: QueueJob['opts']): Promise<unknown>
  addBulk(jobs: QueueJob[]): Promise<unknown>
  getJobCounts(...states: JobType[]): Promise<Record<string, number>>
  isPaused(): Promise<boolean>
  resume(): Promise<void>
  obliterate(options: { force: boolean }): Promise<void>
  on(event: 'error', listener: (error: Error) => void): unknown
  close(): Promise<void>
}
export type WorkerHandle = {
  on(event: 'error', listener: (error: Error) => void): unknown
  cancelAllJobs(reason: string): void
  close(force?: boolean): Promise<void>
}
export type OwnWorkerOptions = Omit<WorkerOptions, 'connection'>

/** The way to the queues of one server. */
export type Door = {
  queue(name: string): QueueHandle
  worker(name: string, processor: Processor<unknown, string>, options: OwnWorkerOptions): WorkerHandle
  close(): Promise<void>
}
