export { type UploaderOptions, uploaderPlugin } from './uploader-plugin.ts'
