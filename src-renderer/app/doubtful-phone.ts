import { useState } from 'react'
import { api, queryClient } from '../rpc/desk.ts'

/** A phone number that lacks digits is said once, and kept as typed when it is saved again. */
export function useDoubtfulPhone() {
  const [said, setSaid] = useState<string | null>(null)
  /** Asked before saving: whether the number is doubtful and that was not said yet; it is said with this. */
  const mustBeSaid = async (typed: string): Promise<boolean> => {
    const phone = typed.trim()
    if (phone === '' || phone === said) return false
    // While nobody answers, the saving itself says so.
    const asked = queryClient.query(api.clients.withPhone.options({ phone })).catch(() => ({ doubtful: false }))
    const { doubtful } = await asked
    if (doubtful) setSaid(phone)
    return doubtful
  }
  return { mustBeSaid, isSaid: (typed: string) => said !== null && typed.trim() === said }
}
export type DoubtfulPhone = ReturnType<typeof useDoubtfulPhone>
