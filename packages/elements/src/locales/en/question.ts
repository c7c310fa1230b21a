/** What `kvitt-question` says at once. */
export const question = {
  ask: 'Ask a question',
  askAbout: (name: string) => `Ask about ${name}`,
  send: 'Send the question',
  suggestions: 'Others have asked',
  /** Takes the quoted line away from above the field. */
  notThisLine: 'Do not ask about this line',
  loadFailed: 'You cannot ask here right now',
};
