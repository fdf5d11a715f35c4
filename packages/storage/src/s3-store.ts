import { createReadStream } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import {
  AbortMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  type ListMultipartUploadsCommandOutput,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  ListObjectVersionsCommand,
  type MultipartUpload,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { lackingKeys } from './lacking-keys.ts'
import { checkKey } from './object-key.ts'
import type { ObjectStore, StoredObject } from './object-store.ts'
import { objectStream } from './object-stream.ts'
import { keepOriginal } from './original.ts'
import { defaultPatienceMs, s3ClientSettings, s3Patience, s3ReadersSettings } from './s3-client-settings.ts'
import { isConflict, isNoSuchKey, isTaken, refuseStranger, s3Failure } from './s3-failure.ts'
import { openSpool } from './spool.ts'
import { fileSystemFailure, missingObject, objectTooLarge } from './storage-failure.ts'
import type { S3Location } from './storage-url.ts'
import { sweepTemporaries } from './temporary-files.ts'

const defaultReadBytes = 512 * 1024 * 1024
/** Larger bodies go up in parts of this size, two at a time, so that 24 MiB of memory is the most that one takes. */
const partBytes = 8 * 1024 * 1024

type Body = Uint8Array | Readable
type Put = { contentType?: string; replace: boolean }

/** Keeps objects in a bucket. Nothing is asked of the server before the first call. */
export async function openS3Store(
  s3: S3Location,
  { spoolFolder, patienceMs = defaultPatienceMs }: { spoolFolder: string; patienceMs?: number },
): Promise<ObjectStore> {
  const client = new S3Client(s3ClientSettings(s3))
  const readers = new S3Client(s3ReadersSettings(s3))
  const soon = s3Patience(patienceMs)
  // A page of a listing has a thousand objects, which some servers look for one by one.
  const pageSoon = s3Patience(3 * patienceMs)
  const names = (key: string): { Bucket: string; Key: string } => ({ Bucket: s3.bucket, Key: s3.keyPrefix + key })
  const mapError = (error: unknown): unknown => s3Failure(error, s3)
  const ask = <T>(request: Promise<T>): Promise<T> =>
    request.catch((error: unknown) => {
      throw mapError(error)
    })

  const put = async (key: string, open: () => Body | Promise<Body>, { contentType, replace }: Put) => {
    checkKey(key)
    const params = {
      ...names(key),
      ...(contentType && { ContentType: contentType }),
      ...(!replace && { IfNoneMatch: '*' }),
    }
    for (let attempt = 1; ; attempt++) {
      try {
        refuseStranger(await upload(client, params, await open()), s3)
        return { created: true }
      } catch (error) {
        if (isTaken(error)) return { created: false }
        if (!isConflict(error) || attempt === 5) throw mapError(error)
        // Somebody else writes the same key at this moment; soon it is taken, or free again.
        await setTimeout(attempt * 100 * (1 + Math.random()))
      }
    }
  }

  const stat: ObjectStore['stat'] = async (key) => {
    const asked = soon((options) => client.send(new HeadObjectCommand(names(key)), options))
    const head = await asked.catch((error: unknown) => {
      if (isNoSuchKey(error)) return null
      throw mapError(error)
    })
    if (head !== null) refuseStranger(head, s3)
    return head && { sizeBytes: head.ContentLength ?? 0, modified: head.LastModified ?? new Date(0) }
  }

  const openObject: ObjectStore['open'] = async (key, range) => {
    const params = { ...names(key), ...(range && { Range: `bytes=${range.start}-${range.end}` }) }
    const asked = soon((options) => readers.send(new GetObjectCommand(params), options))
    const answer = await asked.catch((error: unknown) => {
      throw isNoSuchKey(error) ? missingObject(key) : mapError(error)
    })
    const { Body, ContentLength } = answer
    if (Body instanceof Readable && answer.ETag === undefined) Body.destroy()
    refuseStranger(answer, s3)
    if (!(Body instanceof Readable)) throw new Error('the S3 client gave no stream')
    return objectStream(Body, { sizeBytes: ContentLength ?? 0, mapError })
  }

  const list: ObjectStore['list'] = async function* (prefix, { startAfter } = {}) {
    let token: string | undefined
    do {
      const asked = new ListObjectsV2Command({
        Bucket: s3.bucket,
        Prefix: s3.keyPrefix + prefix,
        ...(startAfter && { StartAfter: s3.keyPrefix + startAfter }),
        ...(token && { ContinuationToken: token }),
      })
      const page: ListObjectsV2CommandOutput = await ask(pageSoon((options) => client.send(asked, options)))
      for (const { Key, Size, LastModified } of page.Contents ?? []) {
        if (Key === undefined) continue
        yield {
          key: Key.slice(s3.keyPrefix.length),
          sizeBytes: Size ?? 0,
          modified: LastModified ?? new Date(0),
        } satisfies StoredObject
      }
      token = page.IsTruncated ? page.NextContinuationToken : undefined
    } while (token !== undefined)
  }

  await mkdir(spoolFolder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw fileSystemFailure(error, spoolFolder, 'TMPDIR')
  })
  await sweepTemporaries(spoolFolder)

  return {
    mark: null,

    putIfAbsent: (key, body, options) => put(key, () => body, { ...options, replace: false }),

    async replace(key, body, options) {
      await put(key, () => body, { ...options, replace: true })
    },

    putOriginal: (body, options) =>
      keepOriginal(
        {
          openSpool: () => openSpool(spoolFolder, { setting: 'TMPDIR' }),
          open: openObject,
          async putSpooled(key, spool, { sizeBytes, ...how }) {
            if (!how.replace && (await stat(key)) !== null) return { created: false }
            const bytes = spool.inMemory()
            if (bytes !== null) return put(key, () => bytes, how)
            const { path } = await spool.onDisk()
            return put(key, () => (sizeBytes <= partBytes ? readFile(path) : createReadStream(path)), how)
          },
        },
        body,
        options,
      ),

    async read(key, { maxBytes = defaultReadBytes } = {}) {
      const body = await openObject(key)
      if (body.sizeBytes > maxBytes) {
        body.destroy()
        throw objectTooLarge(key, maxBytes)
      }
      const chunks: Uint8Array[] = []
      for await (const chunk of body) chunks.push(chunk)
      return Buffer.concat(chunks)
    },

    open: openObject,
    stat,

    async delete(key) {
      const { VersionId } = await ask(soon((options) => client.send(new DeleteObjectCommand(names(key)), options)))
      if (VersionId !== undefined) await ask(deleteVersions(client, names(key)))
    },

    list,
    lacking: (keys) => lackingKeys(keys, { list, stat }),

    async sweep(cutOffForMs) {
      const before = Date.now() - cutOffForMs
      let swept = 0
      // Not below `incoming/`: those uploads are of others.
      for (const folder of ['originals/', 'derived/']) {
        const within = { Bucket: s3.bucket, Prefix: s3.keyPrefix + folder }
        for (const upload of await ask(unfinishedUploads(client, within))) {
          if ((upload.Initiated?.getTime() ?? Number.POSITIVE_INFINITY) > before) continue
          const { Key, UploadId } = upload
          await ask(client.send(new AbortMultipartUploadCommand({ Bucket: s3.bucket, Key, UploadId })))
          swept += 1
        }
      }
      return swept
    },

    // A listing, since the answer to asking for the bucket itself has no body that would say what is wrong.
    async check() {
      const listing = new ListObjectsV2Command({ Bucket: s3.bucket, Prefix: s3.keyPrefix, MaxKeys: 1 })
      await ask(soon((options) => client.send(listing, options)))
    },

    async close() {
      client.destroy()
      readers.destroy()
    },
  }
}

