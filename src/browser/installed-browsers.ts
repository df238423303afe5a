import { posix, win32 } from 'node:path'
import type { Environment } from './user-cache-folder.js'

/** What the browsers are called on Linux, in order of preference: headless shells print faster than desktop browsers. */
const linuxCommands = [
  'chrome-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const linuxFolders = ['/usr/local/bin', '/usr/bin', '/snap/bin']

const linuxFiles = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge']

const macFiles = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
]

const windowsFiles = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
]

/** Where Chrome, Edge or Chromium are usually installed on the platform, the best first; the files need not exist. */
export function installedBrowsers(environment: Environment, platform: NodeJS.Platform): readonly string[] {
  if (platform === 'win32') return onWindows(environment)
  if (platform === 'darwin') return onMac(environment)
  return onLinux(environment)
}

function onLinux(environment: Environment): string[] {
  const folders = (environment['PATH'] ?? '').split(':').filter((folder) => posix.isAbsolute(folder))
  const searched = [...new Set([...folders, ...linuxFolders])]
  const commands = linuxCommands.flatMap((name) => searched.map((folder) => posix.join(folder, name)))
  return [...commands, ...linuxFiles]
}

function onMac(environment: Environment): string[] {
  const own = environment['HOME'] ? [posix.join(environment['HOME'], 'Applications')] : []
  return macFiles.flatMap((file) => ['/Applications', ...own].map((folder) => posix.join(folder, file)))
}

function onWindows(environment: Environment): string[] {
  const names = ['PROGRAMFILES', 'ProgramFiles', 'PROGRAMFILES(X86)', 'ProgramFiles(x86)', 'LOCALAPPDATA']
  const folders = [...new Set(names.flatMap((name) => environment[name] ?? []))]
  return windowsFiles.flatMap((file) => folders.map((folder) => win32.join(folder, file)))
}
