/* The pane's build with the self-test in its place; only this one may talk to the test server. */
const path = require("path");
const { defaultPort } = require("office-addin-test-helpers");

const root = path.join(__dirname, "../..");

/** A configuration of the pane, in which the self-test runs by itself and sends what it found. */
function withSelfTest(pane) {
  for (const plugin of pane.plugins) {
    const { filename, policy } = plugin.options ?? {};
    if (filename !== "taskpane.html") continue;
    plugin.options.policy = policy.replace(
      "connect-src 'self'",
      `connect-src 'self' https://localhost:${defaultPort}`,
    );
  }
  return {
    ...pane,
    context: root,
    entry: { ...pane.entry, taskpane: "./test/excel/send-self-test.ts" },
    plugins: pane.plugins.filter((plugin) => plugin.constructor.name !== "FirstDownload"),
  };
}

module.exports = async (env = {}, options = {}) =>
  withSelfTest(await require(path.join(root, "webpack.config.js"))(env, options));
module.exports.withSelfTest = withSelfTest;
