export { type ApiOptions, apiPlugin } from './api-plugin.ts'
export { problemPage } from './pages/problem-page.ts'
