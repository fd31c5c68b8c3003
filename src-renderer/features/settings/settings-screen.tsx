import type { SettingsSection } from '../../app/view.ts'

export function SettingsScreen({ section }: { readonly section: SettingsSection }) {
  return <p>{section}</p>
}
