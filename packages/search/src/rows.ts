export { type DocumentRow, documentRow, unitRowsJson } from './postgres/unit-rows.ts'
