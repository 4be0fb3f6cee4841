/* Builds the pane and the ribbon commands into dist/. Options: --env office=local, --env startPage=index.html */
const { readdirSync, readFileSync } = require("fs");
const path = require("path");
const { gzipSync } = require("zlib");
const { transformSync } = require("@swc/core");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const webpack = require("webpack");
const { version } = require("./package.json");
const { StyleSheet } = require("./scripts/style-sheet");

const CDN = "https://appsforoffice.microsoft.com";

/** Office.js: Microsoft's CDN in production; "local" is the npm copy, served beside the pane by the preview and the tests. */
const officeScripts = {
  cdn: `${CDN}/lib/1/hosted/office.js`,
  local: "/office-js/office.js",
};

/** Scripts only from ourselves and from Microsoft; the style sheets of Fluent UI are made at run time. */
function contentPolicy(office) {
  const microsoft = office === "cdn" ? ` ${CDN}` : "";
  return [
    "default-src 'none'",
    `script-src 'self'${microsoft}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${microsoft}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** More than this is too much before the first task list, in kB of JavaScript (gzip); docs/performance.md says what is in it. */
const FIRST_LIST_BUDGET = 118;
/** What the first task list needs besides the pane itself: the usual language. */
const FIRST_LIST_PARTS = ["src/locale/nl-BE/start.ts"];

/** Prints what a first visit downloads, compressed as a server does, and fails over the budget. */
class FirstDownload {
  apply(compiler) {
    compiler.hooks.done.tap("FirstDownload", ({ compilation }) => {
      const compressed = (file) =>
        gzipSync(readFileSync(path.join(compilation.outputOptions.path, file))).length;
      const sizeOf = (files) =>
        [...files].filter((file) => file.endsWith(".js")).reduce((sum, file) => sum + compressed(file), 0) /
        1000;
      const logger = compiler.getInfrastructureLogger("size");
      for (const [name, entry] of compilation.entrypoints) {
        logger.info(`${name}: ${sizeOf(entry.getFiles()).toFixed(1)} kB JavaScript (gzip)`);
      }
      const parts = [...compilation.chunks].filter((chunk) =>
        [...compilation.chunkGraph.getChunkModules(chunk)].some((module) =>
          FIRST_LIST_PARTS.some((part) => module.nameForCondition()?.replaceAll("\\", "/").endsWith(part)),
        ),
      );
      const pane = compilation.entrypoints.get("taskpane").getFiles();
      const size = sizeOf(new Set([...pane, ...parts.flatMap((chunk) => [...chunk.files])]));
      logger.info(`to the first task list: ${size.toFixed(1)} kB of ${FIRST_LIST_BUDGET} kB`);
      // A build for reading (npm run package -- --readable) is not what users download.
      if (compiler.options.optimization.minimize !== false && size > FIRST_LIST_BUDGET) {
        throw new Error(
          `The pane downloads ${size.toFixed(1)} kB of JavaScript before the first task list; the budget is ${FIRST_LIST_BUDGET} kB. Load what is not needed at the start later.`,
        );
      }
    });
  }
}

/**
 * makeStyles is worked out while building: the pane ships the finished rules and not what makes them. What a call refers to
 * in our other files is run here for it.
 */
const stylesLoader = {
  loader: "@griffel/webpack-loader",
  options: {
    evaluationRules: [
      { action: (filename, _options, source) => [asCommonJs(filename, source), null] },
      { test: /[/\\]node_modules[/\\]/, action: "ignore" },
    ],
  },
};

const takeOutRules = require.resolve("./scripts/style-sheet");

function asCommonJs(filename, source) {
  const parser = { syntax: "typescript", tsx: filename.endsWith(".tsx") };
  const jsc = { parser, transform: { react: { runtime: "automatic" } }, target: "es2022" };
  return transformSync(source, { filename, jsc, module: { type: "commonjs" }, swcrc: false }).code;
}

/**
 * The colours and sizes of Fluent's themes as variables of the page: only those that our own files name, and for the other
 * themes only what differs from the light one. So the scripts carry no theme, and another theme needs nothing to be fetched.
 */
function themeStyles(folder) {
  const { themes } = evaluated(path.join(folder, "themes.ts"));
  const sources = readdirSync(folder, { recursive: true }).filter((file) => /\.(tsx?|css)$/.test(file));
  const named = sources.flatMap((file) =>
    [...readFileSync(path.join(folder, file), "utf8").matchAll(/(?:\btokens\.|var\(--)(\w+)/g)].map(
      ([, name]) => name,
    ),
  );
  return Object.entries(themes)
    .map(([name, theme]) => {
      const own = [...new Set(named)].filter(
        (token) => name === "light" || theme[token] !== themes.light[token],
      );
      const selector = name === "light" ? ":root" : `:root[data-theme="${name}"]`;
      const rules = own.map((token) => `--${token}:${theme[token]}`);
      return `${selector}{color-scheme:${name === "light" ? "light" : "dark"};${rules.join(";")}}`;
    })
    .join("\n");
}

function pageStyles() {
  const folder = path.join(__dirname, "src/taskpane");
  return `${readFileSync(path.join(folder, "page.css"), "utf8")}${themeStyles(folder)}`;
}

function evaluated(filename) {
  const module = { exports: {} };
  new Function("module", "exports", "require", asCommonJs(filename, readFileSync(filename, "utf8")))(
    module,
    module.exports,
    require,
  );
  return module.exports;
}

/** The certificates that Excel trusts, made on first use; only when the development server runs. */
async function serverOptions() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  const { ca, key, cert } = await getHttpsServerOptions();
  return { type: "https", options: { ca, key, cert } };
}

module.exports = async (env = {}, { mode = "production" } = {}) => {
  const production = mode === "production";
  const office = env.office === "local" ? "local" : "cdn";
  const page = (name, template, more = {}) =>
    new HtmlWebpackPlugin({
      ...more,
      filename: `${name}.html`,
      template,
      chunks: [name],
      officeScript: officeScripts[office],
      policy: contentPolicy(office),
    });

  return {
    mode,
    entry: {
      taskpane: "./src/taskpane/index.tsx",
      commands: "./src/commands/commands.ts",
      message: "./src/commands/message.ts",
    },
    output: {
      path: path.join(__dirname, "dist"),
      filename: production ? "[name].[contenthash:8].js" : "[name].js",
      chunkFilename: production ? "[name].[contenthash:8].js" : "[name].js",
      clean: true,
    },
    // No eval in either mode: the content policy forbids it.
    devtool: production ? false : "source-map",
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: [
            takeOutRules,
            stylesLoader,
            {
              loader: "swc-loader",
              options: {
                jsc: {
                  parser: { syntax: "typescript", tsx: true },
                  transform: { react: { runtime: "automatic", development: !production } },
                  target: "es2022",
                },
              },
            },
          ],
        },
        { test: /node_modules[/\\]@fluentui[/\\]react-icons[/\\].*\.styles\.js$/, use: [takeOutRules] },
      ],
    },
    plugins: [
      page("taskpane", "./src/taskpane/taskpane.html"),
      // Its script comes before Office.js, which the template sees to.
      page("commands", "./src/commands/commands.html", { inject: false }),
      page("message", "./src/commands/message.html"),
      new StyleSheet({ page: "taskpane", first: pageStyles() }),
      new webpack.DefinePlugin({
        TAKENWIJZER_VERSION: JSON.stringify(version),
        TAKENWIJZER_START_PAGE: JSON.stringify(env.startPage ?? null),
      }),
      new CopyWebpackPlugin({
        patterns: [{ from: "assets/*.png" }, { from: "manifest.xml" }],
      }),
      ...(production ? [new FirstDownload()] : []),
    ],
    performance: { hints: false },
    infrastructureLogging: { level: "info" },
    stats: "errors-warnings",
    devServer: {
      host: "localhost",
      port: 3000,
      static: false,
      // Excel on the web, another origin, asks for the manifest and shows the icons.
      headers: { "Access-Control-Allow-Origin": "*" },
      allowedHosts: ["localhost"],
      ...(process.env.WEBPACK_SERVE ? { server: await serverOptions() } : {}),
    },
  };
};
