export { type ApiOptions, apiPlugin } from './api-plugin.ts'
export { followChanges, lossOf } from './follow-changes.ts'
