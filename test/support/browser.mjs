import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';

const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** Answers a Chrome or Chromium to test with: `CHROME_PATH`, an installed one, else Debian's package; says in words what is missing otherwise. */
export function findBrowser() {
  const asked = process.env.CHROME_PATH;
  if (asked) return runnable(asked) ? asked : fail(`CHROME_PATH is ${asked}, and no program can be run there.`);
  return known.find(runnable) ?? install();
}

function install() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !runnable('/usr/bin/apt-get')) {
    return fail('No Chrome or Chromium was found. Install one, or set CHROME_PATH to where it is; without root it cannot be installed from here.');
  }
  console.log('No browser found: installing Debian\'s chromium …');
  try {
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
  } catch (error) {
    return fail(`No Chrome or Chromium was found, and Debian's package could not be installed (${error.message}). Set CHROME_PATH.`);
  }
  return '/usr/bin/chromium';
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

function fail(words) {
  console.error(`\n${words}\n`);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
