// Finds the browsers the tests and `npm start` drive; brings Debian's where it may; else says exactly what to install.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.ts';

export type BrowserName = 'chromium' | 'firefox';

const NAMES: Record<BrowserName, string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'chrome-for-testing',
    'microsoft-edge',
    'msedge',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

// Where installers put them on macOS and Windows (their PATH does not hold them).
const PLACES: Record<BrowserName, string[]> = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

const VARIABLE: Record<BrowserName, string> = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };

function installed(name: BrowserName): string | null {
  const given = process.env[VARIABLE[name]];
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`${VARIABLE[name]} is set to ${given}, and there is nothing there.`);
  }
  const ending = process.platform === 'win32' ? '.exe' : '';
  for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean)) {
    for (const file of NAMES[name]) {
      const path = join(folder, file + ending);
      if (existsSync(path)) return path;
    }
  }
  return PLACES[name].find((path) => existsSync(path)) ?? null;
}

/** Path of a browser. Installs Debian's package when run as root with apt-get at hand; throws with the exact command otherwise. */
export async function findBrowser(name: BrowserName): Promise<string> {
  const found = installed(name);
  if (found) return found;
  const debian = name === 'chromium' ? 'chromium' : 'firefox-esr';
  if (process.platform === 'linux' && process.getuid?.() === 0 && (await run('apt-get', ['--version'])).code === 0) {
    console.error(`No ${name} here: installing Debian's ${debian} …`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    // Another apt run may hold the lock for a while.
    const lock = ['-o', 'DPkg::Lock::Timeout=300'];
    const update = await run('apt-get', [...lock, 'update'], { env });
    const install = await run('apt-get', [...lock, 'install', '-y', '--no-install-recommends', debian], { env });
    const now = installed(name);
    if (now) return now;
    throw new Error(`apt-get could not install ${debian}:\n${update.output}\n${install.output}`);
  }
  const how =
    name === 'chromium'
      ? 'Install Chromium, Chrome for Testing, Edge or Chrome (Debian, Ubuntu: sudo apt-get install chromium; macOS: brew install --cask chromium; Windows: winget install Chromium.Chromium)'
      : 'Install Firefox (Debian: sudo apt-get install firefox-esr; macOS: brew install --cask firefox; Windows: winget install Mozilla.Firefox)';
  throw new Error(`No ${name} was found. ${how}, or set ${VARIABLE[name]} to the program's path.`);
}
