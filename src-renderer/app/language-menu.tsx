import { Menu } from '@mantine/core'
import { Check, Languages } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { switchLanguage } from '../i18n/create-words.ts'
import { languages } from '../i18n/language.ts'
import classes from './top-bar.module.css'

export function LanguageMenu() {
  const { t, i18n } = useTranslation('app')
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <button
          type="button"
          className={classes.tool}
          aria-label={`${t('language.label')}: ${i18n.language.toUpperCase()}`}
          title={t('language.label')}
        >
          <Languages size={16} aria-hidden />
          {i18n.language.toUpperCase()}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            role="menuitemradio"
            aria-checked={language === i18n.language}
            rightSection={language === i18n.language && <Check size={14} aria-hidden />}
            onClick={() => switchLanguage(i18n, language)}
          >
            {t(`language.${language}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
