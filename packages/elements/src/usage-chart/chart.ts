/** The door to Chart.js: what lies behind it is fetched when a chart comes near the viewport. */
export { Scene } from './scene.js';
