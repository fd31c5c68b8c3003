/*
 * Names, numbers and notes stand in the change log and in stored answers too, but in columns of their own, which erasing
 * a client blanks. A value is taken apart into what is not personal and a record of paths to what is.
 */

export type Personal = Readonly<Record<string, unknown>>

/** Columns with words about a person, by table. */
export const personalColumns: Readonly<Record<string, readonly string[]>> = {
  client: ['name', 'nameKey', 'email', 'note', 'popUpNote', 'importText'],
  client_phone: ['typed', 'e164', 'digits'],
  appointment: ['note', 'statusReason', 'importText'],
  event: ['note', 'statusReason', 'importText'],
  line: ['importText'],
  reservation: ['markReason'],
  series: ['note'],
  waitlist_entry: ['note'],
}

/** Names of fields that may name or describe a person, wherever they stand in a command's input or answer. */
const personalFields: ReadonlySet<string> = new Set([
  ...['name', 'who', 'clientName', 'clientPhone', 'phone', 'email', 'note', 'popUpNote'],
])

/** An input's reasons are words somebody typed; an answer's are the contract's. */
const personalInputFields: ReadonlySet<string> = new Set([...personalFields, 'reason', 'text'])

/** The value without what is personal, and what is personal by its path (`/lines/0/note`); null when there is none. */
export function withoutPersonal(
  value: unknown,
  of: 'input' | 'answer',
): { readonly plain: unknown; readonly personal: Personal | null } {
  const fields = of === 'input' ? personalInputFields : personalFields
  const personal: Record<string, unknown> = {}
  const plain = strip(value, '', fields, personal)
  return { plain, personal: Object.keys(personal).length > 0 ? personal : null }
}

/** Puts together again what `withoutPersonal` took apart; erased parts stay null. */
export function withPersonal(plain: unknown, personal: Personal | null): unknown {
  if (!personal) return plain
  return restore(plain, '', personal)
}

function strip(value: unknown, path: string, fields: ReadonlySet<string>, personal: Record<string, unknown>): unknown {
  if (Array.isArray(value)) {
    return value.map((item, index) => strip(item, `${path}/${index.toString()}`, fields, personal))
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]: [string, unknown]) => {
      const at = `${path}/${field}`
      if (!fields.has(field) || typeof inner !== 'string') return [field, strip(inner, at, fields, personal)]
      personal[at] = inner
      return [field, null]
    }),
  )
}

function restore(value: unknown, path: string, personal: Personal): unknown {
  if (Array.isArray(value)) return value.map((item, index) => restore(item, `${path}/${index.toString()}`, personal))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]: [string, unknown]) => {
      const at = `${path}/${field}`
      return [field, inner === null && at in personal ? personal[at] : restore(inner, at, personal)]
    }),
  )
}
