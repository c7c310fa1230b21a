const letters: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', ß: 'ss', ð: 'd', đ: 'd', ł: 'l', '’': "'" };

/** Text as questions are compared: small letters without accents, single spaces. */
export function normal(text: string): string {
  const plain = text.toLowerCase().normalize('NFD').replace(/\p{Mn}/gu, '');
  return plain.replace(/[øæßðđł’]/g, (letter) => letters[letter] ?? letter).replace(/\s+/g, ' ').trim();
}
