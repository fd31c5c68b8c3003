import type { LineRequest, VisitRequest } from '../../src-shared/contract/visit.ts'
import { Fault } from '../../src-shared/domain/fault.ts'
import type { LineRequest as EngineLine, VisitRequest as EngineRequest } from '../allocation/types.ts'
import { withWishes } from '../allocation/with-wishes.ts'
import type { StoredLine, StoredVisit } from '../database/stored-visit.ts'
import { bookedLine, type Requirements } from './booked-visit.ts'
import type { Rules } from './gather-rules.ts'

/** What is asked of the engine for one visit, and what is to be stored beside its answer. */
export type AskedVisit = { readonly request: EngineRequest; readonly lines: readonly AskedLine[] }

/** Goes with the line of the same index in the request. */
export type AskedLine = {
  /** The stored line it goes on with. */
  readonly stored: StoredLine | null
  readonly durationByHand: boolean
  /** Undefined: the stored one, or of a new line the performer's own or the service's. */
  readonly price: number | null | undefined
  /** By index of the demand: the wish to keep, where the engine was asked for one holder of it only. */
  readonly keptWishes: ReadonlyMap<number, readonly string[]>
}

const nothingKept: ReadonlyMap<number, readonly string[]> = new Map()

/**
 * What a request from a page asks of the engine. A line that goes on with a stored one keeps its demands unless its
 * service changes, and its length unless that was set by hand or somebody else is wished for.
 *
 * @throws Fault `invalid-input` for what no page asks: a stored line twice, or by hand something that is no instance
 */
export function askedVisit(
  asked: VisitRequest,
  stored: StoredVisit | null,
  { requirements, instances }: Pick<Rules, 'requirements' | 'instances'>,
): AskedVisit {
  const lineIds = asked.lines.flatMap(({ lineId }) => lineId ?? [])
  const added = asked.lines.flatMap((line) => line.added)
  const isInstance = (wanted: string) => instances.some(({ id }) => id === wanted)
  if (new Set(lineIds).size < lineIds.length || !added.every(isInstance)) throw new Fault('invalid-input')
  const lines = asked.lines.map((line) => ({ line, stored: storedLineOf(line, stored) }))
  return {
    request: {
      startsAt: asked.startsAt,
      lines: lines.map(({ line, stored }) => (stored ? keptLine(line, stored, requirements) : newLine(line))),
    },
    lines: lines.map(({ line, stored }) => ({
      stored,
      durationByHand: line.durationMinutes !== undefined,
      price: line.price,
      keptWishes: nothingKept,
    })),
  }
}

/** The stored line a requested one goes on with; none when it is for another service now. */
function storedLineOf(line: LineRequest, visit: StoredVisit | null): StoredLine | null {
  if (line.lineId === undefined) return null
  const found = visit?.lines.find(({ id }) => id === line.lineId)
  if (!found) throw new Fault('invalid-input')
  return found.serviceId === line.serviceId ? found : null
}

function newLine(line: LineRequest): EngineLine {
  return {
    serviceId: line.serviceId,
    begins: line.begins,
    durationMinutes: line.durationMinutes ?? null,
    asks: { kind: 'new', ...wishesOf(line) },
    anyway: [],
  }
}

function keptLine(line: LineRequest, stored: StoredLine, requirements: Requirements): EngineLine {
  return {
    serviceId: line.serviceId,
    begins: line.begins,
    durationMinutes: line.durationMinutes ?? keptDuration(line, stored),
    asks: { kind: 'kept', line: withWishes(bookedLine(stored, requirements), wishesOf(line)) },
    anyway: [],
  }
}

/** Null: the lead's own or the service's, because it is no longer set by hand or the lead is wished otherwise. */
function keptDuration(line: LineRequest, stored: StoredLine): number | null {
  if (stored.durationByHand) return null
  const lead = stored.demands.find(({ kind }) => kind === 'staff')
  if (lead && !isSameWish(line.staff[0]?.oneOf ?? [], lead.wish)) return null
  return stored.endsAt - stored.startsAt
}

/** A wish is a set: who is named twice is meant once. */
function wishesOf(line: LineRequest) {
  return {
    staff: line.staff.map(({ oneOf }) => [...new Set(oneOf)]),
    instances: line.instances.map(({ oneOf }) => [...new Set(oneOf)]),
    added: [...new Set(line.added)],
  }
}

/** Whether two wishes accept the same holders. */
export function isSameWish(a: readonly string[], b: readonly string[]): boolean {
  const one = new Set(a)
  const other = new Set(b)
  return one.size === other.size && a.every((holder) => other.has(holder))
}

/**
 * Whether the request is what stands in the book already, prices apart: then nothing is re-planned, so that a change of
 * note, client or price never runs into hours or closures that came later.
 */
export function isAsStored(asked: VisitRequest, visit: StoredVisit): boolean {
  if (asked.lines.length !== visit.lines.length) return false
  let endsAt = asked.startsAt
  return asked.lines.every((line, index) => {
    const stored = visit.lines[index]
    if (!stored || line.lineId !== stored.id || line.serviceId !== stored.serviceId) return false
    const startsAt = line.begins.kind === 'after' ? endsAt : asked.startsAt + line.begins.minutes
    const durationMinutes = line.durationMinutes ?? stored.endsAt - stored.startsAt
    endsAt = startsAt + durationMinutes
    return (
      startsAt === stored.startsAt &&
      endsAt === stored.endsAt &&
      (line.durationMinutes !== undefined) === stored.durationByHand &&
      hasStoredWishes(line, stored)
    )
  })
}

function hasStoredWishes(line: LineRequest, stored: StoredLine): boolean {
  const required = stored.demands.filter(({ requirementId }) => requirementId !== null)
  const added = stored.demands.filter(({ requirementId }) => requirementId === null).flatMap(({ wish }) => wish)
  const areSame = (kind: 'staff' | 'instance', wishes: LineRequest['staff'] | LineRequest['instances']) =>
    required
      .filter((demand) => demand.kind === kind)
      .every((demand, seat) => isSameWish(wishes[seat]?.oneOf ?? [], demand.wish))
  return areSame('staff', line.staff) && areSame('instance', line.instances) && isSameWish(line.added, added)
}
