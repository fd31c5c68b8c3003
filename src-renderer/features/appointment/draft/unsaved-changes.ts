import type { Draft, DraftClient } from './draft.ts'
import { unchosenServices } from './typed-services.ts'

/** A part of a visit as a person names it. */
export type DraftPart = 'startsAt' | 'note' | 'lines' | 'client' | 'title' | 'capacity'
const parts: readonly DraftPart[] = ['startsAt', 'note', 'lines', 'client', 'title', 'capacity']

/** Whether the draft differs from what it began with in anything that saving would store, or in what was typed. */
export function isChanged(base: Draft, draft: Draft): boolean {
  return fingerprint(base) !== fingerprint(draft)
}

/**
 * What was typed here laid over what somebody else stored meanwhile: each part that was not touched here takes their value.
 * Nothing that was typed is lost.
 */
export function rebased(base: Draft, mine: Draft, theirs: Draft): Draft {
  const pick = <Part extends keyof Draft>(part: Part): Draft[Part] =>
    JSON.stringify(base[part]) === JSON.stringify(mine[part]) ? theirs[part] : mine[part]
  const storedLines = new Set(theirs.lines.map((line) => line.lineId))
  return {
    ...mine,
    startsAt: pick('startsAt'),
    note: pick('note'),
    client: pick('client'),
    title: pick('title'),
    capacity: pick('capacity'),
    // Attendees are stored one by one: theirs is the list, with those who are only in this draft.
    attendees: [...theirs.attendees, ...mine.attendees.filter(({ attendeeId }) => attendeeId === null)],
    // A line that was taken away meanwhile cannot be gone on with: it becomes a new one.
    lines: pick('lines').map((line) => (storedLines.has(line.lineId) ? line : { ...line, lineId: null })),
  }
}

/** The parts in which two drafts differ, attendees left out: they are stored one by one. */
export function changedParts(before: Draft, after: Draft): DraftPart[] {
  return parts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]))
}

function fingerprint(draft: Draft): string {
  return JSON.stringify({
    ...draft,
    client: clientPrint(draft.client),
    drawn: null,
    // Of a stored group they are saved one by one; only those who are not yet stored are unsaved.
    attendees: draft.attendees.filter(({ attendeeId }) => attendeeId === null).map(({ client }) => clientPrint(client)),
    typedServices: unchosenServices(draft).map((key) => draft.typedServices[key]?.trim()),
    lines: draft.lines.map((line) => ({
      ...line,
      key: null,
      price: Number.isNaN(line.price) ? 'unclear' : line.price,
      staff: trimmed(line.staff),
      instances: trimmed(line.instances),
    })),
  })
}

function clientPrint(client: DraftClient): unknown {
  if (client.kind === 'known') return client.id
  return client.kind === 'undecided' ? { ...client, typed: client.typed.trim() } : client
}

/** Without empty wishes at the end: anyone, said or left out, is the same. */
function trimmed<Id>(wishes: readonly (readonly Id[])[]): readonly (readonly Id[])[] {
  return wishes.slice(0, wishes.findLastIndex((oneOf) => oneOf.length > 0) + 1)
}
