import type { DeskContract } from '../../src-shared/contract/desk.ts'
import { client } from './client.ts'
import { filePicker } from './file-picker.ts'
import { keepFresh } from './keep-fresh.ts'
import { newQueryClient } from './query-client.ts'
import { requestIds } from './request-ids.ts'
import { nounsOf } from './topics.ts'
import { pageTransport } from './transport.ts'

const transport = pageTransport('desk')

/** All that the desk may call. */
export const api = client<DeskContract>(transport, requestIds(sessionStorage))

export const queryClient = newQueryClient()

/** Lets the person pick a file and gives its handle, for a command that takes one; null: cancelled. */
export const pickFile = filePicker(transport, (kind) => api.host.pickFile.call({ kind }))

keepFresh(transport, queryClient, nounsOf, api.calendar.day.key)
