/* The house: data flows Excel -> excel -> reading -> model -> analysis -> summary -> excel; imports follow those arrows. */
const js = require("@eslint/js");
const tseslint = require("typescript-eslint");
const boundaries = require("eslint-plugin-boundaries");
const reactHooks = require("eslint-plugin-react-hooks");
const officeAddins = require("eslint-plugin-office-addins");

const folders = [
  "model",
  "reading",
  "analysis",
  "sentences",
  "summary",
  "editing",
  "port",
  "excel",
  "taskpane",
  "commands",
  "locale",
];

/** Who may import whom; a folder may always import itself. */
const mayImport = {
  model: [],
  locale: ["model", "port"],
  reading: ["model"],
  analysis: ["model"],
  sentences: ["model", "analysis"],
  summary: ["model", "analysis", "sentences"],
  editing: ["model", "reading"],
  port: ["model", "reading", "analysis", "summary", "editing"],
  excel: ["model", "reading", "analysis", "sentences", "summary", "editing", "port"],
  taskpane: ["model", "analysis", "sentences", "editing", "locale", "port"],
  commands: ["port", "locale"],
};

/** Where the pane and the ribbon commands begin: only these join what is seen to Excel. */
const entries = ["src/taskpane/index.tsx", "src/commands/commands.ts"];

const officeNames = ["Excel", "Office", "OfficeExtension"];

module.exports = tseslint.config(
  { ignores: ["dist/**", "coverage/**", "node_modules/**", "out/**"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      eqeqeq: ["error", "always"],
      "no-console": "error",
      "no-restricted-syntax": [
        "error",
        {
          selector: "CatchClause[param=null]",
          message: "Nothing is swallowed: name the error and say what becomes of it.",
        },
      ],
    },
  },
  {
    files: ["{src,test,scripts,seeds,assets}/**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      // A handler may be given as a function that answers later; whether it may fail is its own matter.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { properties: false } }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        // A default that takes all other cases is a decision too.
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { boundaries, "office-addins": officeAddins, "react-hooks": reactHooks },
    settings: {
      "boundaries/elements": folders.map((type) => ({ type, pattern: `src/${type}` })),
      "import/resolver": { typescript: { project: "./tsconfig.json" } },
    },
    rules: {
      "boundaries/dependencies": [
        "error",
        {
          default: "disallow",
          policies: folders.map((from) => ({
            from: { element: { type: from } },
            allow: [{ to: { element: { type: [from, ...mayImport[from]] } } }],
          })),
        },
      ],
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-office-initialize": "error",
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
    },
  },
  {
    files: entries,
    rules: {
      "boundaries/dependencies": "off",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/excel/**", "src/commands/**"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...officeNames.map((name) => ({
          name,
          message: "Only src/excel and src/commands may name Office.js.",
        })),
      ],
    },
  },
  {
    files: ["src/{model,reading,analysis,sentences,summary,editing,port,locale}/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: ["react", "react-dom", "react/*", "@fluentui/*"],
              message: "Only src/taskpane may import React.",
            },
          ],
        },
      ],
      "no-restricted-globals": [
        "error",
        ...[...officeNames, "window", "document"].map((name) => ({
          name,
          message: "Pure folder: no Office.js and no DOM.",
        })),
      ],
    },
  },
  {
    files: ["src/{excel,commands}/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: ["react", "react-dom", "react/*", "@fluentui/*"],
              message: "Only src/taskpane may import React.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ["**/*.js"],
    languageOptions: {
      sourceType: "commonjs",
      globals: {
        module: "writable",
        require: "readonly",
        __dirname: "readonly",
        process: "readonly",
        console: "readonly",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  { files: ["seeds/**", "assets/**", "test/**"], rules: { "no-console": "off" } },
);
