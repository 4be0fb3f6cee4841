const { availableParallelism } = require("node:os");

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
  // Looked up in Jest's own context, each of these costs more than what is done with it
  sandboxInjectedGlobals: ["Array", "JSON", "Map", "Math", "Number", "Object", "Set", "String"],
});

const browser = {
  ...project("browser"),
  globalSetup: "<rootDir>/test/browser/global-setup.ts",
  globalTeardown: "<rootDir>/test/browser/global-teardown.ts",
};

module.exports = {
  projects: [
    ...["unit", "host", "integration"].map(project),
    browser,
    // What people do most, also in the oldest Excel; all of the browser tests: PREVIEW_API=1.9 npm run test:browser
    {
      ...browser,
      displayName: "oldest",
      testMatch: ["<rootDir>/test/browser/filling-in.test.ts"],
      setupFiles: ["<rootDir>/test/browser/oldest-excel.ts"],
    },
  ],
  // Browser tests wait much of the time: another worker fills it. One that has held large workbooks is replaced.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  workerIdleMemoryLimit: "1GB",
  // Only what hangs runs into it: more than ten times what the longest test takes on a quiet machine.
  testTimeout: 900_000,
  testSequencer: "<rootDir>/test/reporting/slow-first.js",
  reporters: ["default", "<rootDir>/test/reporting/count-reporter.js"],
};
