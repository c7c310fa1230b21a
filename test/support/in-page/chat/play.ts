import type { Message } from '@kvitt/core/model/conversation.js';
import type { Copy } from './browser.js';
import type { Command, Script } from './script.js';
import { Talk } from './talk.js';

const pdf = new Blob(['%PDF-1.7 a file'], { type: 'application/pdf' });
const longest = 40;

/** Tells the story in a new world, lets it come to rest, and answers everything that is not as it must be. */
export async function play(script: Script, copy: Copy): Promise<readonly string[]> {
  const talk = await Talk.open(copy, script);
  try {
    await talk.time.pass(1_000);
    for (const { command, thenMs } of script.steps) {
      await act(talk, command);
      await talk.time.pass(thenMs);
    }
    return await comeToRest(talk);
  } finally {
    talk.close();
  }
}

const at = <Item>(items: readonly Item[], index: number): Item => items[index % items.length]!;

async function act(talk: Talk, command: Command): Promise<void> {
  switch (command.do) {
    case 'write':
      for (let time = 0; time < command.times; time++) at(talk.pages, command.page).write(`message ${talk.meant.length + 1}`);
      return;
    case 'attach':
      at(talk.pages, command.page).write(`message ${talk.meant.length + 1}, with a file`, pdf);
      return;
    case 'reload':
    case 'close':
      at(talk.pages, command.page)[command.do]();
      return;
    case 'cut':
    case 'mend':
      at(talk.browsers, command.browser).network[command.do]();
      return;
    case 'restart':
      return talk.restart();
    default:
      void at(talk.pages, command.page).act(command.do);
  }
}

/** Everything works again; then time passes until nothing is wrong any more. Answers what is wrong for good. */
async function comeToRest(talk: Talk): Promise<readonly string[]> {
  talk.mend();
  let wrong: readonly string[] = [];
  for (let round = 0; round < longest; round++) {
    await talk.time.pass(round < 6 ? 4_000 : 15_000);
    wrong = await wrongNow(talk);
    if (wrong.length === 0) break;
  }
  return wrong;
}

async function wrongNow(talk: Talk): Promise<readonly string[]> {
  const there = await talk.backend.messages(talk.invoiceId);
  const pages = talk.pages.flatMap((page, index) => [...page.wrong(there), ...misplaced(page.texts, there)].map((what) => `page ${index + 1} ${what}`));
  const left = talk.browsers.flatMap(({ left: count }, index) => (count > 0 ? [`browser ${index + 1} has kept ${count} things`] : []));
  const wrong = [...wrongInTheBooks(talk, there), ...pages, ...left];
  return wrong.length === 0 ? wrong : [...wrong, `the books say [${there.map(({ sequence, text }) => `${sequence} ${text}`).join(' | ')}]`];
}

/** Each message that was meant is there once, and nothing else of theirs. */
function wrongInTheBooks({ meant }: Talk, there: readonly Message[]): readonly string[] {
  const stored = there.filter(({ author }) => author.role === 'customer' || author.role === 'agent').map(({ author, text }) => `${author.role}: ${text}`);
  const due = meant.map(({ role, text }) => `${role}: ${text}`);
  const counts = [...new Set([...stored, ...due])].map((said) => ({ said, times: stored.filter((one) => one === said).length, meant: due.includes(said) ? 1 : 0 }));
  const holes = there.flatMap(({ sequence }, index) => (sequence === index + 1 ? [] : [`place ${index + 1} is ${sequence}`]));
  return [...counts.filter((one) => one.times !== one.meant).map(({ said, times }) => `"${said}" is stored ${times} times`), ...holes];
}

/** What was written on one page lies in the thread in the order in which it was written. */
function misplaced(texts: readonly string[], there: readonly Message[]): readonly string[] {
  const places = texts.map((text) => there.find((message) => message.text === text)?.sequence ?? Infinity);
  return places.every((place, index) => index === 0 || place > places[index - 1]! || place === Infinity) ? [] : [`wrote [${texts.join(' | ')}] in another order`];
}
