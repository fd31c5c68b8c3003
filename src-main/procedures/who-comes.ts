import type { NewClient } from '../../src-shared/contract/clients.ts'
import { isPhone } from '../../src-shared/domain/contact.ts'
import { Fault } from '../../src-shared/domain/fault.ts'
import { addClient, findClient } from '../database/client-store.ts'
import { readSalon } from '../database/salon-store.ts'
import type { Unit } from '../database/unit.ts'
import type { Means } from './means.ts'
import { readPhone } from './read-phone.ts'

/** For whom a visit is asked: a client of the book, one who is added with it, or neither. */
type WhoComes = { readonly clientId: string | null; readonly newClient?: NewClient }

/**
 * Gives a refusal when the client is no longer in the book, or a new one's phone is none, else null.
 *
 * @throws Fault `invalid-input` for what no page asks: a known client and a new one at once
 */
export function refusedClient({ database }: Means, { clientId, newClient }: WhoComes) {
  if (clientId !== null && newClient) throw new Fault('invalid-input')
  if (newClient && !isPhone(newClient.phone)) return { reason: 'phone-unreadable' } as const
  return clientId === null || findClient(database, clientId) ? null : ({ reason: 'client-gone' } as const)
}

/** The client's id; a new client is added within the same change, so that a refused visit leaves nobody behind. */
export function clientWhoComes(means: Means, unit: Unit, { clientId, newClient }: WhoComes): string | null {
  return newClient ? addNewClient(means, unit, newClient) : clientId
}

/** Adds a client of whom name and phone are known. */
export function addNewClient({ database, newId }: Means, unit: Unit, { name, phone }: NewClient): string {
  const id = newId()
  const draft = { name, email: '', note: '', popUpNote: '' }
  addClient(unit, id, draft, readPhone(phone, readSalon(database).country))
  return id
}
