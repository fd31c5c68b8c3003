import type { DeskContract } from '../../src-shared/contract/desk.ts'
import type { OutputOf } from '../../src-shared/contract/kit.ts'
import { isEmail, isPhone } from '../../src-shared/domain/contact.ts'
import type { ClientId } from '../../src-shared/domain/id.ts'
import { done, refused } from '../../src-shared/domain/result.ts'
import {
  addClient,
  countVisits,
  findClient,
  findClientsWithPhone,
  readLatestClients,
  summariseClients,
  updateClient,
} from '../database/client-store.ts'
import { readSalon } from '../database/salon-store.ts'
import { searchClients } from '../database/search-clients.ts'
import type { Handlers } from './handlers.ts'
import type { Means } from './means.ts'
import { readPhone } from './read-phone.ts'
import { runCommand, type CommandFacts } from './run-command.ts'

type Summary = OutputOf<DeskContract['operations']['clients']['search']>['clients'][number]

export function clientRecordProcedures(means: Means): Handlers<DeskContract>['clients'] {
  const { database, clock, newId } = means
  const summaries = (ids: readonly string[]): Summary[] =>
    summariseClients(database, ids, clock.now()).map(({ id, ...summary }) => ({ id: id as ClientId, ...summary }))
  return {
    search: ({ text, limit }) => {
      const found = searchClients(database, text) ?? readLatestClients(database, limit + 1)
      return done({ clients: summaries(found.slice(0, limit)), more: found.length > limit })
    },

    get: ({ id }) => {
      const client = findClient(database, id)
      if (!client) return refused({ reason: 'gone' })
      const { name, phone, email, note, popUpNote, revision } = client
      return done({ id, name, phone, email, note, popUpNote, revision, ...countVisits(database, id, clock.now()) })
    },

    withPhone: ({ phone: typed }) => {
      const phone = readPhone(typed, readSalon(database).country)
      return done({
        clients: summaries(phone ? findClientsWithPhone(database, phone, '') : []),
        doubtful: phone !== null && phone.e164 === null,
      })
    },

    add: (input, context) =>
      runCommand(means, context, facts('clients.add', input), (unit) => {
        const refusal = unreadable(input, { phone: '', email: '' })
        if (refusal) return refused(refusal)
        const id = newId() as ClientId
        const { phone: typed, ...draft } = input
        const phone = readPhone(typed, readSalon(database).country)
        addClient(unit, id, draft, phone)
        return done({ id, samePhone: summaries(phone ? findClientsWithPhone(database, phone, id) : []) })
      }),

    edit: (input, context) =>
      runCommand(means, context, facts('clients.edit', input), (unit) => {
        const client = findClient(database, input.id)
        if (!client) return refused({ reason: 'gone' })
        if (client.revision !== input.revision) return refused({ reason: 'changed-since', revision: client.revision })
        const refusal = unreadable(input, client)
        if (refusal) return refused(refusal)
        const { id, revision: _, phone, ...draft } = input
        updateClient(database, unit, id, draft, readPhone(phone, readSalon(database).country))
        return done({})
      }),
  }
}

type Reached = { readonly phone: string; readonly email: string }

/** Gives a refusal where a number or an address that was not so before can be none, else null. */
function unreadable(typed: Reached, before: Reached) {
  if (typed.phone !== before.phone && !isPhone(typed.phone)) return { reason: 'phone-unreadable' } as const
  if (typed.email !== before.email && !isEmail(typed.email)) return { reason: 'email-unreadable' } as const
  return null
}

function facts(command: string, input: unknown): CommandFacts {
  return { command, input, topics: ['clients', 'visits'] }
}
