export { type EntryRows, entryRows } from './postgres/unit-rows.ts'
