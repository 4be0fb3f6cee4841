/** Ends a run with one plain line of counts, so that "no test ran" is never mistaken for success. */
module.exports = class CountReporter {
  onRunComplete(_, results) {
    const { numPassedTests, numFailedTests, numPendingTests } = results;
    process.stdout.write(
      `\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped\n`,
    );
  }
};
