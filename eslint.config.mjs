import js from '@eslint/js';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** The stairs: imports run down only (README, The map); each floor names what it may not reach. */
const floor = (folder, ...forbidden) => ({
  files: [`packages/${folder}/**/*.ts`],
  rules: { 'no-restricted-imports': ['error', { patterns: forbidden.map((regex) => ({ regex })) }] },
});
const nodeOrLit = '^(node:|lit(/|$)|@lit/)';

export default tseslint.config(
  { ignores: ['**/dist/**', '**/cdn/**', 'storybook-static/**', 'coverage/**', 'packages/adapters/src/rest/wire.ts', 'packages/elements/jsx.d.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['vitest*.config.ts'] }, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['packages/elements/src/**/*.ts', 'stories/**/*.ts', 'test/elements/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    rules: {
      ...litA11y.configs.recommended.rules,
      // a table that is laid out as blocks needs its roles said: WebKit forgets them otherwise
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  floor('core/src', '^@kvitt/', nodeOrLit),
  floor('adapters/src', '^@kvitt/elements', nodeOrLit),
  floor('elements/src', '^@kvitt/core$', '^@kvitt/adapters', '^@tanstack/', '^valibot$', '^node:'),
  floor('elements/src/provider', '^@kvitt/core$', '^@tanstack/', '^valibot$', '^node:'),
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      // chai's assertions are property reads, and its types make them promises
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
  { files: ['bench/**'], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
);
