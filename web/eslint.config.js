import js from '@eslint/js';
import a11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import ts from 'typescript-eslint';
import noBareText from './eslint/no-bare-text.js';

/** Who may import whom: app composes features, features stand alone on form, ui and lib, which know neither. */
const border = (files, group, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] },
});

export default ts.config(
  { ignores: ['dist', 'node_modules', 'src/lib/openapi.d.ts'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...ts.configs.stylistic,
  a11y.flatConfigs.recommended,
  hooks.configs.flat.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-irregular-whitespace': ['error', { skipTemplates: true, skipStrings: true }],
      // A form that a key opened takes the focus; nothing takes it when a page loads.
      'jsx-a11y/no-autofocus': 'off',
      // We do not use the React Compiler.
      'react-hooks/incompatible-library': 'off',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/no-non-null-assertion': 'error',
      // Landmarks and lists keep their role when CSS drops list-style.
      'jsx-a11y/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'] }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/lib/messages/**', 'src/testing/**', 'src/**/*.test.{ts,tsx}'],
    plugins: { hongqiao: { rules: { 'no-bare-text': noBareText } } },
    rules: { 'hongqiao/no-bare-text': 'error' },
  },
  {
    // A time is the district's, not that of the machine on which it is read.
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/lib/days.ts', 'src/lib/when.ts', 'src/testing/**', 'src/**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name="Intl"][property.name="DateTimeFormat"]',
          message: 'Times are written by lib/when.',
        },
        {
          selector:
            'CallExpression > MemberExpression[property.name=/^((get|set)(FullYear|Month|Date|Day|Hours|Minutes)|getTimezoneOffset|toLocale(Date|Time)String)$/]',
          message: 'Days and clocks are those of the district: lib/days.',
        },
      ],
    },
  },
  ...['plan', 'portal', 'identity', 'organisation'].map((feature) =>
    border(
      [`src/features/${feature}/**`],
      ['@/app/**', '@/features/**', '../*/**'],
      'Features never import each other or the app: share through ui or lib.',
    ),
  ),
  border(
    ['src/features/area/*'],
    ['@/app/**', '@/features/**', '../*/**'],
    'Features never import each other or the app: share through ui or lib.',
  ),
  border(
    ['src/features/area/*/**'],
    ['@/app/**', '@/features/**', '../../**'],
    'Features never import each other or the app: share through ui or lib.',
  ),
  border(
    ['src/features/cases/**', 'src/features/pack/**', 'src/features/register/**', 'src/features/search/**'],
    ['@/app/**', '@/features/**'],
    'Features never import each other or the app: share through form, ui or lib.',
  ),
  border(['src/form/**'], ['@/app/**', '@/features/**'], 'Forms know fields, no feature.'),
  border(['src/ui/**'], ['@/app/**', '@/features/**', '@/form/**'], 'The kit knows no feature and no field.'),
  border(
    ['src/lib/**'],
    ['@/app/**', '@/features/**', '@/form/**', '@/ui/**'],
    'lib draws nothing and knows no feature.',
  ),
);
