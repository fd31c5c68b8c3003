import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import russian from 'dayjs/locale/ru'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './toast.module.css'
import { styleNonce } from './style-nonce.ts'
import { readableColours, theme } from './theme.ts'

// The days as everything else here writes them: пн, вт, ср.
Object.assign(russian, { weekdaysShort: russian.weekdaysMin })

const colourScheme = localStorageColorSchemeManager({ key: 'lanebook.theme' })

/** Our look, in light, dark or as the system; names what Mantine leaves without a name. */
export function Look({ children }: { readonly children: ReactNode }) {
  const { t, i18n } = useTranslation('common')
  const close = t('close')
  const named = useMemo(() => {
    const closeButtonProps = { 'aria-label': close }
    // The head of a dialog is not the head of the page.
    const attributes = { header: { role: 'presentation' } }
    return {
      ...theme,
      components: {
        Modal: { defaultProps: { closeButtonProps, attributes, padding: 'lg', transitionProps: { duration: 120 } } },
        Drawer: { defaultProps: { closeButtonProps, attributes, padding: 'lg', transitionProps: { duration: 140 } } },
        Notification: { defaultProps: { closeButtonProps, withBorder: true } },
        Table: { defaultProps: { borderColor: 'var(--lanebook-line)' } },
        Button: { defaultProps: { size: 'sm' } },
        Select: { defaultProps: { allowDeselect: false, checkIconPosition: 'right' } },
        Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
        Alert: { defaultProps: { closeButtonLabel: close } },
      },
    }
  }, [close])
  return (
    <MantineProvider
      theme={named}
      cssVariablesResolver={readableColours}
      colorSchemeManager={colourScheme}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 1 }}>
        <Notifications
          className={classes.toasts ?? ''}
          position="bottom-left"
          containerWidth="calc(100vw - 33rem)"
          zIndex={400}
          notificationMaxHeight={480}
          pauseResetOnHover="notification"
        />
        {children}
      </DatesProvider>
    </MantineProvider>
  )
}
