import { giroStyles } from '../internal/giro/giro.styles.js';
import { badges } from '../styles/badge.js';
import { notes } from '../styles/note.js';
import { tones } from '../styles/tones.js';
import { lineStyles } from './lines.styles.js';
import { stubStyles } from './stub.styles.js';
import { summaryStyles } from './summary.styles.js';

export const sheetStyles = [tones, notes, badges, summaryStyles, stubStyles, giroStyles, lineStyles];
