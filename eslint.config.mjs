import js from '@eslint/js';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** The stairs: imports run down only (design.md, The tree); each floor names what it may not reach. */
const floor = (files, ...patterns) => ({ files, rules: { 'no-restricted-imports': ['error', { patterns: patterns.map((group) => ({ group })) }] } });

export default tseslint.config(
  { ignores: ['**/dist/**', '**/cdn/**', 'storybook-static/**', 'coverage/**', 'packages/adapters/src/rest/wire.ts', '**/custom-elements.json'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['packages/elements/src/**/*.ts', 'stories/**/*.ts', 'test/elements/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    rules: { ...litA11y.configs.recommended.rules },
  },
  floor(['packages/core/src/**/*.ts'], ['@kvitt/*', 'lit', 'lit/*', '@lit/*', 'node:*']),
  floor(['packages/adapters/src/**/*.ts'], ['@kvitt/elements', '@kvitt/elements/*', 'lit', 'lit/*', '@lit/*', 'node:*']),
  floor(['packages/elements/src/**/*.ts'], ['@tanstack/*', 'valibot', 'node:*', '@kvitt/core']),
  {
    files: ['packages/elements/src/!(provider)/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group: ['@tanstack/*', 'valibot', 'node:*', '@kvitt/adapters/*', '@kvitt/core'] }] }] },
  },
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
);
