/**
 * How test results are shown: one line for each group of tests, failures at the end, and a summary for test.mjs in the file
 * that URAKAVERI_TEST_SUMMARY names. CommonJS, because mocha loads reporters so.
 */
const { writeFileSync } = require('node:fs');
const { reporters, Runner } = require('mocha');
const { EVENT_TEST_PASS, EVENT_TEST_FAIL, EVENT_TEST_PENDING, EVENT_SUITE_END, EVENT_RUN_END } =
  Runner.constants;

/** Long enough for a server to close, short enough not to wait for nothing. */
const CLOSING_TIME_MS = 15_000;

module.exports = class Reporter extends reporters.Base {
  constructor(runner, options) {
    super(runner, options);
    let group = { passed: 0, failed: 0, milliseconds: 0 };
    const pending = [];
    runner.on(EVENT_TEST_PASS, (test) => {
      group.passed++;
      group.milliseconds += test.duration ?? 0;
    });
    runner.on(EVENT_TEST_FAIL, () => group.failed++);
    runner.on(EVENT_TEST_PENDING, (test) => pending.push(test.fullTitle()));
    runner.on(EVENT_SUITE_END, (suite) => {
      if (!suite.parent?.root) return;
      const mark = group.failed === 0 ? '✔' : '✘';
      const failed = group.failed === 0 ? '' : `, ${group.failed} FAILED`;
      console.log(`${mark} ${suite.title} (${group.passed}${failed}, ${group.milliseconds} ms)`);
      group = { passed: 0, failed: 0, milliseconds: 0 };
    });
    runner.on(EVENT_RUN_END, () => {
      if (this.failures.length > 0) reporters.Base.list(this.failures);
      const { passes: passed, failures: failed } = this.stats;
      const file = process.env.URAKAVERI_TEST_SUMMARY;
      if (file) writeFileSync(file, JSON.stringify({ passed, failed, pending }));
      setTimeout(stillOpen, CLOSING_TIME_MS).unref();
    });
  }
};

/** A test that leaves a server or a timer behind would make everybody wait: say so and end. */
function stillOpen() {
  console.error(
    `The tests have ended, but something is still open: ${process.getActiveResourcesInfo().join(', ')}`,
  );
  process.exit(1);
}
