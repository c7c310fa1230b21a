import type { Element } from '../../xml/element.js';
import type { DraftOf } from '../values.js';
import { lineOf } from './line.js';

type Line = DraftOf<'lines'>;
type SubLine = NonNullable<Line['subLines']>[number];

/** One line with where it stands below another (Factur-X EXTENDED). */
interface Placed {
  readonly line: Line;
  readonly parent: string | undefined;
  readonly extra: boolean;
}

interface Root {
  readonly line: Line;
  readonly below: SubLine[];
}

/**
 * The lines that add up to BT-106, each with the lines below it. A line names its parent; one that is only `INFORMATION` adds nothing,
 * so it stands below the line before it when it names none.
 */
export function linesOf(transaction: Element, currency: string | undefined): readonly Line[] {
  const roots: Root[] = [];
  const levels = new Map<string, { readonly root: Root; readonly level: number }>();
  for (const { line, parent, extra } of transaction.all('ram:IncludedSupplyChainTradeLineItem').map((item) => placed(item, currency))) {
    const above = levels.get(parent ?? '') ?? (extra ? lastOf(roots) : undefined);
    const at = above ?? { root: { line, below: [] }, level: -1 };
    const level = at.level + 1;
    if (above) above.root.below.push({ ...line, level });
    else roots.push(at.root);
    if (line.id !== undefined) levels.set(line.id, { root: at.root, level });
  }
  return roots.map(({ line, below }) => (below.length > 0 ? { ...line, subLines: below } : line));
}

function placed(item: Element, currency: string | undefined): Placed {
  const document = item.first('ram:AssociatedDocumentLineDocument');
  return {
    line: lineOf(item, currency),
    parent: document?.text('ram:ParentLineID'),
    extra: document?.text('ram:LineStatusReasonCode') === 'INFORMATION',
  };
}

function lastOf(roots: readonly Root[]): { readonly root: Root; readonly level: number } | undefined {
  const root = roots.at(-1);
  return root && { root, level: 0 };
}
