// What parser processes need of this package beside its types: each starts anew, and loads no schemas.
export { FailureError, failureOf } from './failure-error.ts'
export { blockText, pageText, runningText } from './running-text.ts'
