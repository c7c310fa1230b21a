import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// Thousands of streams on two server processes, through the death of one: `npm run load`, or `npm run load -- chat` for conversations.
// CLIENTS, SECONDS and RATE say how much.

process.env.KVITT_TEST_DATABASE = 'postgres';
// of the server processes: one that keeps what it should let go of comes to its end, instead of looking as lazy as a garbage collector
process.env.NODE_OPTIONS = '--max-old-space-size=256';
const number = (name, usual) => {
  const value = Number(process.env[name] ?? usual);
  if (Number.isInteger(value) && value > 0) return value;
  console.error(`${name}=${process.env[name]} is no number: give a whole one above 0.`);
  process.exit(1);
};
const [mode = 'changes'] = process.argv.slice(2);
if (!['changes', 'chat'].includes(mode)) {
  console.error(`${mode} is nothing to load: say chat, or nothing for changes.`);
  process.exit(1);
}
const wanted = { mode, clients: number('CLIENTS', 2000), seconds: number('SECONDS', 60), rate: number('RATE', 200) };

try {
  const { module } = await runnerImport(fileURLToPath(new URL('./load.ts', import.meta.url)));
  process.exitCode = (await module.load(wanted)) ? 0 : 1;
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exitCode = 1;
}
