import { svg } from 'lit';
import { draw } from './draw.js';

export const infoIcon = () => draw(svg`<circle cx="10" cy="10" r="7"/><path d="M10 9.2v4.3M10 6.6v.1"/>`);
export const retryIcon = () => draw(svg`<path d="M15.5 10a5.5 5.5 0 1 1-1.7-4l1.7 1.5M15.5 3.8v3.7h-3.7"/>`);
export const offlineIcon = () =>
  draw(svg`<path d="M2.8 8.2a10.3 10.3 0 0 1 3.6-2.4M9.5 5.2a10.3 10.3 0 0 1 7.7 3M5.5 11a6.5 6.5 0 0 1 2.7-1.6M8.2 13.8a2.6 2.6 0 0 1 3.6 0M3.5 3l13 14"/>`);
export const chevronIcon = () => draw(svg`<path d="m7.5 5 5 5-5 5"/>`, 'icon turns');
export const backIcon = () => draw(svg`<path d="m12 5-5 5 5 5"/>`, 'icon turns');
export const turnIcon = () => draw(svg`<path d="M4 10h12M11 5l5 5-5 5"/>`, 'icon turns');
export const downIcon = () => draw(svg`<path d="M10 4v12M5 11l5 5 5-5"/>`);
export const copyIcon = () =>
  draw(svg`<rect x="7" y="7" width="9" height="9" rx="2"/><path d="M13 7V5.5A1.5 1.5 0 0 0 11.5 4h-6A1.5 1.5 0 0 0 4 5.5v6A1.5 1.5 0 0 0 5.5 13H7"/>`);
export const downloadIcon = () => draw(svg`<path d="M10 3.5v9M6.5 9l3.5 3.5L13.5 9M4 16.5h12"/>`);
export const plusIcon = () => draw(svg`<path d="M10 4v12M4 10h12"/>`);
export const bankIcon = () => draw(svg`<path d="m3 8 7-4 7 4zM5 8v6M8.3 8v6M11.7 8v6M15 8v6M3 16.5h14"/>`);
export const cardIcon = () => draw(svg`<rect x="2.5" y="5" width="15" height="10.5" rx="2"/><path d="M2.5 8.5h15"/>`);
export const phoneIcon = () => draw(svg`<rect x="6" y="2.5" width="8" height="15" rx="2"/><path d="M9 15h2"/>`);
export const boltIcon = () => draw(svg`<path d="m11 2.5-6.5 9h5L9 17.5l6.5-9h-5z"/>`);
export const meterIcon = () => draw(svg`<path d="M3.5 14a6.7 6.7 0 1 1 13 0M10 13l3-4.2M3.5 16.5h13"/>`);
export const wifiIcon = () =>
  draw(svg`<path d="M2.8 8.2a10.3 10.3 0 0 1 14.4 0M5.5 11a6.5 6.5 0 0 1 9 0M8.2 13.8a2.6 2.6 0 0 1 3.6 0"/>`);
export const screenIcon = () => draw(svg`<rect x="3" y="4.5" width="14" height="9.5" rx="1.5"/><path d="M7 17h6"/>`);
export const tagIcon = () => draw(svg`<path d="M10.5 3.5h6v6l-7 7-6-6zM13.4 6.6v.1"/>`);
export const globeIcon = () => draw(svg`<circle cx="10" cy="10" r="7"/><path d="M3 10h14M10 3c4 4.5 4 9.5 0 14M10 3c-4 4.5-4 9.5 0 14"/>`);
export const replyIcon = () => draw(svg`<path d="M8 5 3.5 9.5 8 14M3.5 9.5h7.5a5.5 5.5 0 0 1 5.5 5.5v.5"/>`, 'icon turns');
