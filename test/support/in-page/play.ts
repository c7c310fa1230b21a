import { amountToPay } from '@kvitt/core/model/due.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { textOf } from '../mount.js';
import { origin } from './backend.js';
import type { Command, Script } from './script.js';
import { World, type Copy } from './world.js';

export const part: Money = { amount: '100.00', currency: 'SEK' };

/** Tells the story in a new world, lets it come to rest, and answers everything that is not as it must be. */
export async function play(script: Script, copy: Copy): Promise<readonly string[]> {
  const world = await World.open(copy, script);
  try {
    await world.time.pass(2_000);
    for (const { command, thenMs } of script.steps) {
      await act(world, command);
      await world.time.pass(thenMs);
    }
    return await comeToRest(world, script.ending);
  } finally {
    world.close();
  }
}

const at = <Item>(items: readonly Item[], index: number): Item | undefined => items[index % items.length];

async function act(world: World, command: Command): Promise<void> {
  switch (command.do) {
    case 'press':
      return press(world, command.button, command);
    case 'press all':
      for (const index of world.tabs.flatMap(({ buttons }) => buttons).keys()) await press(world, index, command);
      return;
    case 'approve':
    case 'decline':
      answer(world, at(world.seen, command.request), command.do);
      return;
    case 'cancel':
      buttonOf(world, command.button).button.shadowRoot?.querySelector<HTMLElement>('.button-quiet:not([aria-disabled="true"])')?.click();
      return;
    case 'reload':
      return at(world.tabs, command.tab)?.reload();
    case 'cut':
      return at(world.devices, command.device)?.network.cut();
    case 'mend':
      return at(world.devices, command.device)?.network.mend();
    case 'restart':
      return world.restart();
  }
}

function buttonOf({ devices }: World, index: number) {
  const all = devices.flatMap((device) => device.tabs.flatMap(({ buttons }) => buttons.map((button) => ({ device, button }))));
  return at(all, index)!;
}

async function press(world: World, index: number, order: { readonly method: string; readonly part: boolean }): Promise<void> {
  const { device, button } = buttonOf(world, index);
  const { invoice } = await world.ledger();
  button.method = order.method;
  Object.assign(button, { amount: order.part ? part.amount : undefined });
  await button.updateComplete;
  device.press(button, { method: order.method, amount: order.part ? part : amountToPay(invoice) });
}

/** She answers on another device, whose network works. */
function answer(world: World, token: string | undefined, yesOrNo: 'approve' | 'decline'): void {
  if (token === undefined) return;
  const request = new Request(`${origin}/${token}/${yesOrNo}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
  void world.backend.serve(request).catch(() => undefined);
}

const longest = 40;

/** Everything works again and she answers what she is asked, or not; then time passes until nothing is wrong any more. Answers what is wrong for good. */
async function comeToRest(world: World, ending: Script['ending']): Promise<readonly string[]> {
  world.mend();
  let wrong: readonly string[] = [];
  for (let round = 0; round < longest; round++) {
    if (ending !== 'ignore') for (const token of world.seen) answer(world, token, ending);
    await world.time.pass(round < 6 ? 4_000 : 15_000);
    wrong = [...(await wrongInTheBooks(world)), ...(await wrongOnThePages(world))];
    if (wrong.length === 0) break;
  }
  return wrong;
}

async function wrongInTheBooks(world: World): Promise<readonly string[]> {
  const { invoice, payments } = await world.ledger();
  const settled = payments.filter(({ state }) => state === 'settled');
  const owed = Number(invoice.totals.payableAmount.amount) - settled.reduce((sum, { amount }) => sum + Number(amount.amount), 0);
  const wrong = [];
  for (const [index, { meant, keys }] of world.devices.entries()) {
    const paid = settled.filter(({ key }) => keys.has(key)).length;
    if (paid > meant) wrong.push(`device ${index + 1} meant ${meant} payments and made ${paid}`);
  }
  if (payments.some(({ key }) => world.devices.every(({ keys }) => !keys.has(key)))) wrong.push('a payment that nobody asked for');
  if (owed < 0) wrong.push(`${-owed} too much was paid`);
  if (Number(invoice.balance?.amount) !== owed) wrong.push(`the balance is ${invoice.balance?.amount}, and should be ${owed}`);
  if (payments.some(({ state }) => ['created', 'action-required', 'pending'].includes(state))) wrong.push('a payment never ended');
  return wrong;
}

async function wrongOnThePages(world: World): Promise<readonly string[]> {
  const { invoice, payments } = await world.ledger();
  const left = invoice.balance!;
  const wrong: string[] = [];
  for (const [index, button] of world.tabs.flatMap(({ buttons }) => buttons).entries()) {
    const said = textOf(button);
    const offers = button.shadowRoot?.querySelector('[part~="pay"]:not([aria-disabled])');
    const money = new Intl.NumberFormat('en', { style: 'currency', currency: left.currency, currencyDisplay: 'code' }).format(Number(left.amount)).replace(/\s/g, ' ');
    const complain = (what: string): void => void wrong.push(`button ${index + 1} ${what}, and says "${said}"`);
    if (button.shadowRoot?.querySelector('.spinner, [part~="loading"], [part~="failed"], [part~="qr"]')) complain('is not at rest');
    else if (Number(left.amount) === 0 && offers) complain('offers to pay what is paid');
    else if (Number(left.amount) === 0 && !/Paid|Nothing to pay/.test(said)) complain('does not say that all is paid');
    else if (Number(left.amount) > 0 && !offers && !said.includes(money)) complain(`does not say that ${money} is left`);
    if (/\bPaid\b/.test(said) && !payments.some(({ state }) => state === 'settled')) complain('claims a payment');
  }
  return wrong;
}
