export type ProgressBar = { label: string; done: number; total: number }

export interface ProgressDisplay {
  show(bars: readonly ProgressBar[], note: string): void
  /** Leaves the last state standing. */
  end(): void
}

const barWidth = 28
/** Without a terminal, a line so often is enough to see that something happens. */
const plainEveryMs = 5_000

/** A bar for each stage on a terminal, a plain line now and then without one; always on standard error. */
export function progressDisplay(stream: NodeJS.WriteStream = process.stderr): ProgressDisplay {
  return stream.isTTY ? liveDisplay(stream) : plainDisplay(stream)
}

function liveDisplay(stream: NodeJS.WriteStream): ProgressDisplay {
  let drawn = 0
  return {
    show(bars, note) {
      const lines = bars.map(({ label, done, total }) => {
        const filled = total === 0 ? 0 : Math.round((done / total) * barWidth)
        return `  ${label.padEnd(10)} ${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${done} of ${total}`
      })
      if (note !== '') lines.push(`  ${note.slice(0, Math.max(20, stream.columns - 3))}`)
      const up = drawn > 0 ? `\u001b[${drawn}A` : ''
      stream.write(`${up}\u001b[J${lines.join('\n')}\n`)
      drawn = lines.length
    },
    end() {
      drawn = 0
    },
  }
}

function plainDisplay(stream: NodeJS.WriteStream): ProgressDisplay {
  let lastAt = 0
  let lastLine = ''
  let line = ''
  const write = (): void => {
    if (line === lastLine) return
    lastAt = performance.now()
    lastLine = line
    stream.write(`${line}\n`)
  }
  return {
    show(bars, note) {
      line = `${bars.map(({ label, done, total }) => `${label} ${done}/${total}`).join(' · ')}${note && ` · ${note}`}`
      if (performance.now() - lastAt >= plainEveryMs) write()
    },
    end: write,
  }
}
