#!/usr/bin/env node
/** The command line, `urakaveri COMMAND`: standard output carries a command's result, standard error everything else. */
import { COMMANDS } from './commands.js';
import { dispatch } from './dispatch.js';

// A reader that has seen enough (`| head`) closes the pipe; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await dispatch(COMMANDS, process.argv.slice(2), {
  environment: process.env,
  out: (line) => process.stdout.write(`${line}\n`),
  error: (line) => process.stderr.write(`${line}\n`),
});
