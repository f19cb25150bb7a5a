/** Tests that compare files of the repository with the output of the code can rewrite those files. Only a person does that, never CI. */

const COMMANDS = { UPDATE_DOCS: 'npm run docs', ENTENTE_WRITE_GOLDEN: 'npm run golden' } as const;

/**
 * Whether the environment variable asks to rewrite the files.
 * @throws Error if CI is also set: there, a difference must fail.
 */
export function isRewriting(variable: keyof typeof COMMANDS): boolean {
  if (!process.env[variable]) return false;
  if (process.env['CI'])
    throw new Error(`${variable}: is refused while CI is set. Run "${COMMANDS[variable]}" without CI, read the diff, and commit it.`);
  return true;
}
