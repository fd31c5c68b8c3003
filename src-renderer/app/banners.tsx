import { CloudOff, Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useConnection } from '../rpc/connection.ts'
import classes from './banners.module.css'
import { useSalon } from './salon.ts'

const readOnlyWords = {
  'newer database': 'newer',
  'schema differs': 'schema',
  damaged: 'damaged',
  'overlapping reservations': 'overlapping',
} as const

/** What everyone at this desk must know now: nothing can be changed, or nobody answers. */
export function Banners() {
  const { t } = useTranslation(['app', 'common'])
  const { readOnly } = useSalon()
  const line = useConnection((connection) => connection.line)
  return (
    <output className={classes.banners}>
      {(line === 'lost' || line === 'not let in') && (
        <Banner>
          <CloudOff size={16} aria-hidden />
          {line === 'lost' ? t('app:banner.disconnected') : t('common:fault.forbidden')}
        </Banner>
      )}
      {readOnly && (
        <Banner>
          <Lock size={16} aria-hidden />
          {t(`app:banner.${readOnlyWords[readOnly]}`)}
        </Banner>
      )}
    </output>
  )
}

function Banner({ children }: { readonly children: ReactNode }) {
  return <p className={classes.banner}>{children}</p>
}
