type Machine = {
  /** Null: Electron's binary is not installed. */
  readonly executable: string | null
  readonly isRoot: boolean
  readonly hasDisplay: boolean
  /** `REQUIRE_ELECTRON=1`: a machine that is there to try the window must not leave it out. */
  readonly isRequired: boolean
}

/** Whether the window is tried on this machine; where it cannot be, the sentence to skip or to fail with. */
export function electronToTest(
  machine: Machine,
): { readonly executable: string } | { readonly skip: string } | { readonly fail: string } {
  const why = whyNot(machine)
  if (why === null && machine.executable !== null) return { executable: machine.executable }
  const sentence = String(why)
  return machine.isRequired ? { fail: `REQUIRE_ELECTRON=1 is set, but ${sentence}` } : { skip: sentence }
}

function whyNot({ executable, isRoot, hasDisplay }: Machine): string | null {
  if (executable === null) return 'Electron’s binary is not installed (run: npx install-electron)'
  if (isRoot) return 'Electron does not run as root'
  return hasDisplay ? null : 'there is no display'
}
