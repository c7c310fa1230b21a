import { inWords } from './world.js';
import type { Command, Script } from './script.js';

/** A script as one would tell it. */
export function inSentences({ steps, reads, writes, providers, wrongClock, ending }: Script): string {
  return [
    ...steps.map(({ command, thenMs }) => `  ${sentence(command)}; ${thenMs} ms pass`),
    `  questions of the pages: ${inWords(reads)}`,
    `  orders of the pages: ${inWords(writes)}`,
    `  between server and providers: ${inWords(providers)}`,
    `  the second device's clock is ${wrongClock} minutes ahead`,
    `  everything works again; at last, she would ${ending}`,
  ].join('\n');
}

function sentence(command: Command): string {
  switch (command.do) {
    case 'press':
      return `press button ${command.button + 1} (${what(command)})`;
    case 'press all':
      return `press every button (${what(command)})`;
    case 'approve':
    case 'decline':
      return `${command.do} request ${command.request + 1}`;
    case 'cancel':
      return `cancel at button ${command.button + 1}`;
    case 'reload':
      return `reload page ${command.tab + 1}`;
    case 'cut':
    case 'mend':
      return `${command.do} the network of device ${command.device + 1}`;
    case 'restart':
      return 'kill the server and start it again';
  }
}

const what = ({ method, part }: { readonly method: string; readonly part: boolean }): string => `${part ? 'a part' : 'all'} by ${method}`;
