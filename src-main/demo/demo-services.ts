import type { Part } from '../../src-shared/domain/requirement.ts'

/** A requirement of the demo, people and resources by name. */
export type DemoRequirement = {
  readonly of: 'staff' | readonly string[]
  /** The people it names; none: anyone who performs the service. */
  readonly named?: readonly string[]
  readonly quantity?: number
  readonly parts?: readonly Part[]
  readonly before?: number
  readonly after?: number
}

export type DemoService = {
  readonly name: string
  readonly category: string
  readonly minutes: number
  readonly price: number
  readonly colour: string
  readonly performers: readonly string[]
  /** Who is quicker, or slower, than the service says. */
  readonly ownMinutes?: Readonly<Record<string, number>>
  readonly needs: readonly DemoRequirement[]
  readonly notForClients?: boolean
}

const hair = ['Anna Liepa', 'Marta Kalniņa', 'Viktors Petrovs']
const massage = ['Eva Bērziņa', 'Jānis Vītols', 'Tomas Jankauskas', 'Līga Zariņa']
const face = ['Līga Zariņa', 'Kristīne Krūmiņa']

const person: DemoRequirement = { of: 'staff', after: 5 }
const chair: DemoRequirement = { of: ['Hair chair'] }
const roomOrVip: DemoRequirement = { of: ['Massage room', 'VIP room'], after: 10 }
const cabin: DemoRequirement = { of: ['Treatment cabin'], after: 5 }

const first = (minutes: number): Part => ({
  begin: { from: 'start', minutes: 0 },
  end: { from: 'start', minutes },
})
const last = (minutes: number): Part => ({ begin: { from: 'end', minutes }, end: { from: 'end', minutes: 0 } })

/** What the demo salon sells: 20 services in 4 categories, among them each kind of requirement. */
export const demoServices: readonly DemoService[] = [
  ...inCategory('Hair', '#a5d8ff', [
    {
      name: "Women's haircut",
      minutes: 60,
      price: 4500,
      performers: hair,
      ownMinutes: { 'Anna Liepa': 50 },
      needs: [person, chair],
    },
    {
      name: "Men's haircut",
      minutes: 30,
      price: 2500,
      performers: hair,
      ownMinutes: { 'Viktors Petrovs': 25 },
      needs: [person, chair],
    },
    { name: "Children's haircut", minutes: 30, price: 1800, performers: hair, needs: [person, chair] },
    // While the colour develops the colourist serves somebody else.
    {
      name: 'Colour and finish',
      minutes: 110,
      price: 9500,
      performers: ['Anna Liepa', 'Marta Kalniņa'],
      needs: [{ of: 'staff', parts: [first(45), last(20)] }, chair],
    },
    {
      name: 'Perm',
      minutes: 90,
      price: 8000,
      performers: ['Anna Liepa', 'Marta Kalniņa'],
      needs: [person, chair, { of: ['Hood dryer'], parts: [last(20)], after: 5 }],
    },
    { name: 'Blow-dry and styling', minutes: 45, price: 3200, performers: hair, needs: [person, chair] },
    // Two clients side by side under two dryers.
    {
      name: 'Hair care for two',
      minutes: 60,
      price: 7000,
      performers: hair,
      needs: [person, { of: ['Hair chair'], quantity: 2 }, { of: ['Hood dryer'], quantity: 2, parts: [last(30)] }],
    },
  ]),
  ...inCategory('Massage', '#b2f2bb', [
    { name: 'Classic massage', minutes: 60, price: 5000, performers: massage, needs: [person, roomOrVip] },
    {
      name: 'Hot stone massage',
      minutes: 75,
      price: 6800,
      performers: massage,
      needs: [person, { of: ['Massage room', 'VIP room'], before: 5, after: 15 }],
    },
    {
      name: 'Back and neck massage',
      minutes: 30,
      price: 3000,
      performers: massage,
      needs: [person, { of: ['Massage room'], after: 10 }],
    },
    { name: 'Foot massage', minutes: 45, price: 3600, performers: massage, needs: [person, roomOrVip] },
    {
      name: 'Deep tissue massage',
      minutes: 90,
      price: 7800,
      performers: ['Jānis Vītols', 'Tomas Jankauskas'],
      needs: [person, roomOrVip],
    },
    {
      name: "Couple's massage",
      minutes: 60,
      price: 11_000,
      performers: massage,
      needs: [
        { of: 'staff', quantity: 2, after: 5 },
        { of: ['Double room'], after: 15 },
      ],
    },
  ]),
  ...inCategory('Face and laser', '#ffd8a8', [
    { name: 'Classic facial', minutes: 60, price: 5500, performers: face, needs: [person, cabin] },
    { name: 'Express facial', minutes: 30, price: 3200, performers: face, needs: [person, cabin] },
    { name: 'Brow and lash tint', minutes: 45, price: 2800, performers: face, needs: [person] },
    // The assistant is there for the first ten minutes only.
    {
      name: 'Laser hair removal',
      minutes: 30,
      price: 6000,
      performers: [...face, 'Eva Bērziņa', 'Tomas Jankauskas'],
      needs: [
        { of: 'staff', named: face, after: 5 },
        { of: 'staff', named: ['Eva Bērziņa', 'Tomas Jankauskas'], parts: [first(10)] },
        cabin,
      ],
    },
  ]),
  ...inCategory('Spa and movement', '#d0bfff', [
    // Nobody is needed but the sauna itself.
    { name: 'Private sauna', minutes: 90, price: 4500, performers: [], needs: [{ of: ['Sauna'], after: 30 }] },
    {
      name: 'Body wrap',
      minutes: 75,
      price: 6400,
      performers: face,
      needs: [person, { of: ['Treatment cabin'], before: 5, after: 10 }],
    },
    {
      name: 'Yoga class',
      minutes: 60,
      price: 1500,
      performers: ['Eva Bērziņa'],
      needs: [{ of: 'staff' }, { of: ['Studio'], before: 10, after: 10 }],
      notForClients: true,
    },
  ]),
]

function inCategory(
  category: string,
  colour: string,
  services: readonly Omit<DemoService, 'category' | 'colour'>[],
): DemoService[] {
  return services.map((service) => ({ ...service, category, colour }))
}
