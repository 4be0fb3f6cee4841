/** One button that the manifest puts in the ribbon. */
export interface RibbonCommand {
  id: string;
  label: string;
  supertip: { title: string; text: string };
  /** Of the icon, on the server that serves this page; the largest one listed. */
  icon: string;
  action: { kind: "showPane"; page: string } | { kind: "runFunction"; name: string };
}

export interface RibbonGroup {
  id: string;
  label: string;
  commands: RibbonCommand[];
}

export interface AddinManifest {
  id: string;
  name: string;
  /** The page whose functions the runFunction buttons call. */
  functionsPage: string;
  groups: RibbonGroup[];
}

/**
 * What the preview needs of manifest.xml, in one language. The addresses keep only their path: the manifest names
 * the development server, the preview serves the same files itself. Throws when the text is not a manifest.
 */
export function readManifest(xml: string, language: string): AddinManifest {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  if (
    document.getElementsByTagName("parsererror").length > 0 ||
    document.documentElement.localName !== "OfficeApp"
  ) {
    throw new Error("manifest.xml is geen geldig Office-manifest.");
  }
  const overrides = all(document, "VersionOverrides")[0];
  const form = overrides && all(overrides, "DesktopFormFactor")[0];
  const resource = (element: Element | undefined): string => {
    const id = element?.getAttribute("resid") ?? "";
    const entry =
      overrides &&
      all(overrides, "*").find((each) => each.getAttribute("id") === id && each.hasAttribute("DefaultValue"));
    const translated =
      entry && all(entry, "Override").find((each) => sameLanguage(each.getAttribute("Locale"), language));
    return translated?.getAttribute("Value") ?? entry?.getAttribute("DefaultValue") ?? "";
  };
  const commands = (group: Element): RibbonCommand[] =>
    all(group, "Control")
      .filter((control) => control.getAttribute("xsi:type") === "Button")
      .map((control) => ({
        id: control.getAttribute("id") ?? "",
        label: resource(child(control, "Label")),
        supertip: {
          title: resource(all(control, "Title")[0]),
          text: resource(all(control, "Description")[0]),
        },
        icon: pathOf(resource(largest(all(control, "Image")))),
        action: actionOf(child(control, "Action"), resource),
      }));
  return {
    id: all(document, "Id")[0]?.textContent?.trim() ?? "",
    name: displayName(document, language),
    functionsPage: pathOf(resource(form && child(form, "FunctionFile"))),
    groups: all(form ?? document, "Group")
      .map((group) => ({
        id: group.getAttribute("id") ?? "",
        label: resource(child(group, "Label")),
        commands: commands(group),
      }))
      .filter((group) => group.commands.length > 0),
  };
}

function actionOf(
  action: Element | undefined,
  resource: (element: Element | undefined) => string,
): RibbonCommand["action"] {
  if (action?.getAttribute("xsi:type") === "ExecuteFunction") {
    return { kind: "runFunction", name: child(action, "FunctionName")?.textContent?.trim() ?? "" };
  }
  return { kind: "showPane", page: pathOf(resource(action && child(action, "SourceLocation"))) };
}

function displayName(document: Document, language: string): string {
  const name = all(document, "DisplayName")[0];
  const translated =
    name && all(name, "Override").find((each) => sameLanguage(each.getAttribute("Locale"), language));
  return translated?.getAttribute("Value") ?? name?.getAttribute("DefaultValue") ?? "";
}

/** "en-GB" takes an override for "en-US" when there is no closer one; the manifest has one per language. */
const sameLanguage = (locale: string | null, language: string): boolean =>
  locale?.slice(0, 2) === language.slice(0, 2);

const all = (parent: Element | Document, name: string): Element[] => [
  ...parent.getElementsByTagNameNS("*", name),
];

const child = (parent: Element, name: string): Element | undefined =>
  [...parent.children].find((each) => each.localName === name);

function largest(images: Element[]): Element | undefined {
  const size = (image: Element): number => Number(image.getAttribute("size"));
  return [...images].sort((a, b) => size(b) - size(a))[0];
}

function pathOf(address: string): string {
  if (address === "") return "";
  const url = new URL(address, "https://localhost/");
  return url.pathname.replace(/^\//, "") + url.search;
}
