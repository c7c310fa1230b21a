import { maxAttachmentBytes } from '@kvitt/core/model/conversation-limits.js';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { except } from 'hono/combine';
import { changeRoutes } from './api/changes.js';
import { callbackRoutes } from './api/callbacks.js';
import { contractRoutes } from './api/contracts.js';
import { conversationFileRoutes } from './api/conversation-files.js';
import { conversationRoutes } from './api/conversations.js';
import { invoiceTalkedAboutRoutes } from './api/invoice-talked-about.js';
import { invoiceRoutes } from './api/invoices.js';
import { messageRoutes } from './api/messages.js';
import { noticeRoutes } from './api/notices.js';
import { offerRoutes } from './api/offers.js';
import { invoicePaymentRoutes, paymentRoutes } from './api/payments.js';
import { usageRoutes } from './api/usage.js';
import type { StreamSource } from './changes/stream.js';
import type { Office } from './conversations/office.js';
import { refused } from './conversations/post.js';
import type { Faults } from './faults.js';
import type { PaymentDesk } from './payments/desk.js';
import { agentRoutes } from './portal/agent.js';
import { meterRoutes } from './portal/meters.js';
import { deskRoutes } from './portal/desk.js';
import { nextRoutes } from './portal/next.js';
import { portalRoutes } from './portal/routes.js';
import { answerError, problem } from './problem.js';
import { requestLog } from './request-log.js';
import { securityHeaders } from './security.js';
import { customersOnly, requireCustomer, requireReader } from './sign-in.js';
import { simulatorApp } from './simulator/app.js';
import type { SimulatorOptions } from './simulator/options.js';
import type { Tokens } from './tokens.js';

const bodies = bodyLimit({ maxSize: 64 * 1024, onError: () => problem(413, { title: 'The body is too large' }) });
const files = bodyLimit({ maxSize: maxAttachmentBytes, onError: () => refused('#/file', `expected at most ${maxAttachmentBytes} bytes`).getResponse() });
const filePath = '/api/kvitt/conversations/:id/attachments';

/** What the application is made of; `assemble` builds each. */
export interface Parts {
  readonly source: StreamSource;
  readonly tokens: Tokens;
  readonly desk: PaymentDesk;
  readonly office: Office;
  readonly faults: Faults;
  readonly simulator: SimulatorOptions;
  /** The portal's files, where there are any. */
  readonly pages?: Hono;
}

/** The whole demo as one application: the contract below `/api/kvitt`, the portal, its agent, the payment providers. */
export function application({ source, tokens, desk, office, faults, simulator, pages }: Parts): Hono {
  const { database, clock, log } = source;
  const signedIn = requireCustomer({ database, tokens });
  const api = new Hono()
    .use(requireReader({ database, tokens }))
    .route('/conversations', conversationRoutes(office))
    .route('/conversations', messageRoutes(office, source))
    .route('/conversations', conversationFileRoutes(office))
    .route('/changes', changeRoutes(source, office))
    .route('/invoices', invoiceTalkedAboutRoutes(database))
    .use(customersOnly)
    .route('/invoices', invoiceRoutes(database, clock))
    .route('/invoices', invoicePaymentRoutes({ database, clock, desk, faults }))
    .route('/payments', paymentRoutes({ database, desk }))
    .route('/usage', usageRoutes(database, clock))
    .route('/offers', offerRoutes({ database, clock }))
    .route('/contracts', contractRoutes(database, clock))
    .route('/notices', noticeRoutes({ database, clock }));
  const app = new Hono();
  app.use(requestLog(log), securityHeaders);
  app.use(filePath, files);
  app.use(except(filePath, bodies));
  app.onError(answerError(log));
  app.notFound(() => problem(404, { title: 'Nothing here' }));
  app.get('/health', async (c) => {
    await database.query('select 1');
    return c.json({ status: 'ok' });
  });
  app.route('/api/kvitt', api);
  app.route('/portal', portalRoutes(database, tokens));
  app.route('/desk', deskRoutes(database, tokens, clock));
  app.route('/demo', new Hono().use(signedIn).route('/', agentRoutes(database, clock, desk)).route('/', meterRoutes(database, clock)).route('/', nextRoutes({ database, clock })));
  app.route('/callbacks', callbackRoutes(database, desk));
  app.route('/simulator', simulatorApp(simulator));
  if (pages) app.route('/', pages);
  return app;
}
