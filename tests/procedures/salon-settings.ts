import { salonSettings } from '../../src-shared/contract/salon.ts'
import { revision } from '../../src-shared/contract/shapes.ts'
import type { Desk } from './desk.ts'

/** What the form of the settings would save again as it is. */
export async function settingsOf({ api }: Desk) {
  return salonSettings.extend({ revision }).parse(await api.salon.get({}))
}
