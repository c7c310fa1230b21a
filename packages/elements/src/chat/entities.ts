const referenceOf = (letter: string) => `&#${letter.charCodeAt(0)};`;

/** Shown letter by letter. */
export function asText(text: string): string {
  return text.replaceAll(/[&<>"']/g, referenceOf);
}

/** A character reference is a character, as CommonMark has it. */
export function keepEntities(text: string): string {
  return text.replaceAll(/[<>"']|&(?!#?\w{1,31};)/g, referenceOf);
}
