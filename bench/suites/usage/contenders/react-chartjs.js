// What a page with React does: Chart.js in an effect. For loading only.

import { createElement as h, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { mount as draw, unmount as erase } from './chartjs.js';

function Picture({ given }) {
  const box = useRef(null);
  useEffect(() => {
    draw(box.current, given);
    return () => erase(box.current);
  }, [given]);
  return h('div', { ref: box });
}

export function mount(root, given) {
  flushSync(() => createRoot(root).render(h(Picture, { given })));
}
