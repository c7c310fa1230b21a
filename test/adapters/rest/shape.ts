/** A JSON Schema as far as openapi.yaml uses it. */
export interface ContractSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly format?: string;
  readonly items?: ContractSchema;
  readonly allOf?: readonly ContractSchema[];
  readonly oneOf?: readonly ContractSchema[];
  readonly properties?: Readonly<Record<string, ContractSchema>>;
  readonly required?: readonly string[];
}

/** A valibot schema as far as core's model uses it. */
interface ModelSchema {
  readonly type?: string;
  readonly kind?: string;
  /** What comes out is what the last schema of it says. */
  readonly pipe?: readonly ModelSchema[];
  readonly literal?: string;
  readonly options?: readonly (string | ModelSchema)[];
  readonly wrapped?: ModelSchema;
  readonly item?: ModelSchema;
  readonly entries?: Readonly<Record<string, ModelSchema>>;
}

/** What both sides are reduced to: names of kinds, lists of one, unions, and objects whose optional names end in `?`. */
export type Shape = string | readonly [Shape] | { readonly oneOf: readonly Shape[] } | { readonly [field: string]: Shape };

/** Reads the shape out of openapi.yaml, references and `allOf` resolved. */
export function shapeOfContract(schema: ContractSchema, all: Readonly<Record<string, ContractSchema>>): Shape {
  const inner = (part: ContractSchema) => shapeOfContract(part, all);
  if (schema.$ref) return inner(all[schema.$ref.split('/').at(-1)!]!);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map(inner)) as Shape;
  if (schema.oneOf) return { oneOf: schema.oneOf.map(inner) };
  if (schema.items) return [inner(schema.items)];
  if (schema.properties) return fields(schema.properties, (name) => !schema.required?.includes(name), inner);
  if (schema.const) return schema.const;
  if (schema.enum) return schema.enum.join(' | ');
  return schema.type === 'integer' ? 'number' : (schema.type ?? 'unknown');
}

/** Reads the same shape out of core's schema. */
export function shapeOfModel(schema: unknown): Shape {
  const { type, literal, options, wrapped, item, entries, pipe = [] } = schema as ModelSchema;
  const last = pipe.findLast(({ kind }) => kind === 'schema');
  if (last) return shapeOfModel(last);
  if (wrapped) return shapeOfModel(wrapped);
  if (type === 'variant') return { oneOf: (options ?? []).map(shapeOfModel) };
  if (item) return [shapeOfModel(item)];
  if (entries) return fields(entries, (_, entry) => entry.type === 'optional', shapeOfModel);
  if (literal) return literal;
  if (options) return options.map(String).join(' | ');
  return type === 'record' ? 'object' : (type ?? 'unknown');
}

function fields<Part>(
  parts: Readonly<Record<string, Part>>,
  optional: (name: string, part: Part) => boolean,
  inner: (part: Part) => Shape,
): Shape {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [optional(name, part) ? `${name}?` : name, inner(part)]));
}
