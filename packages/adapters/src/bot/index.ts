export { answer, type BotAnswer, type BotKnowledge } from './answer.js';
export { deltas } from './deltas.js';
export { plain } from './markdown.js';
export type { Topic } from './questions.js';
export { suggestionsFor, type SuggestionQuery } from './suggestions.js';
