import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { attr, findChild, findChildren, parseXml, walk, type XmlElement } from "@cj-tech-master/excelts/xml";
import type { ManifestInfo } from "office-addin-manifest";

const root = path.join(__dirname, "../../..");
const file = path.join(root, "manifest.xml");
const app = parseXml(readFileSync(file, "utf8")).root;

function all(parent: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  walk(parent, (element) => {
    if (element.name.replace(/^.*:/, "") === name) found.push(element);
  });
  return found;
}

function only(parent: XmlElement, ...names: string[]): XmlElement {
  return names.reduce((element, name) => {
    const child = findChild(element, name);
    if (!child) throw new Error(`no ${name} in ${element.name}`);
    return child;
  }, parent);
}

const childNames = (element: XmlElement) =>
  element.children.flatMap((child) => (child.type === "element" ? [child.name.replace(/^.*:/, "")] : []));

const overrides = only(app, "VersionOverrides");
const resources = only(overrides, "Resources");
const resourceOf = (kind: string) =>
  new Map(all(resources, kind).map((each) => [attr(each, "id") ?? "", each]));

/** The default and every translation of a text. */
function texts(element: XmlElement): string[] {
  const translations = element.children.flatMap((child) =>
    child.type === "element" ? [attr(child, "Value") ?? ""] : [],
  );
  return [attr(element, "DefaultValue") ?? "", ...translations];
}

