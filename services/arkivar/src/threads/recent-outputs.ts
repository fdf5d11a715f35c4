/** Packed; unpacked they take some ten times as much. */
const mostBytes = 1024 * 1024

/** What was made or unpacked lately, until the last stage of the same document that reads it has done so. */
export class RecentOutputs {
  readonly #values = new Map<string, { value: unknown; bytes: number }>()
  #bytes = 0

  /** @param bytes of the packed output, by which what is kept is limited. */
  async get(key: string, bytes: number, unpack: () => Promise<unknown>): Promise<unknown> {
    const known = this.#values.get(key)
    if (known !== undefined) return known.value
    const value = await unpack()
    this.keep(key, bytes, value)
    return value
  }

  keep(key: string, bytes: number, value: unknown): void {
    this.drop(key)
    this.#values.set(key, { value, bytes })
    this.#bytes += bytes
    for (const oldest of this.#values.keys()) {
      if (this.#bytes <= mostBytes) break
      this.drop(oldest)
    }
  }

  drop(key: string): void {
    this.#bytes -= this.#values.get(key)?.bytes ?? 0
    this.#values.delete(key)
  }
}
