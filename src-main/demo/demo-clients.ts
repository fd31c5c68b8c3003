import { countries, type Country } from './names.ts'
import type { Random } from './random.ts'

/** A client as the desk types one in. */
export type DemoClient = {
  readonly name: string
  readonly phone: string
  readonly email: string
  readonly note: string
  readonly popUpNote: string
  readonly isWoman: boolean
}

const notes = [
  'Prefers a quiet room',
  'Likes a strong massage',
  'Brings her daughter now and then',
  'Pays by card',
  'Comes by bicycle, is sometimes five minutes late',
  'Sensitive scalp: no ammonia',
  'Gift card from the family, ask what is left',
  'Speaks English',
]

const popUpNotes = [
  'Allergic to almond oil',
  'Pregnant: no hot stones, no sauna',
  'Did not come twice: ask for a confirmation by phone',
  'Pacemaker: no laser',
]

/** So many clients, no two of one name; three in four are women, one in twenty left no phone number. */
export function demoClients(count: number, random: Random): DemoClient[] {
  const byName = new Map<string, DemoClient>()
  while (byName.size < count) {
    const client = makeClient(random)
    if (!byName.has(client.name)) byName.set(client.name, client)
  }
  return [...byName.values()]
}

function makeClient(random: Random): DemoClient {
  const country = pickCountry(random)
  const isWoman = random.chance(0.75)
  const given = random.pick(isWoman ? country.women : country.men)
  const family = random.pick(country.families)
  const familyName = typeof family === 'string' ? family : isWoman ? family.woman : family.man
  return {
    name: `${given} ${familyName}`,
    phone: random.chance(0.95) ? makePhone(country, random) : '',
    email: random.chance(0.6) ? `${plain(given)}.${plain(familyName)}@example.com` : '',
    note: random.chance(0.12) ? random.pick(notes) : '',
    popUpNote: random.chance(0.05) ? random.pick(popUpNotes) : '',
    isWoman,
  }
}

function pickCountry(random: Random): Country {
  let left = random.below(100)
  for (const country of countries) {
    if (left < country.share) return country
    left -= country.share
  }
  throw new Error('the shares of the countries make less than a hundred')
}

function makePhone(country: Country, random: Random): string {
  const pattern = random.chance(0.5) ? (country.phones[0] ?? '') : random.pick(country.phones)
  // No nought after a leading digit and no run of noughts: numbers that a person could have.
  return pattern.replace(/#/g, () => String(1 + random.below(9)))
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .toLowerCase()
}
