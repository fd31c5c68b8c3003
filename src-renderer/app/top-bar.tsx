import { useTranslation } from 'react-i18next'
import { BrandMark } from '../ui/brand-mark.tsx'
import { ClientBookingButton } from './client-booking-button.tsx'
import { LanguageMenu } from './language-menu.tsx'
import { useSalon } from './salon.ts'
import { ThemeMenu } from './theme-menu.tsx'
import classes from './top-bar.module.css'
import { go, useView, type View } from './view.ts'

/** The bar on top of every screen: where one can go, and how the desk looks and speaks. */
export function TopBar() {
  const { t } = useTranslation('app')
  const { name, hasDemo } = useSalon()
  const shown = useView(({ view }) => view.screen)
  const places: readonly { readonly label: string; readonly view: View }[] = [
    { label: t('calendar'), view: { screen: 'calendar' } },
    { label: t('clients'), view: { screen: 'clients' } },
    { label: t('settings'), view: { screen: 'settings', section: 'overview' } },
  ]
  return (
    <header className={classes.bar}>
      <BrandMark className={classes.mark} />
      <span className={classes.salon} title={name}>
        {name}
      </span>
      {hasDemo && (
        <span className={classes.demo} title={t('demoHint')}>
          {t('banner.demo')}
        </span>
      )}
      <nav className={classes.places} aria-label={t('navigation')}>
        {places.map(({ label, view }) => (
          <button
            key={view.screen}
            type="button"
            className={classes.place}
            aria-current={view.screen === shown ? 'page' : undefined}
            onClick={() => go(view)}
          >
            {label}
          </button>
        ))}
      </nav>
      <div className={classes.tools}>
        <ClientBookingButton />
        <LanguageMenu />
        <ThemeMenu />
      </div>
    </header>
  )
}
