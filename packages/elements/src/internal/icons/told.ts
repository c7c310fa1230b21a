import { svg } from 'lit';
import { draw } from './draw.js';

export const bulbIcon = () => draw(svg`<path d="M7.5 13.5c0-1.8-2.5-2.8-2.5-6a5 5 0 0 1 10 0c0 3.2-2.5 4.2-2.5 6zM8 16h4M9 18h2"/>`);
export const heartIcon = () => draw(svg`<path d="M10 16.5 3.9 10.3a3.8 3.8 0 0 1 5.4-5.4l.7.7.7-.7a3.8 3.8 0 0 1 5.4 5.4z"/>`);
export const plugIcon = () => draw(svg`<path d="M7.2 2.5v4M12.8 2.5v4M5 6.5h10v2.8a5 5 0 0 1-10 0zM10 14.3v3.2"/>`);
export const scalesIcon = () => draw(svg`<path d="M10 3v13.5M6.5 16.5h7M3.5 5.5h13M5.2 5.5 2.7 11a2.7 2.7 0 0 0 5 0zM14.8 5.5 12.3 11a2.7 2.7 0 0 0 5 0z"/>`);
