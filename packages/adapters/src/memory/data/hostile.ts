/** One of every kind of attack and accident that text can be: markup, handlers, addresses, templates, directions, lengths. */
const strings = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  '<svg/onload=alert(1)>',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '</style><style>@import "//evil.example/x.css";</style>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '${alert(1)} {{constructor.constructor("alert(1)")()}} <%= 1 %>',
  '&lt;b&gt;&#106;&#97;&#118;&#97; <!--',
  '\u202Egninnur txet \u2066isolated\u2069 \u200B\uFEFF',
  'Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319\u0324\u031E\u0349\u035A\u032F\u031E\u0320\u034DA',
  'Donaudampfschiffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3),
  'undefined',
  '__proto__',
] as const;

/** The attack that stands in a field; the same field always holds the same one. */
export function hostileText(path: string): string {
  const index = Array.from(path).reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % strings.length;
  return strings[index] ?? strings[0];
}
