import { CalendarScreen } from '../calendar/calendar-screen.tsx'
import { ClientsScreen } from '../features/clients/clients-screen.tsx'
import { SettingsScreen } from '../features/settings/settings-screen.tsx'
import type { View } from './view.ts'

/** The screen of a view. */
export function Screen({ view }: { readonly view: View }) {
  switch (view.screen) {
    case 'calendar':
      return <CalendarScreen />
    case 'clients':
      return <ClientsScreen />
    case 'settings':
      return <SettingsScreen section={view.section} />
    default:
      return view satisfies never
  }
}
