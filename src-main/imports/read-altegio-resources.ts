import { isUtf8 } from 'node:buffer'
import { z } from 'zod'
import type { BrokenFile } from '../../src-shared/contract/imports.ts'
import { name } from '../../src-shared/domain/name.ts'
import { done, refused, type Result } from '../../src-shared/domain/result.ts'
import { findJsonFault } from './json-fault.ts'

const mostRecords = 10_000

const record = z.object({ id: z.int(), title: name })
const instance = record.extend({ resource_id: z.int().exactOptional() })
const resource = record.extend({ instances: z.array(instance).exactOptional() })
/** The documented answer of `GET /resources/{location_id}`; all other fields are ignored. */
const answer = z.object({ success: z.literal(true), data: z.array(resource) })

/** One of the source's records: its id there, and its title, trimmed and NFC. */
export type AltegioRecord = { readonly id: string; readonly title: string }
export type AltegioResource = AltegioRecord & { readonly instances: readonly AltegioRecord[] }

/**
 * The resources in an answer of Altegio's API, in its order. `instances` and `resource_id` may be absent, an empty list
 * is a normal answer. The first thing that is broken refuses the whole file.
 */
export function readAltegioResources(bytes: Uint8Array): Result<readonly AltegioResource[], BrokenFile> {
  const notUtf8 = lineThatIsNotUtf8(bytes)
  if (notUtf8) return refused({ where: { kind: 'position', line: notUtf8, column: 1 }, what: 'not UTF-8' })
  const text = new TextDecoder().decode(bytes)
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return refused({
      where: { kind: 'position', ...(findJsonFault(text) ?? { line: 1, column: 1 }) },
      what: 'not JSON',
    })
  }
  const read = answer.safeParse(json)
  if (!read.success) return refused(brokenAt(json, read.error.issues[0]))
  const contradiction = findContradiction(read.data.data)
  if (contradiction) return refused(contradiction)
  return done(
    read.data.data.map(({ id, title, instances = [] }) => ({
      id: String(id),
      title,
      instances: instances.map((one) => ({ id: String(one.id), title: one.title })),
    })),
  )
}

/** What no single field shows: an id that stands twice, an instance of another resource, a list beyond all measure. */
function findContradiction(resources: z.infer<typeof resource>[]): BrokenFile | null {
  const seen = { resources: new Set<number>(), instances: new Set<number>() }
  const broken = (path: string, what: BrokenFile['what']): BrokenFile => ({ where: { kind: 'path', path }, what })
  for (const [at, { id, instances = [] }] of resources.entries()) {
    if (seen.resources.has(id)) return broken(`data[${at}].id`, 'id twice')
    seen.resources.add(id)
    for (const [index, instance] of instances.entries()) {
      const path = `data[${at}].instances[${index}]`
      if (seen.instances.has(instance.id)) return broken(`${path}.id`, 'id twice')
      seen.instances.add(instance.id)
      if ((instance.resource_id ?? id) !== id) return broken(`${path}.resource_id`, 'of another resource')
    }
    if (seen.resources.size + seen.instances.size > mostRecords) return broken(`data[${at}]`, 'too many')
  }
  return null
}

function brokenAt(json: unknown, issue: z.core.$ZodIssue | undefined): BrokenFile {
  const keys = issue?.path ?? []
  const path = keys.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key)),
    '',
  )
  const value = keys.reduce<unknown>((found, key) => (found as Record<PropertyKey, unknown>)[key], json)
  return { where: { kind: 'path', path }, what: value === undefined ? 'missing' : problemOf(issue) }
}

function problemOf(issue: z.core.$ZodIssue | undefined): BrokenFile['what'] {
  if (issue?.code === 'too_small') return issue.origin === 'string' ? 'empty name' : 'not a whole number'
  if (issue?.code === 'too_big') return issue.origin === 'string' ? 'name too long' : 'not a whole number'
  if (issue?.code === 'invalid_value') return 'not successful'
  if (issue?.code !== 'invalid_type') throw new Error(`no word for the issue ${issue?.code}`)
  if (issue.expected === 'array') return 'not a list'
  if (issue.expected === 'object') return 'not an object'
  return issue.expected === 'string' ? 'not a text' : 'not a whole number'
}

/** The first line, counted from 1, that is not UTF-8; null: all of it is. */
function lineThatIsNotUtf8(bytes: Uint8Array): number | null {
  if (isUtf8(bytes)) return null
  for (let line = 1, from = 0; ; line++) {
    const end = bytes.indexOf(0x0a, from)
    if (end < 0 || !isUtf8(bytes.subarray(from, end))) return line
    from = end + 1
  }
}
