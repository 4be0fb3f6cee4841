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

const browser = {
  ...project("browser"),
  globalSetup: "<rootDir>/test/browser/global-setup.ts",
  globalTeardown: "<rootDir>/test/browser/global-teardown.ts",
};

module.exports = {
  projects: [
    ...["unit", "host", "integration"].map(project),
    browser,
    // What people do every day, also in the oldest Excel; all of the browser tests: PREVIEW_API=1.9 jest --selectProjects browser
    {
      ...browser,
      displayName: "oldest",
      testMatch: ["opening", "filling-in", "school-group"].map(
        (name) => `<rootDir>/test/browser/${name}.test.ts`,
      ),
      setupFiles: ["<rootDir>/test/browser/oldest-excel.ts"],
    },
  ],
  // Browser tests wait much of the time: a second worker fills it. One that has held large workbooks is replaced.
  maxWorkers: "100%",
  workerIdleMemoryLimit: "1GB",
  // A browser, a build and the other tests share the machine.
  testTimeout: 60_000,
  reporters: ["default", "<rootDir>/test/reporting/count-reporter.js"],
};
