import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { windowGone } from './choose-host.mjs'
import { childEnvironment, ended, startNode } from './children.mjs'
import { root } from './root.mjs'

const readyLine = /^Lanebook is ready at (\S+)/

/** A window that is gone sooner did not open as it should. */
const settledAfterMs = 10_000

/** The host has said in a sentence why it may not run; another host would have to say the same. */
const refusedExitCode = 3

/**
 * Passes every line on, and shows lines that look like the ready line to `onReady` instead when it asks to.
 * @param {import('node:child_process').ChildProcess} child
 * @param {(address: string, line: string) => void} onReady
 */
function relay(child, onReady) {
  if (!child.stdout) return
  createInterface(child.stdout).on('line', (line) => {
    const address = readyLine.exec(line)?.[1]
    if (address === undefined) console.log(line)
    else onReady(address, line)
  })
}

/** @typedef {{ kill: (signal: NodeJS.Signals) => unknown, send: (message: string) => unknown, connected: boolean, pid?: number | undefined }} Stoppable */

/**
 * A signal for us is one for the host: it closes the book in order. Windows has no signals that one process could send
 * another (Node would end it on the spot), so there the host hears it over its channel, and a window is asked to close.
 * @param {Stoppable} child
 * @param {NodeJS.Signals} signal
 * @param {string} platform
 * @param {(command: string, args: readonly string[]) => unknown} run starts a program, whatever becomes of it
 */
export function passSignal(child, signal, platform, run) {
  if (platform !== 'win32') child.kill(signal)
  else if (child.connected) child.send('stop')
  else if (child.pid !== undefined) run('taskkill', ['/PID', String(child.pid)])
}

/** @param {import('node:child_process').ChildProcess} child */
function passSignals(child) {
  /** @param {string} command @param {readonly string[]} args */
  const run = (command, args) => spawn(command, args, { stdio: 'ignore' }).on('error', () => undefined)
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => {
      if (child.exitCode === null && child.signalCode === null) passSignal(child, signal, process.platform, run)
    })
}

/**
 * Runs the loopback host until it ends.
 * @param {readonly string[]} args
 * @param {(address: string) => void} onReady
 * @returns {Promise<number>} exit code
 */
export function runLoopback(args, onReady) {
  // The channel tells the host when we are gone, however we went.
  const child = startNode(['out-loopback/main/loopback.js', ...args], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  relay(child, (address, line) => {
    console.log(line)
    onReady(address)
  })
  passSignals(child)
  return ended(child)
}

/**
 * Runs the desktop window until it is closed. The line that says it is ready is held back until the window has stayed.
 * @param {string} executable
 * @param {readonly string[]} args
 * @returns {Promise<{ code: number } | { why: string }>} `why`: the window did not stay, in a sentence
 */
export async function runWindow(executable, args) {
  const began = Date.now()
  const env = childEnvironment(process.env)
  delete env['ELECTRON_RUN_AS_NODE']
  const child = spawn(executable, ['.', ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
  /** @type {string | null} */
  let held = null
  let isSettled = false
  const settle = setTimeout(() => {
    isSettled = true
    if (held) console.log(held)
  }, settledAfterMs)
  relay(child, (_address, line) => {
    if (isSettled) console.log(line)
    else held = line
  })
  passSignals(child)
  let isStopped = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => (isStopped = true))
  const code = await ended(child)
  clearTimeout(settle)
  if (isSettled || isStopped || code === refusedExitCode) return { code }
  return { why: windowGone(Math.round((Date.now() - began) / 1000), child.signalCode ?? `exit code ${code}`) }
}
