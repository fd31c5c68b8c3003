import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { root } from './root.mjs'

/**
 * The environment of everything that is started here: the project's own tools and its own Node come first, so that a child
 * called `node` is the right one whichever Node runs this file.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnvironment(env) {
  // Windows spells it `Path`, and two spellings in one environment would hide one of them.
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  return { ...env, [name]: [join(root, 'node_modules', '.bin'), env[name] ?? ''].join(delimiter) }
}

/**
 * Starts a script of the project or of node_modules with the project's Node.
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function startNode(args, options = {}) {
  return spawn('node', args, { cwd: root, env: childEnvironment(process.env), ...options })
}

/**
 * Runs it to its end, showing what it says as it goes; the exit code, or 1 after a signal.
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export function runNode(args) {
  return ended(startNode(args, { stdio: 'inherit' }))
}

/**
 * Runs it to its end and shows what it said only if it failed.
 * @param {readonly string[]} args
 * @returns {Promise<boolean>} whether it went well
 */
export async function runNodeQuietly(args) {
  const child = startNode(args, { stdio: ['ignore', 'pipe', 'pipe'] })
  /** @type {Buffer[]} */
  const said = []
  child.stdout?.on('data', (piece) => said.push(piece))
  child.stderr?.on('data', (piece) => said.push(piece))
  const code = await ended(child)
  if (code !== 0) process.stderr.write(Buffer.concat(said))
  return code === 0
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
export function ended(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.once('close', (code) => resolve(code ?? 1))
  })
}

/**
 * How npm is called. On Windows it is a batch file, which only a shell starts, and a shell is given one line: arguments
 * beside it would be joined without being quoted (DEP0190), so what would need quotes is turned away.
 * @param {readonly string[]} args
 * @param {string} platform
 * @returns {{ command: string, args: readonly string[], shell: boolean }}
 */
export function npmCall(args, platform) {
  if (platform !== 'win32') return { command: 'npm', args, shell: false }
  const unsafe = args.find((arg) => !/^[\w./:=@-]+$/.test(arg))
  if (unsafe !== undefined) throw new Error(`npm cannot be given ${unsafe} on Windows`)
  return { command: ['npm', ...args].join(' '), args: [], shell: true }
}

/**
 * Runs npm to its end, showing what it says as it goes.
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
export function runNpm(args) {
  const { command, args: rest, shell } = npmCall(args, process.platform)
  return ended(spawn(command, rest, { cwd: root, stdio: 'inherit', shell }))
}

/**
 * Runs a script of package.json to its end, showing what it says as it goes.
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
export function runScript(name, args = []) {
  return runNpm(['run', '--silent', name, '--', ...args])
}
