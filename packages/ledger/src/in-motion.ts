import { sql } from '@arkivar/postgres'

/*
 * What is to be moved is one of two, and each condition has an index of its own: a backlog of a million is counted and
 * released without looking at what is in flight, and the other way round.
 */

/** Over the columns of `revision`: bulk work that was not released yet. */
export const isHeld = sql`next_stage is not null and lane = 'bulk' and enqueued_at is null`

/** Over the same: is in the queue, or should be. */
export const isInFlight = sql`next_stage is not null and (lane = 'fresh' or enqueued_at is not null)`
