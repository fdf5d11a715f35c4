/** What programs leave beside documents: hidden files, halves of downloads, locks of Word, thumbnails of Windows. */
const ignored = /^\.|^~\$|~$|\.(?:part|partial|filepart|crdownload|tmp|temp|swp|lock)$|^(?:thumbs\.db|desktop\.ini)$/i

/** @param name of a file or folder, without its path. */
export function isIgnoredName(name: string): boolean {
  return ignored.test(name)
}
