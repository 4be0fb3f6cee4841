/*
 * The preview: the pane as Excel gets it, with office.js from npm, and beside it the page that plays Excel.
 * --env trial: as it is packaged for anyone to try in a browser, with office.js as Microsoft made it and its licence.
 */
const path = require("path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { libraryFolder, withWhatIsNewer } = require("../library.js");
const { freePort } = require("./free-port.js");
const { certificate } = require("./certificate.js");

const root = path.join(__dirname, "../../..");
const officeJs = libraryFolder();
const PORT = 3000;

/** Nothing from elsewhere, and nothing sent anywhere: the workbook stays in the browser. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

module.exports = async (env = {}, options = {}) => {
  const serving = Boolean(process.env.WEBPACK_SERVE);
  // The pane's own configuration would ask for its development server; here the preview serves the pane.
  delete process.env.WEBPACK_SERVE;
  const pane = await require(path.join(root, "webpack.config.js"))({ ...env, office: "local" }, options);

  return {
    ...pane,
    context: root,
    entry: { ...pane.entry, preview: "./test/host/preview/preview.ts" },
    output: { ...pane.output, path: path.join(root, "dist/preview") },
    module: {
      ...pane.module,
      rules: [...pane.module.rules, { test: /preview[\\/].*\.css$/, use: ["style-loader", "css-loader"] }],
    },
    plugins: [
      ...pane.plugins.filter((plugin) => plugin.constructor.name !== "FirstDownload"),
      new HtmlWebpackPlugin({
        filename: "index.html",
        template: "./test/host/preview/preview.html",
        chunks: ["preview"],
        policy: POLICY,
      }),
      new CopyWebpackPlugin({
        patterns: [
          // What office.js loads of itself as Excel on the web, in the languages that the preview offers.
          ...[
            "office.js",
            "excel-web-16.00.js",
            "o15apptofilemappingtable.js",
            "{en-us,nl-nl,nl-be}/office_strings.js",
            "{telemetry,ariatelemetry}/*.js",
          ].map((from) => ({
            from,
            context: officeJs,
            to: "office-js",
            info: { minimized: true },
            ...(env.trial ? {} : { transform: (content) => withWhatIsNewer(from, content.toString()) }),
          })),
          ...(env.trial ? [{ from: "LICENSE.md", context: path.join(officeJs, ".."), to: "office-js" }] : []),
          { from: "seeds/*.xlsx", noErrorOnMissing: true },
        ],
      }),
    ],
    devServer: serving
      ? {
          host: "localhost",
          port: await freePort(Number(process.env.PORT ?? PORT)),
          server: { type: "https", options: await certificate() },
          static: false,
          client: { overlay: false },
          open: false,
        }
      : undefined,
  };
};
