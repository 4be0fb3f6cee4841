/** The unit tests of the editing, for Stryker, which asks for one project and an environment of its own. */
const { projects } = require("../../jest.config.js");

const unit = projects.find(({ displayName }) => displayName === "unit");

module.exports = {
  ...unit,
  rootDir: "../..",
  testMatch: ["<rootDir>/test/unit/editing/**/*.test.ts"],
  testEnvironment: "@stryker-mutator/jest-runner/jest-env/node",
};
