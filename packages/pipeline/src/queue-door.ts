import type { JobPayload } from '@arkivar/types'
import type { JobType, Processor, WorkerOptions } from 'bullmq'
import type { jobOf } from './job-of.ts'

/** What we use of a queue and a worker, the same on Redis and PostgreSQL. */
export type QueueHandle = {
  add(name: string, data: JobPayload, options: ReturnType<typeof jobOf>['opts']): Promise<unknown>
  addBulk(jobs: ReturnType<typeof jobOf>[]): Promise<unknown>
  getJobCounts(...states: JobType[]): Promise<Record<string, number>>
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
