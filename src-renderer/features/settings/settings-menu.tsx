import { useTranslation } from 'react-i18next'
import { go, type SettingsSection } from '../../app/view.ts'
import classes from './settings-frame.module.css'
import { settingsGroups } from './settings-places.ts'

/** Settings › Main settings › Resources, and the others. */
export function SettingsMenu({ section: shown }: { readonly section: SettingsSection }) {
  const { t } = useTranslation('app')
  return (
    <nav className={classes.menu} aria-label={t('settings')}>
      {settingsGroups.map(({ key, places }) => (
        <div key={key} className={classes.group}>
          <button
            type="button"
            className={classes.heading}
            onClick={() => go({ screen: 'settings', section: 'overview' })}
          >
            {t(key)}
          </button>
          <ul>
            {places.map(({ section, icon: Icon }) => (
              <li key={section}>
                <button
                  type="button"
                  className={classes.item}
                  aria-current={section === shown ? 'page' : undefined}
                  onClick={() => go({ screen: 'settings', section })}
                >
                  <Icon size={16} aria-hidden />
                  {t(section)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
