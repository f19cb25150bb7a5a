/** Runs `entente` from its sources in a process of its own. */
const MAIN = "require('./src/cli/main').main(process.argv.slice(1)).then((code) => { process.exitCode = code; })";

/** The arguments of Node for a command, given as typed after `entente`. */
export const nodeArguments = (...argv: readonly string[]): string[] => ['--require', '@swc-node/register', '-e', MAIN, ...argv];
