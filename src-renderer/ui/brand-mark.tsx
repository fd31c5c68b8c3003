/** Three lanes with their cards. */
export function BrandMark({ className }: { readonly className?: string | undefined }) {
  return (
    <svg className={className} viewBox="0 0 24 24" width="24" height="24" aria-hidden fill="currentColor">
      <rect x="2" y="4" width="11" height="4" rx="2" />
      <rect x="8" y="10" width="14" height="4" rx="2" opacity="0.75" />
      <rect x="4" y="16" width="9" height="4" rx="2" opacity="0.5" />
    </svg>
  )
}
