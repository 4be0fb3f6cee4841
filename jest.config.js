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
  projects: [
    ...["unit", "host", "integration"].map(project),
    {
      ...project("browser"),
      globalSetup: "<rootDir>/test/browser/global-setup.ts",
      globalTeardown: "<rootDir>/test/browser/global-teardown.ts",
    },
  ],
  // A browser, a build and the other tests share the machine.
  testTimeout: 60_000,
  reporters: ["default", "<rootDir>/test/reporting/count-reporter.js"],
};
