export { type ApiOptions, apiPlugin } from './api-plugin.ts'
