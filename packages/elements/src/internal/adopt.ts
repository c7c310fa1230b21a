import { adoptStyles, type CSSResult, type LitElement } from 'lit';

/** Dresses an element in styles that arrive after it, each once; those it has stay below them. */
export function adopt({ renderRoot }: LitElement, styles: readonly CSSResult[]): void {
  if (!(renderRoot instanceof ShadowRoot)) return;
  const worn = [...renderRoot.adoptedStyleSheets];
  adoptStyles(renderRoot, [...worn, ...styles.filter(({ styleSheet }) => !styleSheet || !worn.includes(styleSheet))]);
}