/** Width and height that a PNG declares in its header. */
function pngSize(url: string): [number, number] {
  const png = readFileSync(path.join(root, new URL(url).pathname));
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** In a process of its own: the package requires ES modules, which Node can do and jest cannot. */
function readByOfficeTool(): ManifestInfo {
  const script = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile(process.argv[1])
    .then((info) => process.stdout.write(JSON.stringify(info)))`;
  const printed = execFileSync(process.execPath, ["-e", script, file], { cwd: root, stdio: "pipe" });
  return JSON.parse(printed.toString()) as ManifestInfo;
}

test("office-addin-manifest reads an Excel task-pane add-in", () => {
  const info = readByOfficeTool();
  expect(info).toMatchObject({
    officeAppType: "TaskPaneApp",
    hosts: ["Workbook"],
    displayName: "Takenwijzer",
    defaultLocale: "nl-BE",
    permissions: "ReadWriteDocument",
    defaultSettings: { sourceLocation: "https://localhost:3000/taskpane.html" },
  });
  expect(info.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    version: string;
  };
  expect(info.version).toBe(`${version}.0`);
});

test("asks for ExcelApi 1.9 and nothing more", () => {
  const sets = all(only(app, "Requirements"), "Set").map((set) => [
    attr(set, "Name"),
    attr(set, "MinVersion"),
  ]);
  expect(sets).toEqual([["ExcelApi", "1.9"]]);
});

// The schema is a sequence: Office does not load a manifest whose elements stand in another order.
const ORDERS: [name: string, order: string[], required: string[]][] = [
  [
    "OfficeApp",
    "Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions Dictionary VersionOverrides".split(
      " ",
    ),
    "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl Hosts DefaultSettings Permissions".split(
      " ",
    ),
  ],
  ["VersionOverrides", ["Description", "Requirements", "Hosts", "Resources"], ["Hosts", "Resources"]],
  ["DesktopFormFactor", ["GetStarted", "FunctionFile", "ExtensionPoint"], ["FunctionFile", "ExtensionPoint"]],
  ["GetStarted", ["Title", "Description", "LearnMoreUrl"], ["Title", "Description", "LearnMoreUrl"]],
  ["Group", ["Label", "Icon", "Control"], ["Label", "Icon", "Control"]],
  ["Control", ["Label", "Supertip", "Icon", "Action"], ["Label", "Supertip", "Icon", "Action"]],
  ["Supertip", ["Title", "Description"], ["Title", "Description"]],
  [
    "Resources",
    ["Images", "Urls", "ShortStrings", "LongStrings"],
    ["Images", "Urls", "ShortStrings", "LongStrings"],
  ],
];

test.each(ORDERS)("the parts of every %s stand in the order of the schema", (name, order, required) => {
  const elements = name === "OfficeApp" ? [app] : all(app, name);
  expect(elements.length).toBeGreaterThan(0);
  for (const element of elements) {
    const names = childNames(element);
    const places = names.map((each) => order.indexOf(each));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(names).toEqual(expect.arrayContaining(required));
  }
});

test("version and locales have the form that the schema asks for", () => {
  const textOf = (name: string) =>
    only(app, name).children.map((child) => (child.type === "text" ? child.value : ""));
  expect(textOf("Version").join("")).toMatch(/^[1-9]\d{0,4}(\.\d{1,5}){3}$/);
  expect(textOf("DefaultLocale").join("")).toBe("nl-BE");
  expect(textOf("Permissions").join("")).toBe("ReadWriteDocument");
  const locales = [...all(app, "Override")].map((each) => attr(each, "Locale") ?? "");
  expect(locales.length).toBeGreaterThan(0);
  for (const locale of locales) expect(Intl.getCanonicalLocales(locale)).toEqual([locale]);
});

test("texts stay within the schema's lengths, in every language", () => {
  const limits: [XmlElement[], number][] = [
    [[only(app, "DisplayName")], 125],
    [[only(app, "Description")], 250],
    [all(only(resources, "bt:ShortStrings"), "String"), 125],
    [all(only(resources, "bt:LongStrings"), "String"), 250],
  ];
  for (const [elements, limit] of limits) {
    for (const text of elements.flatMap(texts)) {
      expect(text.trim()).not.toBe("");
      expect(text.length).toBeLessThanOrEqual(limit);
    }
  }
  // Shorter places than the schema says: the ribbon and the unified manifest cut names off.
  for (const text of texts(only(app, "DisplayName"))) expect(text.length).toBeLessThanOrEqual(30);
});

test("every text has an English translation", () => {
  const translated = [only(app, "DisplayName"), only(app, "Description"), ...all(resources, "String")];
  for (const element of translated) {
    const locales = element.children.flatMap((child) =>
      child.type === "element" ? [attr(child, "Locale")] : [],
    );
    // Office looks for exactly its own locale, and shows the Dutch default where there is none.
    expect(locales).toEqual(["en-US", "en-GB"]);
    const [dutch, american, british] = texts(element);
    expect(american).toBe(british);
    if (element.name !== "DisplayName" && dutch !== "Takenwijzer") expect(american).not.toBe(dutch);
  }
});

test("every resource is used, every use has its resource of the right kind, ids are unique", () => {
  const kinds: Record<string, Map<string, XmlElement>> = {
    Image: resourceOf("Image"),
    Url: resourceOf("Url"),
    Short: new Map(
      all(only(resources, "bt:ShortStrings"), "String").map((each) => [attr(each, "id") ?? "", each]),
    ),
    Long: new Map(
      all(only(resources, "bt:LongStrings"), "String").map((each) => [attr(each, "id") ?? "", each]),
    ),
  };
  const kindOf = (name: string) => {
    if (name === "Image") return "Image";
    if (["SourceLocation", "FunctionFile", "LearnMoreUrl"].includes(name)) return "Url";
    return name === "Description" ? "Long" : "Short";
  };
  const used = new Set<string>();
  walk(only(overrides, "Hosts"), (element) => {
    const id = attr(element, "resid");
    if (id === undefined) return;
    used.add(id);
    expect([...(kinds[kindOf(element.name.replace(/^.*:/, ""))]?.keys() ?? [])]).toContain(id);
  });
  const ids = Object.values(kinds).flatMap((kind) => [...kind.keys()]);
  expect(ids.length).toBe(new Set(ids).size);
  expect([...used].sort()).toEqual([...ids].sort());
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);

  const controls = [...all(overrides, "Group"), ...all(overrides, "Control")].map(
    (each) => attr(each, "id") ?? "",
  );
  expect(new Set(controls).size).toBe(controls.length);
});

test("every icon is there in the size that it is listed for", () => {
  const images = resourceOf("Image");
  const icons = all(only(overrides, "Hosts"), "Icon");
  expect(icons).toHaveLength(3);
  for (const icon of icons) {
    const listed = findChildren(icon, "bt:Image").map((image) => {
      const size = Number(attr(image, "size"));
      const resource = images.get(attr(image, "resid") ?? "");
      expect(pngSize((resource && attr(resource, "DefaultValue")) ?? "")).toEqual([size, size]);
      return size;
    });
    expect(listed).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
  }
  expect(pngSize(attr(only(app, "IconUrl"), "DefaultValue") ?? "")).toEqual([32, 32]);
  expect(pngSize(attr(only(app, "HighResolutionIconUrl"), "DefaultValue") ?? "")).toEqual([64, 64]);
});

test("addresses are https, of one server, and of pages that the build makes", () => {
  const addresses = new Set<string>();
  walk(app, (element) => {
    for (const name of ["DefaultValue", "Value"]) {
      const value = attr(element, name) ?? "";
      if (/^[a-z]+:\/\//i.test(value)) addresses.add(value);
    }
  });
  for (const address of addresses) {
    const url = new URL(address);
    expect(url.origin).toBe("https://localhost:3000");
    expect(url.pathname).toMatch(/^\/(taskpane\.html|commands\.html|assets\/[\w-]+\.png)$/);
    expect(address.length).toBeLessThanOrEqual(2048);
  }
  expect(addresses.size).toBeGreaterThan(2);
});

test("the Home tab gets two buttons: one opens the pane, one runs the analysis", () => {
  const tab = only(overrides, "Hosts", "Host", "DesktopFormFactor", "ExtensionPoint", "OfficeTab");
  expect(attr(tab, "id")).toBe("TabHome");
  const strings = resourceOf("String");
  const buttons = all(tab, "Control").map((control) => {
    const label = strings.get(attr(only(control, "Label"), "resid") ?? "");
    return [label && attr(label, "DefaultValue"), attr(only(control, "Action"), "xsi:type")];
  });
  expect(buttons).toEqual([
    ["Takenwijzer", "ShowTaskpane"],
    ["Analyseren", "ExecuteFunction"],
  ]);
});
