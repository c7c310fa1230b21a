import type { Change } from '@kvitt/core/model/change.js';
import type { Conversation, Message } from '@kvitt/core/model/conversation.js';
import type { TestCustomer } from './customer.js';
import type { TestStream } from './stream.js';

/** What asks the API: a customer, or an agent. */
type Asker = Pick<TestCustomer, 'ask'>;

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string;
}

/** Her thread about her document `a`, or about nothing in particular. */
export async function open(customer: TestCustomer, subject: { readonly invoiceId?: string } = { invoiceId: customer.own('a') }): Promise<Conversation> {
  return answered(await customer.ask('POST', '/conversations', { body: { subject } }), [200, 201]);
}

/** Sends a message as the contract has it; the answer as it came. */
export function sending(who: Asker, conversationId: string, text: string, { key = crypto.randomUUID(), ...more }: { key?: string } & Readonly<Record<string, unknown>> = {}): Promise<Response> {
  return who.ask('POST', `/conversations/${conversationId}/messages`, { body: { text, ...more }, headers: { 'idempotency-key': key } });
}

/** Sends a message that must be taken. */
export async function send(...message: Parameters<typeof sending>): Promise<Message> {
  return answered(await sending(...message), [200, 201]);
}

export async function messages(who: Asker, conversationId: string, query = ''): Promise<Page<Message>> {
  return answered(await who.ask('GET', `/conversations/${conversationId}/messages${query}`), [200]);
}

export async function conversation(who: Asker, id: string): Promise<Conversation> {
  return answered(await who.ask('GET', `/conversations/${id}`), [200]);
}

/** Asks for a person, so that no machine answers. */
export async function human(customer: TestCustomer, id: string, replyTo?: string): Promise<Conversation> {
  return answered(await customer.ask('POST', `/conversations/${id}/human`, { body: { ...(replyTo !== undefined && { replyTo }) } }), [200]);
}

export async function answered<Value>(answer: Response, statuses: readonly number[]): Promise<Value> {
  if (!statuses.includes(answer.status)) throw new Error(`answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Value;
}

/** What a refusal points at. */
export async function refusal(answer: Response): Promise<readonly [status: number, pointer: string | undefined]> {
  const { errors } = (await answer.json()) as { errors?: readonly { readonly pointer: string }[] };
  return [answer.status, errors?.[0]?.pointer];
}

/** Waits for a change of this conversation that is what a test waits for; others are passed over. */
export async function heard(stream: TestStream, conversationId: string, isIt: (change: Change) => boolean): Promise<Change> {
  for (;;) {
    const { event, data } = await stream.event();
    if (event !== undefined) continue;
    const change = JSON.parse(data) as Change;
    if (change.id === conversationId && isIt(change)) return change;
  }
}

/** What a message of this conversation has become, as it is told. */
export async function heardMessage(stream: TestStream, conversationId: string, isIt: (message: Message) => boolean): Promise<Message> {
  const { value } = await heard(stream, conversationId, ({ kind, value }) => kind === 'message' && isIt(value as Message));
  return value as Message;
}