async function upload(
  client: S3Client,
  params: { Bucket: string; Key: string; IfNoneMatch?: string },
  body: Body,
): Promise<{ ETag?: string | undefined }> {
  const whole = { ...params, Body: body }
  if (body instanceof Uint8Array && body.length <= partBytes) return await client.send(new PutObjectCommand(whole))
  return await new Upload({ client, params: whole, partSize: partBytes, queueSize: 2 }).done()
}

async function unfinishedUploads(
  client: S3Client,
  within: { Bucket: string; Prefix: string },
): Promise<MultipartUpload[]> {
  const uploads: MultipartUpload[] = []
  let marker: { KeyMarker?: string; UploadIdMarker?: string } | null = {}
  while (marker !== null) {
    const page: ListMultipartUploadsCommandOutput = await client.send(
      new ListMultipartUploadsCommand({ ...within, ...marker }),
    )
    uploads.push(...(page.Uploads ?? []))
    const { IsTruncated, NextKeyMarker: KeyMarker, NextUploadIdMarker: UploadIdMarker } = page
    marker = IsTruncated && KeyMarker ? { KeyMarker, ...(UploadIdMarker && { UploadIdMarker }) } : null
  }
  return uploads
}

/** In a versioned bucket a deletion only hides: what was withdrawn has to be gone. */
async function deleteVersions(client: S3Client, { Bucket, Key }: { Bucket: string; Key: string }): Promise<void> {
  const page = await client.send(new ListObjectVersionsCommand({ Bucket, Prefix: Key }))
  for (const version of [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])]) {
    if (version.Key !== Key || version.VersionId === undefined) continue
    await client.send(new DeleteObjectCommand({ Bucket, Key, VersionId: version.VersionId }))
  }
}
