import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min'

/** A phone number as typed, and as it is compared. */
export type ReadPhone = {
  readonly typed: string
  /** Null: it is no number of any country, or lacks digits; it is kept as typed all the same. */
  readonly e164: string | null
  /** Digits only, of the E.164 form if there is one. */
  readonly digits: string
}

/** Reads a number as people say it; without a country code it is one of the salon's country (ISO 3166). Null: empty. */
export function readPhone(typed: string, country: string): ReadPhone | null {
  if (typed === '') return null
  const number = parsePhoneNumberFromString(typed, country as CountryCode)
  const e164 = number?.isValid() ? number.number : null
  return { typed, e164, digits: (e164 ?? typed).replace(/\D/g, '') }
}
