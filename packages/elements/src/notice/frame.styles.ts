import { css } from 'lit';

/** Nothing to tell takes no room, not even the gap of a grid; only the place in which news is announced stays. */
export const frame = css`
  :host(:state(suppressed)) { display: contents; }
`;
