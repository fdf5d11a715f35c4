// What a command needs that only looks for files: it loads no more.
export { decodeFileName } from './letters/decode-file-name.ts'
