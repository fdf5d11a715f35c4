/** A benchmark prints its table and returns its figures. */
export type Benchmark = (args: readonly string[]) => Promise<unknown>
