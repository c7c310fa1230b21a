import { svg } from 'lit';
import { draw } from './draw.js';

export const clipIcon = () =>
  draw(svg`<path d="m15.5 9.5-5.7 5.7a3.3 3.3 0 0 1-4.7-4.7l6-6a2.2 2.2 0 0 1 3.1 3.1l-6 6a1.1 1.1 0 0 1-1.6-1.6l5.3-5.2"/>`);
export const closeIcon = () => draw(svg`<path d="m5.5 5.5 9 9M14.5 5.5l-9 9"/>`);
export const chatIcon = () => draw(svg`<path d="M3.5 6a2 2 0 0 1 2-2h9a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H9l-3.5 2.8V14a2 2 0 0 1-2-2z"/>`);
export const sendIcon = () => draw(svg`<path d="M3.5 10 16.5 4l-4 13-3-5.5zM9.5 11.5 16.5 4"/>`, 'icon turns');
export const searchIcon = () => draw(svg`<circle cx="8.8" cy="8.8" r="5.3"/><path d="m12.8 12.8 4 4"/>`);
