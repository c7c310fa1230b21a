// A long conversation: half of it the customer's own plain words, half a machine's answers, four fifths of which hold Markdown.

const words = 'invoice meter kilowatt tariff payment due period spot price grid fee reading autogiro plan data roaming balance discount campaign fiber broadband subscription month usage estimate support agent refund'.split(' ');

export function content(size) {
  const random = randomFrom(7);
  return Array.from({ length: size }, (_, index) => messageOf(index, random));
}

/** One more message, at the end. */
export function change(size, turn) {
  return messageOf(size + turn, randomFrom(turn + 1));
}

/** What a machine says bit by bit: paragraphs, lists, bold words and code. */
export function tokens(count) {
  const random = randomFrom(11);
  return Array.from({ length: count }, (_, index) => {
    if (index % 50 === 49) return '\n\n';
    if (index % 100 === 0 && index > 0) return '- ';
    return { 10: '**bold** ', 20: '`code` ' }[index % 50] ?? `${wordOf(random)} `;
  });
}

/** Its newest message is on screen. */
export function isShown(roots, given) {
  return textOf(roots).includes(`#${given.at(-1).id} `);
}

/** The newest message that can be seen. */
export function look(roots) {
  return Math.max(...Array.from(textOf(roots).matchAll(/#(\d+) /g), ([, id]) => Number(id)));
}

/** Everything that was streamed is there. */
export function isStreamed(roots, told) {
  const last = told.slice(-8).join('').trim().replaceAll(/\s+/g, ' ');
  return textOf(roots).replaceAll(/\s+/g, ' ').includes(last);
}

/** A message in the DOM, whoever shows it. */
export const pieces = '[part~="message"], .message, .cs-message, .message-bubble';

/** A window of the size of a large phone, in which messages scroll. */
export function place(root) {
  const box = document.createElement('div');
  box.style.cssText = 'block-size: 600px; overflow: hidden';
  root.append(box);
  return box;
}

function messageOf(id, random) {
  const mine = id % 2 === 0;
  return { id, mine, text: `#${id} ${mine ? sentenceOf(random, 14) : answerOf(id, random)}` };
}

function answerOf(id, random) {
  const told = {
    3: () => `Your **${wordOf(random)}** is *ready*: ${sentenceOf(random, 8)}`,
    5: () => `Here is what changed:\n\n- ${sentenceOf(random, 4)}\n- ${sentenceOf(random, 5)}\n- ${sentenceOf(random, 3)}\n`,
    7: () => `See [the plan](https://example.com/p/${id}) and \`code-${id}\`. ${sentenceOf(random, 6)}`,
    9: () => `In short:\n\n1. ${sentenceOf(random, 4)}\n2. ${sentenceOf(random, 4)}\n\n\`\`\`json\n{"kwh": ${id}, "ok": true}\n\`\`\`\n`,
  };
  return told[id % 10]?.() ?? sentenceOf(random, 14);
}

function sentenceOf(random, length) {
  const [first, ...rest] = Array.from({ length }, () => wordOf(random));
  return `${first[0].toUpperCase()}${first.slice(1)} ${rest.join(' ')}.`;
}

function wordOf(random) {
  return words[Math.floor(random() * words.length)];
}

function textOf(roots) {
  return roots.map(({ textContent }) => textContent).join(' ');
}

function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
