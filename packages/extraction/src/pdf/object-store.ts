/** Pictures and patterns that drawing operations name. They come when they are decoded, before or after the list. */
export class ObjectStore {
  readonly #objects = new Map<string, PromiseWithResolvers<unknown>>()

  /** Calls back when the object is there; null is one that cannot be decoded. */
  get(name: string, callback: (object: never) => void): void {
    void this.#entry(name).promise.then((object) => callback(object as never))
  }

  put(name: string, object: unknown): void {
    this.#entry(name).resolve(object)
  }

  #entry(name: string): PromiseWithResolvers<unknown> {
    const known = this.#objects.get(name)
    if (known !== undefined) return known
    const entry = Promise.withResolvers<unknown>()
    this.#objects.set(name, entry)
    return entry
  }
}
