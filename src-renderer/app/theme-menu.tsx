import { Menu, useMantineColorScheme } from '@mantine/core'
import { Monitor, Moon, Sun } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import classes from './top-bar.module.css'

const schemes = [
  { scheme: 'light', Icon: Sun },
  { scheme: 'dark', Icon: Moon },
  { scheme: 'auto', Icon: Monitor },
] as const

export function ThemeMenu() {
  const { t } = useTranslation('app')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const Chosen = schemes.find(({ scheme }) => scheme === colorScheme)?.Icon ?? Monitor
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <button type="button" className={classes.tool} aria-label={t('theme.label')} title={t('theme.label')}>
          <Chosen size={16} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(chosen) => setColorScheme(schemes.find(({ scheme }) => scheme === chosen)?.scheme ?? 'auto')}
        >
          {schemes.map(({ scheme, Icon }) => (
            <Menu.RadioItem key={scheme} value={scheme} rightSection={<Icon size={14} aria-hidden />} closeMenuOnClick>
              {t(`theme.${scheme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
