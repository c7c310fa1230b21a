import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';

interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly responses?: Readonly<Record<string, { readonly $ref?: string; readonly content?: Readonly<Record<string, unknown>> }>>;
}

const file = new URL('../../../packages/adapters/src/rest/openapi.yaml', import.meta.url);
const contract = parse(readFileSync(file, 'utf8')) as Contract;
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats(ajv);
ajv.addSchema(contract, 'contract');

const base = '/api/kvitt';

/** Holds every answer of the backend against openapi.yaml, and remembers which of its paths and statuses were seen. */
export class ContractWatch {
  readonly #seen = new Set<string>();

  /** Fails on an answer that the contract does not have; reads a clone, so that the answer stays whole. */
  async check(method: string, url: URL, response: Response): Promise<void> {
    if (!url.pathname.startsWith(base)) return;
    const path = Object.keys(contract.paths).find((template) => matches(template, url.pathname.slice(base.length)));
    const operation = path === undefined ? undefined : contract.paths[path]?.[method.toLowerCase()];
    if (path === undefined || !operation) {
      expectProblem(response);
      return;
    }
    const status = String(response.status);
    const listed = operation.responses?.[status] ? status : 'default';
    this.#seen.add(`${method} ${path} ${status}`);
    await checkContent(`${method} ${path} ${status}`, pointer('paths', path, method.toLowerCase(), 'responses', listed), response);
  }

  /** The paths and statuses that nobody has seen answered. */
  get unseen(): readonly string[] {
    return Object.entries(contract.paths)
      .flatMap(([path, methods]) => Object.entries(methods).flatMap(([method, { responses }]) => Object.keys(responses ?? {}).map((status) => `${method.toUpperCase()} ${path} ${status}`)))
      .filter((name) => !name.endsWith(' default') && !this.#seen.has(name));
  }
}

/** Fails unless the value is what the contract's schema of that name says. */
export function expectSchema(name: string, value: unknown): void {
  validate(name, pointer('components', 'schemas', name), value);
}

async function checkContent(name: string, response: string, answer: Response): Promise<void> {
  const content = resolve(response);
  const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? '';
  if (!content.value && type === '') return;
  const listed = [type, '*/*'].find((media) => media in (content.value ?? {}));
  if (listed === undefined) throw new Error(`${name} answered ${type || 'no content type'}, which the contract does not list`);
  if (type.endsWith('json')) validate(name, `${content.at}/${escape(listed)}/schema`, await answer.clone().json());
}

function resolve(at: string): { readonly at: string; readonly value: object | undefined } {
  const response = valueAt(at) as { readonly $ref?: string; readonly content?: object };
  if (response.$ref) return resolve(response.$ref);
  return { at: `${at}/content`, value: response.content };
}

function valueAt(at: string): unknown {
  const steps = at.replace(/^#\//, '').split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps.reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], contract);
}

function validate(name: string, at: string, value: unknown): void {
  const schema = ajv.getSchema(`contract${at.replaceAll('{', '%7B').replaceAll('}', '%7D')}`) ?? ajv.compile({ $ref: `contract${at}` });
  if (!schema(value)) throw new Error(`${name} is not what the contract says: ${ajv.errorsText(schema.errors, { dataVar: 'body' })}`);
}

function expectProblem(response: Response): void {
  if (response.status < 400) throw new Error('an address that the contract does not have was answered');
}

function matches(template: string, path: string): boolean {
  return new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
}

function pointer(...steps: readonly string[]): string {
  return `#/${steps.map(escape).join('/')}`;
}

function escape(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}
