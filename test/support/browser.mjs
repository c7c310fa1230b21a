import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { missing } from './machine.mjs';

/** Chromium without the windows that nobody sees: a page costs a third less of the processor. */
const shell = '/usr/bin/chromium-headless-shell';

/** The programs that the tests drive: the variable that names one, where it usually is, and Debian's packages for it, of which the first that can be installed is. */
const programs = {
  chromium: {
    name: 'Chrome or Chromium',
    variable: 'CHROME_PATH',
    known: [
      shell, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    packages: ['chromium-headless-shell fonts-dejavu-core', 'chromium fonts-dejavu-core'],
  },
  firefox: {
    name: 'Firefox',
    variable: 'FIREFOX_PATH',
    known: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    packages: ['firefox-esr'],
  },
  webkit: { name: 'WebKitWebDriver (of WebKitGTK)', variable: 'WEBKIT_DRIVER_PATH', known: ['/usr/bin/WebKitWebDriver'], packages: ['webkit2gtk-driver'] },
  screen: { name: 'Xvfb', variable: 'XVFB_PATH', known: ['/usr/bin/Xvfb'], packages: ['xvfb'] },
};

/** Answers a Chrome or Chromium to test with; ends in words where there is none. */
export function findBrowser() {
  try {
    return find(programs.chromium);
  } catch (error) {
    return missing(error.message);
  }
}

/** The environment in which the element suite finds its engine; throws, in words, what is missing. */
export function environmentFor(engine) {
  const needed = engine === 'webkit' ? ['webkit', 'screen'] : [engine];
  return Object.fromEntries(needed.map((name) => [programs[name].variable, find(programs[name])]));
}

/** What the variable names, else an installed one, else Debian's package. */
function find({ name, variable, known, packages }) {
  const asked = process.env[variable];
  if (asked && !runnable(asked)) throw new Error(`${variable} is ${asked}, and no program can be run there.`);
  const found = asked ?? known.find(runnable);
  if (found) return found;
  install(name, variable, packages);
  const installed = known.find(runnable);
  if (!installed) throw new Error(`No ${name} was found, also after installing ${packages.join(' or ')}. Set ${variable} to where it is.`);
  return installed;
}

function install(name, variable, [packages, ...others]) {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !runnable('/usr/bin/apt-get')) {
    throw new Error(`No ${name} was found. Install one, or set ${variable} to where it is; without root and apt-get it cannot be installed from here.`);
  }
  console.log(`No ${name} found: installing Debian's ${packages} …`);
  try {
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', ...packages.split(' '));
  } catch (error) {
    if (others.length > 0) return install(name, variable, others);
    throw new Error(`No ${name} was found, and Debian's ${packages} could not be installed (${error.message}). Set ${variable} to where one is.`, { cause: error });
  }
}

function apt(...words) {
  execFileSync('/usr/bin/apt-get', ['-o', 'DPkg::Lock::Timeout=600', ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
