import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

/** Ends a test run in words on a machine that cannot begin one. */
export function checkMachine() {
  const words = lacking();
  if (words) missing(words);
}

/** Says what is missing before anything can be tested, and ends. */
export function missing(words) {
  console.error(`\n${words}\n`);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

/** What keeps this machine from building Kvitt: a Node outside `engines`, or no `npm ci` that came to its end (npm writes its record last). */
function lacking() {
  const { node } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).engines;
  if (!suits(node)) return `Kvitt needs Node ${inWords(node)}; this is ${process.version}.`;
  if (!existsSync(new URL('node_modules/.package-lock.json', root))) return 'The dependencies are not installed: run "npm ci" first.';
  return undefined;
}

/** Of npm's ranges only what `engines` uses: `^22.13 || >=24`. */
function suits(range) {
  const [major, minor] = process.version.slice(1).split('.').map(Number);
  return range.split(' || ').some((part) => {
    const [, sign, least, lesser = 0] = /^(\^|>=)(\d+)(?:\.(\d+))?$/.exec(part);
    if (major === Number(least)) return minor >= Number(lesser);
    return sign === '>=' && major > Number(least);
  });
}

function inWords(range) {
  const parts = range.split(' || ').map((part) => part.replace(/^\^(\d+)(.*)/, '$1 from $1$2').replace(/^>=(.*)/, '$1 and later'));
  return `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`;
}

// `npm start` asks here first, before a build that an old Node would break in the middle of
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const words = lacking();
  if (words) console.error(words);
  process.exitCode = words ? 1 : 0;
}
