/* Builds the pane and the ribbon commands into dist/. Options: --env office=local, --env startPage=index.html */
const { readFileSync } = require("fs");
const path = require("path");
const { gzipSync } = require("zlib");
const { GriffelCSSExtractionPlugin } = require("@griffel/webpack-extraction-plugin");
const { transformSync } = require("@swc/core");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const webpack = require("webpack");
const LicensePlugin = require("webpack-license-plugin");
const { version } = require("./package.json");

const CDN = "https://appsforoffice.microsoft.com";

/** Office.js: Microsoft's CDN in production; "local" is a copy in a folder beside the pane, for the preview, the tests and trying it in a browser. */
const officeScripts = {
  cdn: `${CDN}/lib/1/hosted/office.js`,
  local: "office-js/office.js",
};

/** Scripts only from ourselves and from Microsoft; FluentProvider writes the variables of a theme at run time. */
function contentPolicy(office) {
  const microsoft = office === "cdn" ? ` ${CDN}` : "";
  return [
    "default-src 'none'",
    `script-src 'self'${microsoft}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${microsoft}`,
    // What office.js shows of itself when it cannot start
    `frame-src ${office === "cdn" ? CDN : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** More than this is too much before the first task list, in kB (gzip); docs/performance.md says what is in it. */
const FIRST_LIST_BUDGETS = [
  { ending: ".js", what: "JavaScript", most: 190 },
  { ending: ".css", what: "styles", most: 22 },
];
/** What the first task list needs besides the pane itself: the usual language. */
const FIRST_LIST_PARTS = ["src/locale/nl-BE/start.ts"];

/** Prints what a first visit downloads, compressed as a server does, and fails over the budget. */
class FirstDownload {
  apply(compiler) {
    compiler.hooks.done.tap("FirstDownload", ({ compilation }) => {
      const compressed = (file) =>
        gzipSync(readFileSync(path.join(compilation.outputOptions.path, file))).length;
      const sizeOf = (files, ending) =>
        [...files].filter((file) => file.endsWith(ending)).reduce((sum, file) => sum + compressed(file), 0) /
        1000;
      const logger = compiler.getInfrastructureLogger("size");
      for (const [name, entry] of compilation.entrypoints) {
        logger.info(`${name}: ${sizeOf(entry.getFiles(), ".js").toFixed(1)} kB JavaScript (gzip)`);
      }
      const parts = [...compilation.chunks].filter((chunk) =>
        [...compilation.chunkGraph.getChunkModules(chunk)].some((module) =>
          FIRST_LIST_PARTS.some((part) => module.nameForCondition()?.replaceAll("\\", "/").endsWith(part)),
        ),
      );
      const pane = compilation.entrypoints.get("taskpane").getFiles();
      const first = new Set([...pane, ...parts.flatMap((chunk) => [...chunk.files])]);
      for (const { ending, what, most } of FIRST_LIST_BUDGETS) {
        const size = sizeOf(first, ending);
        logger.info(`to the first task list: ${size.toFixed(1)} kB of ${most} kB ${what}`);
        // A build for reading (npm run package -- --readable) is not what users download.
        if (compiler.options.optimization.minimize !== false && size > most) {
          throw new Error(
            `The pane downloads ${size.toFixed(1)} kB of ${what} before the first task list; the budget is ${most} kB. Load what is not needed at the start later.`,
          );
        }
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

function asCommonJs(filename, source) {
  const parser = { syntax: "typescript", tsx: filename.endsWith(".tsx") };
  const jsc = { parser, transform: { react: { runtime: "automatic" } }, target: "es2022" };
  return transformSync(source, { filename, jsc, module: { type: "commonjs" }, swcrc: false }).code;
}

/** What is shipped of others and of ourselves, each with its licence, in the folder that is shipped. */
function shippedLicenses() {
  const own = readFileSync(path.join(__dirname, "LICENSE"), "utf8");
  const rule = "\n\n----------------------------------------\n\n";
  return new LicensePlugin({
    outputFilename: "licenses.json",
    unacceptableLicenseTest: (license) => /GPL/.test(license),
    additionalFiles: {
      "licenses.txt": (packages) =>
        [`Takenwijzer ${version}\n\n${own}`]
          .concat(
            packages.map(
              (each) => `${each.name} ${each.version} (${each.license})\n\n${each.licenseText ?? ""}`,
            ),
          )
          .join(rule),
    },
  });
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
            GriffelCSSExtractionPlugin.loader,
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
        { test: /node_modules[/\\]@fluentui[/\\].*\.styles\.js$/, use: [GriffelCSSExtractionPlugin.loader] },
        { test: /\.css$/, exclude: /[/\\]test[/\\]/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    plugins: [
      page("taskpane", "./src/taskpane/taskpane.html"),
      // Its script comes before Office.js, which the template sees to.
      page("commands", "./src/commands/commands.html", { inject: false }),
      page("message", "./src/commands/message.html"),
      new MiniCssExtractPlugin({
        filename: production ? "[name].[contenthash:8].css" : "[name].css",
        // Griffel puts the rules in order itself.
        ignoreOrder: true,
      }),
      new GriffelCSSExtractionPlugin(),
      new webpack.DefinePlugin({
        TAKENWIJZER_VERSION: JSON.stringify(version),
        TAKENWIJZER_START_PAGE: JSON.stringify(env.startPage ?? null),
      }),
      new CopyWebpackPlugin({
        patterns: [{ from: "assets/*.png" }, { from: "manifest.xml" }],
      }),
      ...(production ? [new FirstDownload(), shippedLicenses()] : []),
    ],
    // Of the minifiers, the fast one: it is here already to compile
    optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] },
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
