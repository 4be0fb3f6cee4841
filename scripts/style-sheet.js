/*
 * Fluent's makeStyles, worked out by @griffel/webpack-loader, leaves its rules in the scripts, which insert them one by one at
 * the start. The loader takes them out of the scripts; the plugin writes them as one style sheet beside the pane's page.
 */
const vm = require("vm");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { Compilation, sources } = require("webpack");

/** Griffel's order: later ones win, such as :hover over plain rules, and media queries over both. */
const BUCKETS = ["r", "d", "l", "v", "w", "f", "i", "h", "a", "s", "k", "t", "m", "c"];

/** `__styles(classes, rules)` becomes `__css(classes)`. */
module.exports = function takeOutRules(source) {
  let rest = source;
  let taken = "";
  const found = [];
  for (let at = rest.indexOf("__styles("); at >= 0; at = rest.indexOf("__styles(")) {
    const classes = endOfArgument(rest, at + "__styles(".length);
    const rules = endOfArgument(rest, classes + 1);
    if (rest[classes] !== "," || rest[rules] !== ")") throw new Error("Not the styles that Griffel writes");
    found.push(vm.runInNewContext(`(${rest.slice(classes + 1, rules)})`));
    taken += rest.slice(0, classes);
    rest = rest.slice(rules);
    taken = taken.replace(/__styles\(/g, "__css(");
  }
  this._module.buildInfo.styleRules = found;
  return (taken + rest).replace(/\b__styles\b/g, "__css");
};

/** Where the comma or bracket stands that ends the argument. */
function endOfArgument(code, from) {
  let depth = 0;
  for (let at = from; at < code.length; at++) {
    const letter = code[at];
    if (letter === '"' || letter === "'") {
      for (at++; code[at] !== letter; at++) if (code[at] === "\\") at++;
    } else if (depth === 0 && (letter === "," || letter === ")")) return at;
    else if ("([{".includes(letter)) depth++;
    else if (")]}".includes(letter)) depth--;
  }
  return code.length;
}

module.exports.StyleSheet = class StyleSheet {
  /** `first`: rules to begin with. */
  constructor({ page, first }) {
    this.page = page;
    this.first = first;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("StyleSheet", (compilation) => {
      let file;
      let own = [];
      compilation.hooks.finishModules.tap("StyleSheet", (modules) => {
        const styled = [...modules].filter(({ buildInfo }) => buildInfo?.styleRules?.length > 0);
        styled.sort((one, other) => (one.resource < other.resource ? -1 : 1));
        own = styled.flatMap(({ buildInfo }) => buildInfo.styleRules);
      });
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "StyleSheet", stage }, () => {
        const text = `${this.first}\n${rulesInOrder(own)}`;
        const hash = compiler.webpack.util.createHash("md4").update(text).digest("hex").slice(0, 8);
        file = `${this.page}.${hash}.css`;
        compilation.emitAsset(file, new sources.RawSource(text));
      });
      HtmlWebpackPlugin.getHooks(compilation).beforeAssetTagGeneration.tap("StyleSheet", (data) => {
        if (data.outputName === `${this.page}.html`) data.assets.css.push(file);
        return data;
      });
    });
  }
};

/** Within a bucket shorthands (font) stand before what they are made of (font-size): Griffel gives them a lower priority. */
function rulesInOrder(modules) {
  return BUCKETS.flatMap((bucket) => {
    const rules = modules.flatMap((own) => own[bucket] ?? []).map((rule) => [rule].flat());
    const priority = ([, { p = 0 } = {}]) => p;
    return [...new Set(rules.sort((one, other) => priority(one) - priority(other)).map(([text]) => text))];
  }).join("\n");
}
