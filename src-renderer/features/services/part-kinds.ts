import type { Edge, Part } from '../../../src-shared/domain/requirement.ts'

/** The ways in which a part is told apart on the form; every part is of exactly one. */
export const partKinds = ['first', 'last', 'fromStart', 'fromEnd', 'between', 'crossed'] as const
export type PartKind = (typeof partKinds)[number]

type Field = { readonly label: 'minutes' | 'edge'; readonly minutes: number; readonly set: (minutes: number) => Part }

const start = (minutes: number): Edge => ({ from: 'start', minutes })
const end = (minutes: number): Edge => ({ from: 'end', minutes })

export function kindOfPart(part: Part): PartKind {
  if (part.begin.from === 'start' && part.end.from === 'start') return part.begin.minutes === 0 ? 'first' : 'fromStart'
  if (part.begin.from === 'end' && part.end.from === 'end') return part.end.minutes === 0 ? 'last' : 'fromEnd'
  return part.begin.from === 'start' ? 'between' : 'crossed'
}

/** A part of this kind to begin with. */
export function partOfKind(kind: PartKind): Part {
  switch (kind) {
    case 'first':
      return { begin: start(0), end: start(20) }
    case 'last':
      return { begin: end(20), end: end(0) }
    case 'fromStart':
      return { begin: start(10), end: start(30) }
    case 'fromEnd':
      return { begin: end(30), end: end(10) }
    case 'between':
      return { begin: start(10), end: end(10) }
    case 'crossed':
      return { begin: end(30), end: start(45) }
  }
}

/** The one or two numbers that a part is made of, and how to change them. */
export function partWith(part: Part): { readonly first: Field; readonly second: Field | null } {
  const { begin, end: finish } = part
  const setBegin = (minutes: number) => ({ ...part, begin: { ...begin, minutes } })
  const setEnd = (minutes: number) => ({ ...part, end: { ...finish, minutes } })
  const kind = kindOfPart(part)
  if (kind === 'first') return { first: { label: 'minutes', minutes: finish.minutes, set: setEnd }, second: null }
  if (kind === 'last') return { first: { label: 'minutes', minutes: begin.minutes, set: setBegin }, second: null }
  return {
    first: { label: 'edge', minutes: begin.minutes, set: setBegin },
    second: { label: 'edge', minutes: finish.minutes, set: setEnd },
  }
}
