import { z } from 'zod'
import { clientId } from '../domain/id.ts'
import { instant } from '../domain/interval.ts'
import { name, text, typed } from '../domain/name.ts'
import { command, query } from './kit.ts'
import { changedSince, gone, nothing, phoneUnreadable, revision } from './shapes.ts'

/** As typed; main adds the E.164 form where it can be read. */
const phone = typed.max(40)
const email = typed.max(200)

/** One row of a search: enough to tell two Eva Stones apart. */
export const clientSummary = z.object({
  id: clientId,
  name,
  phone,
  lastVisitAt: instant.nullable(),
  nextVisitAt: instant.nullable(),
})

/** A client who is not in the book yet and is added together with the visit they come for: one change, one undo. */
export const newClient = z.object({ name, phone })
export type NewClient = z.infer<typeof newClient>

/** What is stored already is refused nowhere: an odd number or address must not keep a note from being saved. */
const unreadable = {
  'phone-unreadable': phoneUnreadable,
  /** Nobody can be written to there. */
  'email-unreadable': z.object({}),
}

const fields = { name, phone, email, note: text, popUpNote: text }

export const clients = {
  /** By any part of the name or of the phone, best first; an empty text gives the latest. */
  search: query({
    input: z.object({ text: typed.max(200), limit: z.int().min(1).max(200) }),
    output: z.object({ clients: z.array(clientSummary), more: z.boolean() }),
  }),
  get: query({
    input: z.object({ id: clientId }),
    output: z.object({
      id: clientId,
      ...fields,
      revision,
      noShows: z.int(),
      visits: z.int(),
      lastVisitAt: instant.nullable(),
      nextVisitAt: instant.nullable(),
    }),
    refusals: { gone },
  }),
  /** Who has this number already, as it is read in the salon's country: asked while a new client is typed. */
  withPhone: query({
    input: z.object({ phone }),
    output: z.object({
      clients: z.array(clientSummary),
      /** It is no whole number of any country: a warning, no more. */
      doubtful: z.boolean(),
    }),
  }),
  add: command({
    input: z.object(fields),
    /** Others with the same phone, for a warning; the client was added all the same. */
    output: z.object({ id: clientId, samePhone: z.array(clientSummary) }),
    refusals: unreadable,
  }),
  edit: command({
    input: z.object({ id: clientId, revision, ...fields }),
    output: nothing,
    refusals: { ...unreadable, 'changed-since': changedSince, gone },
  }),
}
