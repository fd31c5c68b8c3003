import { Menu } from '@mantine/core'
import { Languages } from 'lucide-react'
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
        <Menu.RadioGroup
          value={i18n.language}
          onChange={(chosen) => {
            const language = languages.find((one) => one === chosen)
            if (language) switchLanguage(i18n, language)
          }}
        >
          {languages.map((language) => (
            <Menu.RadioItem key={language} value={language} lang={language} closeMenuOnClick>
              {t(`language.${language}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
