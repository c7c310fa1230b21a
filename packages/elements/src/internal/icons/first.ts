import { svg } from 'lit';
import { draw } from './draw.js';

export const checkIcon = () => draw(svg`<path d="M4.5 10.5 8 14l7.5-8"/>`);
export const clockIcon = () => draw(svg`<circle cx="10" cy="10" r="7"/><path d="M10 6v4l2.5 2"/>`);
export const alertIcon = () => draw(svg`<path d="M10 3.5 17.2 16H2.8zM10 8.5v3.4M10 14v.1"/>`);
export const calendarIcon = () => draw(svg`<rect x="3.5" y="4.5" width="13" height="12" rx="2"/><path d="M3.5 8.5h13M7 3v3M13 3v3"/>`);
export const undoIcon = () => draw(svg`<path d="M4 8h8a4 4 0 0 1 0 8H8M7 5 4 8l3 3"/>`, 'icon turns');
export const fileIcon = () => draw(svg`<path d="M6 2.5h5.5L15 6v10a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 5 16V3.5zM11.5 2.5V6H15"/>`);
