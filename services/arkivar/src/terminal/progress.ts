export type ProgressBar = { label: string; done: number; total: number }

export interface ProgressDisplay {
  show(bars: readonly ProgressBar[], note: string): void
  /** Leaves the last state standing; nothing is shown after it. */
  end(): void
}

type Stream = Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>

const widestBar = 28
/** Shorter ones show nothing that the figures do not. */
const shortestBar = 5
/** Without a terminal, a line so often is enough to see that something happens. */
const plainEveryMs = 5_000

/** A bar for each stage on a terminal, a plain line now and then without one; always on standard error. */
export function progressDisplay(
  stream: Stream = process.stderr,
  terminal: string | undefined = process.env.TERM,
): ProgressDisplay {
  // A dumb terminal shows what should move its cursor as letters.
  const display = stream.isTTY && terminal !== 'dumb' ? liveDisplay(stream) : plainDisplay(stream)
  let ended = false
  return {
    show(bars, note) {
      if (!ended) display.show(bars, note)
    },
    end() {
      if (!ended) display.end()
      ended = true
    },
  }
}

function liveDisplay(stream: Stream): ProgressDisplay {
  let drawn = 0
  return {
    show(bars, note) {
      // A line that wraps would be two when the cursor goes back over it.
      const width = (stream.columns || 80) - 1
      const lines = bars.map((bar) => drawBar(bar, width))
      if (note !== '') lines.push(`  ${note}`.slice(0, width))
      const up = drawn > 0 ? `\u001b[${drawn}A` : ''
      stream.write(`${up}\u001b[J${lines.join('\n')}\n`)
      drawn = lines.length
    },
    end: () => undefined,
  }
}

function drawBar({ label, done, total }: ProgressBar, width: number): string {
  const figures = `${done} of ${total}`
  const room = Math.min(widestBar, width - `  ${label.padEnd(10)}  ${figures}`.length)
  const filled = total === 0 ? 0 : Math.round((done / total) * room)
  const bar = room < shortestBar ? '' : `${'█'.repeat(filled)}${'░'.repeat(room - filled)} `
  return `  ${label.padEnd(10)} ${bar}${figures}`.slice(0, width)
}

function plainDisplay(stream: Stream): ProgressDisplay {
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
