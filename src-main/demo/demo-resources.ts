export type DemoResource = {
  readonly name: string
  readonly description: string
  readonly colour: string
  readonly instances: readonly string[]
}

/** The rooms and devices of the demo salon, in the manager's order: 8 resources with 18 instances. */
export const demoResources: readonly DemoResource[] = [
  {
    name: 'Hair chair',
    description: 'Chairs with mirror and wash basin',
    colour: '#1c7ed6',
    instances: ['Chair 1', 'Chair 2', 'Chair 3', 'Chair 4'],
  },
  {
    name: 'Hood dryer',
    description: 'On wheels, for the last part of perms and care',
    colour: '#f08c00',
    instances: ['Dryer 1', 'Dryer 2', 'Dryer 3', 'Dryer 4'],
  },
  {
    name: 'Massage room',
    description: 'One table each; needs airing after every client',
    colour: '#2f9e44',
    instances: ['Room 1', 'Room 2'],
  },
  {
    name: 'VIP room',
    description: 'The large massage room with a shower of its own',
    colour: '#9c36b5',
    instances: ['VIP room'],
  },
  { name: 'Double room', description: 'Two tables side by side', colour: '#c2255c', instances: ['Double room'] },
  { name: 'Sauna', description: 'Heated from opening to closing', colour: '#e8590c', instances: ['Finnish sauna'] },
  {
    name: 'Treatment cabin',
    description: 'For face, laser and wraps',
    colour: '#0c8599',
    instances: ['Cabin 1', 'Cabin 2', 'Cabin 3'],
  },
  {
    name: 'Studio',
    description: 'Mats, mirrors and a sound system',
    colour: '#5f3dc4',
    instances: ['Large studio', 'Small studio'],
  },
]
