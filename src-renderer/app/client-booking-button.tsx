import { ExternalLink } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { api } from '../rpc/desk.ts'
import { showToast } from '../ui/toast.tsx'
import { useFailureWords } from './failure-words.ts'
import classes from './top-bar.module.css'

/** Opens the page on which clients book; it never gets the desk's token, because it has no opener. */
export function ClientBookingButton() {
  const { t } = useTranslation('app')
  const words = useFailureWords()
  const open = async () => {
    try {
      const { address } = await api.host.openClientBooking.call({})
      if (address !== null) window.open(address, '_blank', 'noopener')
    } catch (error) {
      showToast({ message: words(error), tone: 'refused' })
    }
  }
  return (
    <button type="button" className={classes.tool} title={t('clientBookingHint')} onClick={() => void open()}>
      {t('clientBooking')}
      <ExternalLink size={14} aria-hidden />
    </button>
  )
}
