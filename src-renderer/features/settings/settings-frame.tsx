import type { ReactNode } from 'react'
import type { SettingsSection } from '../../app/view.ts'
import classes from './settings-frame.module.css'
import { SettingsMenu } from './settings-menu.tsx'

type Props = { readonly section: SettingsSection; readonly children: ReactNode }

/** Settings: the menu of its screens at the side, and the one that is shown. */
export function SettingsFrame({ section, children }: Props) {
  return (
    <div className={classes.frame}>
      <SettingsMenu section={section} />
      <div className={classes.content}>{children}</div>
    </div>
  )
}
