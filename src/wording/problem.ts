/** What is wrong with a content file, and where: the same shape for every check, so that one command prints them all. */

export interface Problem {
  readonly file: string;
  /** 1-based; 1 where the whole file is meant. */
  readonly line: number;
  readonly reason: string;
  /** A warning is printed, but does not make the check red. */
  readonly severity: 'error' | 'warning';
}

export const error = (file: string, line: number, reason: string): Problem => ({
  file,
  line,
  reason,
  severity: 'error',
});

export const warning = (file: string, line: number, reason: string): Problem => ({
  file,
  line,
  reason,
  severity: 'warning',
});

/** `file:line: reason`, as compilers write it, so that editors can jump there. */
export const problemLine = (problem: Problem): string =>
  `${problem.file}:${problem.line}: ${problem.severity === 'warning' ? 'warning: ' : ''}${problem.reason}`;
