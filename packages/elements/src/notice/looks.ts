import type { Notice } from '@kvitt/core/model/notice.js';
import type { TemplateResult } from 'lit';
import { bulbIcon, checkIcon, heartIcon, infoIcon, plugIcon, scalesIcon, tagIcon } from '../internal/icon.js';
import type { Terms } from '../locales/terms.js';

/** How a notice looks and what its kind is called: colour, symbol and word say the same. */
export interface Look {
  readonly tone: 'neutral' | 'brand' | 'positive' | 'attention' | 'negative';
  readonly icon: () => TemplateResult;
  readonly words: string;
}

export function lookOf({ kind, outage, priceChange }: Notice, { kinds, resolved, campaignEnd }: Terms['noticeTold']): Look {
  switch (kind) {
    case 'tip': return { tone: 'brand', icon: bulbIcon, words: kinds.tip };
    case 'apology': return { tone: 'brand', icon: heartIcon, words: kinds.apology };
    case 'law': return { tone: 'neutral', icon: scalesIcon, words: kinds.law };
    case 'price': return { tone: 'attention', icon: tagIcon, words: priceChange?.cause === 'campaign-end' ? campaignEnd : kinds.price };
    case 'outage': return outage?.resolvedAt ? { tone: 'positive', icon: checkIcon, words: resolved } : { tone: 'negative', icon: plugIcon, words: kinds.outage };
    default: return { tone: 'neutral', icon: infoIcon, words: kinds.info };
  }
}
