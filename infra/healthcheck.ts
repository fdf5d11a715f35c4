/** Run by Docker inside a container: `node infra/healthcheck.ts PORT` ends with 0 where the service is ready. */
const port = process.argv[2]
const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(4_000) }).catch(() => null)
process.exitCode = answer?.ok ? 0 : 1
