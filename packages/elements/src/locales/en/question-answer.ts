/** What `kvitt-question` says once something was asked. */
export const questionAnswer = {
  yourQuestion: 'Your question',
  sending: 'Sending',
  waiting: 'It is kept here and sent when the connection is back.',
  sent: 'Sent. The answer comes here.',
  promised: (when: string) => `Sent. You get an answer by ${when}.`,
  notSent: 'The question was not sent.',
  retry: 'Try again',
  change: 'Change the question',
  answered: 'The answer has come',
  /** Who answers where nobody is known by name. */
  service: 'Customer service',
  assistant: 'Assistant',
  /** After a machine's name: it says what it is. */
  machine: 'automatic',
  /** Above an answer that was known without asking. */
  known: 'Answer',
  askMore: 'Ask something else',
  person: 'Talk to a person',
  personComes: 'A person has been asked for. The answer comes here.',
  personFailed: 'Nobody could be asked for just now.',
};
