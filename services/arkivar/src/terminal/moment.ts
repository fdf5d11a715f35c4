/** @param instant ISO 8601. @returns it to the second, in UTC, as the logs have it. */
export function moment(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`
}
