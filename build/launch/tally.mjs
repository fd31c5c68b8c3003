/**
 * What a part of the tests came to, and what failed by name.
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Tally
 *
 * The reports as the tools write them, as far as they are read here.
 * @typedef {{ ancestorTitles: string[], title: string, status: string }} VitestTest
 * @typedef {{ name: string, status: string, message?: string, assertionResults: VitestTest[] }} VitestFile
 * @typedef {{ testResults: VitestFile[] }} VitestReport
 * @typedef {{ title: string, file?: string, ok: boolean, line?: number, tests: { status: string }[] }} PlaywrightSpec
 * @typedef {{ title: string, specs?: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 * @typedef {{ suites: PlaywrightSuite[], errors?: { message?: string }[] }} PlaywrightReport
 */

/** @returns {Tally} */
export function nothing() {
  return { passed: 0, failed: 0, skipped: 0, failures: [] }
}

/**
 * A part that is one check: it went well, or it did not.
 * @param {string} name
 * @param {boolean} went
 * @returns {Tally}
 */
export function tallyOfCheck(name, went) {
  return went ? { ...nothing(), passed: 1 } : { ...nothing(), failed: 1, failures: [name] }
}

/**
 * A file that could not even be read counts as one failure.
 * @param {VitestReport} report
 * @returns {Tally}
 */
export function tallyOfVitest({ testResults }) {
  const tally = nothing()
  for (const { name, status, message = '', assertionResults } of testResults) {
    for (const { ancestorTitles, title, status: result } of assertionResults)
      count(tally, result, [name, ...ancestorTitles, title].join(' › '))
    if (status === 'failed' && !assertionResults.some((result) => result.status === 'failed'))
      count(tally, 'failed', `${name}: ${message.split('\n', 1)[0] ?? ''}`)
  }
  return tally
}

/**
 * @param {PlaywrightReport} report
 * @returns {Tally}
 */
export function tallyOfPlaywright({ suites, errors = [] }) {
  const tally = nothing()
  for (const { message = '' } of errors) count(tally, 'failed', message.split('\n', 1)[0] ?? '')
  /** @param {PlaywrightSuite} suite @param {readonly string[]} above */
  const walk = (suite, above) => {
    const path = [...above, suite.title]
    for (const spec of suite.specs ?? [])
      for (const { status } of spec.tests) count(tally, status, [...path, spec.title].join(' › '))
    for (const inner of suite.suites ?? []) walk(inner, path)
  }
  for (const suite of suites) walk(suite, [])
  return tally
}

/**
 * Whatever is neither passed nor skipped by its own word has failed.
 * @param {Tally} tally
 * @param {string} status
 * @param {string} name
 */
function count(tally, status, name) {
  if (status === 'passed' || status === 'expected') tally.passed++
  else if (['skipped', 'pending', 'todo', 'disabled'].includes(status)) tally.skipped++
  else {
    tally.failed++
    tally.failures.push(name)
  }
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return tallies.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
      failures: [...all.failures, ...one.failures],
    }),
    nothing(),
  )
}
