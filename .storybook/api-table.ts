import { getCustomElements, type Preview } from '@storybook/web-components-vite';

type ArgTypes = NonNullable<Preview['argTypes']>;

interface Entry {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}

/** What the manifest says of a field: a method has a kind and an answer, a property may have an attribute. */
interface Member extends Entry {
  readonly kind: 'field' | 'method';
  readonly attribute?: string;
  readonly parameters?: readonly Entry[];
  readonly return?: { readonly type: { readonly text: string } };
}

interface Declaration {
  readonly tagName?: string;
  readonly members?: readonly Member[];
  readonly events?: readonly Entry[];
  readonly slots?: readonly Entry[];
  readonly cssParts?: readonly Entry[];
  readonly cssProperties?: readonly Entry[];
  readonly cssStates?: readonly Entry[];
}

/** The table of an element by the manifest. Storybook's own keeps one row of those that share a name, such as the property and the part `filter`. */
export function apiTable(tag: string): ArgTypes {
  const { members = [], events = [], slots = [], cssParts = [], cssProperties = [], cssStates = [] } = declared(tag);
  return Object.assign({},
    rows('Properties', members.filter(({ kind }) => kind === 'field').map(withAttribute), ({ name }) => name),
    rows('Methods', members.filter(({ kind }) => kind === 'method').map(withSignature), ({ name }) => `${name}()`),
    rows('Events', events, ({ name }) => name),
    rows('Slots', slots, ({ name }) => (name ? `slot="${name}"` : 'content')),
    rows('Parts', cssParts, ({ name }) => `::part(${name})`),
    rows('States', cssStates, ({ name }) => `:state(${name})`),
    rows('Tokens', cssProperties, ({ name }) => name),
  ) as ArgTypes;
}

function declared(tag: string): Declaration {
  const { modules = [] } = (getCustomElements() ?? {}) as { readonly modules?: readonly { readonly declarations?: readonly Declaration[] }[] };
  return modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === tag) ?? {};
}

/** A story gives a control to what it takes; every other row is there to be read. */
function rows(category: string, entries: readonly Entry[], nameOf: (entry: Entry) => string): ArgTypes {
  const row = ({ description, type, default: fallback }: Entry) => ({
    description,
    control: { disable: true },
    table: { category, type: type && { summary: type.text }, defaultValue: fallback ? { summary: fallback } : undefined },
  });
  return Object.fromEntries(entries.map((entry) => [nameOf(entry), { name: nameOf(entry), ...row(entry) }]));
}

function withAttribute({ attribute, description = '', ...member }: Member): Entry {
  return { ...member, description: attribute ? `${description}\n\nAttribute: \`${attribute}\`` : description };
}

function withSignature({ parameters = [], return: answer, ...member }: Member): Entry {
  const takes = parameters.map(({ name, type }) => `${name}: ${type?.text ?? 'unknown'}`).join(', ');
  return { ...member, type: { text: `(${takes}) => ${answer?.type.text ?? 'void'}` } };
}
