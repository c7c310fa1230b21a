import { afterAll, beforeAll } from 'vitest';
import { closeServer, openServer } from './support/shared.js';

beforeAll(openServer);
afterAll(closeServer);

// one server for all of them, so they are one file
await import('./conversations/messages.js');
