/** Unit, host and integration tests run in Node; browser tests drive a real browser from there. */
const typescript = {
  jsc: {
    target: "es2022",
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "automatic" } },
  },
  module: { type: "commonjs" },
};

const project = (name) => ({
  displayName: name,
  rootDir: __dirname,
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts?(x)`],
  testEnvironment: "node",
  // Cleaning up globals walks through all of Microsoft's namespaces, which refer to each other.
  testEnvironmentOptions: { globalsCleanup: "off" },
  transform: { "^.+\\.tsx?$": ["@swc/jest", typescript] },
});

module.exports = {
  projects: ["unit", "host", "integration", "browser"].map(project),
  reporters: ["default", "<rootDir>/test/reporting/count-reporter.js"],
};
