/** A table in Markdown; `columns` are its heads, those with figures begin with `#`. */
export function table(columns, rows) {
  const heads = columns.map((column) => column.replace(/^#/, ''));
  const rules = columns.map((column) => (column.startsWith('#') ? '--:' : '---'));
  return [heads, rules, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export const ms = (value, digits = 0) => (Number.isFinite(value) ? value.toFixed(digits) : '–');

export const kB = (bytes) => (bytes === undefined ? '–' : (bytes / 1000).toFixed(1));

export const times = (ratio) => (Number.isFinite(ratio) ? `${ratio.toFixed(2)}×` : '–');
