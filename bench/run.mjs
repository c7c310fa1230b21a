import { existsSync, readdirSync } from 'node:fs';
import { openBench } from './bench.mjs';
import { machine } from './machine.mjs';

// `npm run bench` measures every suite, `npm run bench -- invoice` one. What it prints to stdout is what README.md holds.

const there = readdirSync(`${import.meta.dirname}/suites`).filter((name) => existsSync(suiteFile(name)));
const given = process.argv.slice(2);
const asked = given.length > 0 ? given : there;
const unknown = asked.filter((name) => !there.includes(name));
if (unknown.length > 0) {
  console.error(`No suite is called ${unknown.join(', ')}; there are: ${there.join(', ')}.`);
  process.exit(1);
}

const bench = await openBench(asked);
console.log(`${machine(bench)}\n`);
for (const name of asked) {
  const { measure } = await import(suiteFile(name));
  console.log(`## ${name}\n\n${await measure(bench)}`);
}
await bench.close();

for (const { what, why } of bench.unfinished) console.error(`did not finish: ${what}: ${why}`);
process.exitCode = bench.unfinished.length > 0 ? 1 : 0;

function suiteFile(name) {
  return `${import.meta.dirname}/suites/${name}/suite.mjs`;
}
