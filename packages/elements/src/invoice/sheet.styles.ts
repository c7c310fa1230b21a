import { badges } from '../styles/badge.js';
import { lineStyles } from './lines.styles.js';
import { stubStyles } from './stub.styles.js';
import { summaryStyles } from './summary.styles.js';

export const sheetStyles = [badges, summaryStyles, stubStyles, lineStyles];
