import { v7 } from 'uuid'
import type { Database } from '../../src-main/database/database.ts'
import { keptFiles } from '../../src-main/kept-files.ts'
import { bind } from '../../src-main/loopback/server.ts'
import { deskProcedures } from '../../src-main/procedures/desk-procedures.ts'
import { dispatcher } from '../../src-main/rpc/dispatcher.ts'
import { deskContract } from '../../src-shared/contract/desk.ts'
import { addDays } from '../../src-shared/domain/salon-time.ts'
import { startsInText } from '../../src-shared/domain/start-bits.ts'
import { randomFrom } from '../../src-main/demo/random.ts'
import { benchMeans } from './bench-means.ts'
import { p50, quantile } from './spread.ts'
import { firstDate } from './stored-salon.ts'

/** *Find a time* over so many days, from text to text: within one process, and over loopback HTTP. Milliseconds. */
export async function searchesOfTheWindow(database: Database, days: number, times: number) {
  const dispatch = dispatcher(deskContract, deskProcedures(benchMeans(database)), (error) => {
    throw error
  })
  const ids = database.connection.prepare('select id from service order by id').pluck().all() as string[]
  const random = randomFrom(5)
  const call = () => {
    const lines = [{ serviceId: random.pick(ids), begins: { kind: 'after' }, staff: [], instances: [], added: [] }]
    const to = addDays(firstDate, days - 1)
    const input = { editing: null, lines, from: firstDate, to, between: null }
    return JSON.stringify({ noun: 'visits', verb: 'starts', input, requestId: v7() })
  }
  let most = 0
  const inProcess = await timed(times, call, async (asked) => {
    const text = await dispatch(asked, { role: 'desk', device: 'desk' })
    const { value } = JSON.parse(text) as { readonly value: { readonly from: number; readonly free: string } }
    return () => (most = Math.max(most, startsInText(value.from, value.free).length))
  })

  const { origin, serve, close } = await bind(0)
  const token = 'a'.repeat(43)
  const role = { dispatch, subscribe: () => () => undefined }
  serve({
    pages: () => ({ status: 404, headers: {}, body: Buffer.alloc(0) }),
    nonce: '',
    tokens: { desk: token, client: 'b'.repeat(43) },
    files: keptFiles(),
    roles: { desk: role, client: role },
    report: (error) => {
      throw error
    },
  })
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}`, Origin: origin }
  const overLoopback = await timed(times, call, async (body) => {
    const response = await fetch(`${origin}/rpc`, { method: 'POST', headers, body })
    const { value } = (await response.json()) as { readonly value: { readonly free: string } }
    return () => value.free.length
  })
  await close()
  return { inProcess, overLoopback, most }
}

/** Of each three askings the least: what it takes when nobody else gets in between. */
async function timed(times: number, call: () => string, ask: (text: string) => Promise<() => number>) {
  const took: number[] = []
  for (let time = -Math.ceil(times / 4); time < times; time += 1) {
    const text = call()
    let least = Infinity
    for (let again = 0; again < 3; again += 1) {
      const began = process.hrtime.bigint()
      const count = await ask(text)
      least = Math.min(least, Number(process.hrtime.bigint() - began) / 1e6)
      count()
    }
    if (time >= 0) took.push(least)
  }
  return { p50: p50(took), p95: quantile(took, 0.95) }
}
