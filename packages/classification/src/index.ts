export { type ClassifyInput, classify, classifyVersion } from './classify.ts'
