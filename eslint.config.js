import tseslint from 'typescript-eslint'

/** The limits and the import rule of ARCHITECTURE.md, enforced. */
export default tseslint.config(
  { ignores: ['lib', 'dist', 'coverage', 'bench/node_modules', 'node_modules'] },
  ...tseslint.configs.recommended,
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 250, skipComments: true, skipBlankLines: true }],
      'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
      'max-params': ['error', 3],
      'no-console': 'error',
      'no-process-exit': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: 'ExportAllDeclaration', message: 'List names one by one.' },
        { selector: 'TSNonNullExpression', message: 'Check instead of `!`.' },
        {
          selector: "CallExpression[callee.object.name='process'][callee.property.name='exit']",
          message: 'Only cli/main.ts sets the exit status, by process.exitCode.',
        },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  {
    // Sent to the page as text, each with all that it needs inside itself.
    files: ['src/browser/page/*.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 110, skipComments: true, skipBlankLines: true }] },
  },
  { files: ['src/**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['tests/**/*.ts', 'bench/**/*.mjs'], rules: { '@typescript-eslint/no-explicit-any': 'error' } },
)
