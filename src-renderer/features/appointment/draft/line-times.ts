import type { Begins, Draft, DraftLine } from './draft.ts'

const after: Begins = { kind: 'after' }

/** The whole visit at another time, distances kept. */
export function withStart(draft: Draft, startsAt: number): Draft {
  return { ...draft, startsAt }
}

/**
 * One line at a time of its own (UTC minutes). The first line takes the visit along; another that would begin before the visit
 * makes the visit begin there and leaves every other line where it is. `starts` are the lines' present starts by key.
 */
export function withLineStart(draft: Draft, key: string, at: number, starts: ReadonlyMap<string, number>): Draft {
  const index = draft.lines.findIndex((line) => line.key === key)
  if (index === -1) return draft
  if (index === 0 && draft.lines[0]?.begins.kind === 'after') return withStart(draft, at)
  const startsAt = Math.min(at, draft.startsAt)
  const earlier = draft.startsAt - startsAt
  const lines = draft.lines.map((line, place): DraftLine => {
    if (line.key === key) return { ...line, begins: { kind: 'offset', minutes: at - startsAt } }
    if (line.begins.kind === 'offset') return { ...line, begins: laterBy(line.begins.minutes, earlier) }
    if (place === 0 && earlier > 0) return { ...line, begins: laterBy(0, earlier) }
    // What followed the line that leaves its place stays where it is.
    const here = starts.get(line.key)
    if (place === index + 1 && here !== undefined) return { ...line, begins: laterBy(here - draft.startsAt, earlier) }
    return line
  })
  return { ...draft, startsAt, lines }
}

/** One line beside the line before it, at the same start. `starts` are the lines' present starts by key. */
export function sideBySide(draft: Draft, key: string, starts: ReadonlyMap<string, number>): Draft {
  const before = draft.lines[draft.lines.findIndex((line) => line.key === key) - 1]
  if (!before) return draft
  const start = starts.get(before.key) ?? draft.startsAt
  return withBegins(draft, key, { kind: 'offset', minutes: start - draft.startsAt })
}

/** One line again right after the line before it. */
export function oneAfterAnother(draft: Draft, key: string): Draft {
  return withBegins(draft, key, after)
}

/** One line a place earlier (-1) or later (1). The places keep their times: two side by side stay side by side. */
export function reordered(draft: Draft, key: string, by: -1 | 1): Draft {
  const from = draft.lines.findIndex((line) => line.key === key)
  const moved = draft.lines[from]
  const other = draft.lines[from + by]
  if (!moved || !other) return draft
  const lines = [...draft.lines]
  lines[from] = { ...other, begins: moved.begins }
  lines[from + by] = { ...moved, begins: other.begins }
  return { ...draft, lines }
}

/** Without one line; what followed it moves up, what had a time of its own keeps it. */
export function withoutLine(draft: Draft, key: string): Draft {
  const lines = draft.lines.filter((line) => line.key !== key)
  const [first] = lines
  if (!first || first.begins.kind === 'after') return { ...draft, lines }
  const offsets = lines.map(({ begins }) => (begins.kind === 'offset' ? begins.minutes : Infinity))
  const gap = Math.min(...offsets)
  return {
    ...draft,
    startsAt: draft.startsAt + gap,
    lines: lines.map((line, place) => {
      if (line.begins.kind === 'after') return line
      const minutes = line.begins.minutes - gap
      return { ...line, begins: place === 0 && minutes === 0 ? after : { kind: 'offset', minutes } }
    }),
  }
}

function withBegins(draft: Draft, key: string, begins: Begins): Draft {
  return { ...draft, lines: draft.lines.map((line) => (line.key === key ? { ...line, begins } : line)) }
}

function laterBy(minutes: number, by: number): Begins {
  return { kind: 'offset', minutes: minutes + by }
}
