import { memoryAdapter, type MemoryAdapter, type MemoryOptions, type ScenarioName } from '@kvitt/adapters/memory.js';
import { KvittError } from '@kvitt/core/error.js';
import type { StoryContext } from '@storybook/web-components-vite';

type Told = Pick<StoryContext, 'parameters' | 'globals'>;

/** A backend of its own for every story, in the story's `scenario` and in the weather of the toolbar. */
export function newBackend({ parameters, globals: { backend } }: Told): { adapter: MemoryAdapter } {
  const { scenario } = parameters as MemoryOptions;
  const adapter = memoryAdapter({ scenario });
  weather[String(backend)]?.(adapter);
  return { adapter };
}

/** A story's parameters: which situation the customer is in. */
export function inScenario(scenario: ScenarioName): Pick<MemoryOptions, 'scenario'> {
  return { scenario };
}

/** The adapter that the story's elements talk to, and its `backend` to act upon. */
export function adapterOf({ loaded }: Pick<StoryContext, 'loaded'>): MemoryAdapter {
  return (loaded as { adapter: MemoryAdapter }).adapter;
}

/** A payment begun in one story is none of another one's. */
export function forgetIntents(): void {
  Object.keys(localStorage).filter((key) => key.startsWith('kvitt.')).forEach((key) => localStorage.removeItem(key));
}

const weather: Readonly<Record<string, (adapter: MemoryAdapter) => void>> = {
  slow: ({ backend }) => backend.slow(2000),
  failing: ({ backend }) => backend.fail('*', new KvittError('unexpected', { status: 503, retryAfterMs: 0 })),
  offline: ({ backend }) => backend.offline(true),
};
