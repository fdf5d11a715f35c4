export { type ApiOptions, apiPlugin } from './api-plugin.ts'
export { aheadMessage, followChanges, isAhead, lossOf } from './follow-changes.ts'
