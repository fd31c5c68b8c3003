import type { Answer, Call, Transport } from '../../src-shared/contract/kit.ts'
import { Fault } from '../../src-shared/domain/fault.ts'
import { Refused } from './refused.ts'

/** One call and its value; throws `Refused` with the reason, or `Fault`. */
export async function ask(transport: Transport, call: Call): Promise<unknown> {
  const answer = read(await transport.send(JSON.stringify(call)))
  if (answer.ok) return answer.value
  if ('refusal' in answer) throw new Refused(answer.refusal)
  throw new Fault(answer.fault, answer.reference ?? null, `${answer.fault} in ${call.noun}.${call.verb}`)
}

function read(text: string): Answer {
  try {
    return JSON.parse(text) as Answer
  } catch {
    throw new Fault('bug', null, 'an answer that is no JSON')
  }
}
