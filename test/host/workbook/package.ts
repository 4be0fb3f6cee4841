import { unzip, zip } from "@cj-tech-master/excelts/archive";

export interface Relation {
  id: string;
  type: string;
  target: string;
}

/** The parts of an Office file, for what the file library does not read or write. */
export class OfficePackage {
  private constructor(private readonly parts: Map<string, Uint8Array>) {}

  static async open(bytes: Uint8Array): Promise<OfficePackage> {
    const parts = new Map<string, Uint8Array>();
    for await (const entry of unzip(bytes).entries()) {
      if (entry.type === "file") parts.set(entry.path, await entry.bytes());
    }
    return new OfficePackage(parts);
  }

  async bytes(): Promise<Uint8Array> {
    const archive = zip();
    for (const [path, bytes] of this.parts) archive.add(path, bytes);
    return archive.bytes();
  }

  /** Paths of the parts in a folder, such as "xl/webextensions/". */
  within(folder: string): string[] {
    return [...this.parts.keys()].filter((path) => path.startsWith(folder));
  }
  part(path: string): Uint8Array | undefined {
    return this.parts.get(path);
  }
  text(path: string): string | undefined {
    const bytes = this.parts.get(path);
    return bytes && new TextDecoder().decode(bytes);
  }
  put(path: string, content: string | Uint8Array): void {
    this.parts.set(path, typeof content === "string" ? new TextEncoder().encode(content) : content);
  }

  /** The worksheets' parts, in the order of their tabs. */
  sheets(): string[] {
    const related = this.relations(WORKBOOK).filter((each) => each.type.endsWith("/worksheet"));
    return elements(this.text(WORKBOOK) ?? "", "sheet").flatMap(({ attributes }) => {
      const path = related.find((each) => each.id === attributes["r:id"])?.target;
      return path === undefined ? [] : [path];
    });
  }

  /** The content type said of this very part. */
  contentType(path: string): string | undefined {
    const types = this.text(TYPES) ?? "";
    for (const { attributes } of elements(types, "Override")) {
      if (attributes.PartName === `/${path}`) return attributes.ContentType;
    }
    return undefined;
  }
  putType(path: string, contentType: string): void {
    if (this.contentType(path) !== undefined) return;
    const override = `<Override PartName="/${path}" ContentType="${contentType}"/>`;
    this.put(TYPES, (this.text(TYPES) ?? "").replace("</Types>", `${override}</Types>`));
  }

  /** What a part refers to; "" is the package itself. Targets are paths in the package. */
  relations(source: string): Relation[] {
    return elements(this.text(relationsPath(source)) ?? "", "Relationship").map(({ attributes }) => ({
      id: attributes.Id ?? "",
      type: attributes.Type ?? "",
      target: attributes.TargetMode === "External" ? "" : resolve(source, attributes.Target ?? ""),
    }));
  }
  /** The id of a new relation, or of the one that is there. */
  relate(source: string, type: string, target: string): string {
    const known = this.relations(source);
    const same = known.find((each) => each.type === type && each.target === target);
    if (same) return same.id;
    let n = known.length + 1;
    while (known.some((each) => each.id === `rId${n}`)) n += 1;
    const relation = `<Relationship Id="rId${n}" Type="${type}" Target="/${target}"/>`;
    const path = relationsPath(source);
    const text = this.text(path) ?? `${XML}<Relationships xmlns="${RELATIONS}"></Relationships>`;
    this.put(
      path,
      text.replace(/<\/Relationships>\s*$|<(Relationships[^>]*)\/>\s*$/, (_, open?: string) =>
        open ? `<${open}>${relation}</Relationships>` : `${relation}</Relationships>`,
      ),
    );
    return `rId${n}`;
  }
}

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORKBOOK = "xl/workbook.xml";
const TYPES = "[Content_Types].xml";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

function relationsPath(source: string): string {
  const at = source.lastIndexOf("/") + 1;
  return `${source.slice(0, at)}_rels/${source.slice(at)}.rels`;
}

function resolve(source: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = source.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

export interface XmlElement {
  attributes: Record<string, string | undefined>;
  /** What stands between its tags, as XML. */
  content: string;
}

/** Every element of that name (with or without prefix) that holds none of the same name. */
export function elements(xml: string, name: string): XmlElement[] {
  const pattern = new RegExp(
    `<(?:[\\w-]+:)?${name}((?:\\s+[\\w:.-]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*)\\s*(?:/>|>(.*?)</(?:[\\w-]+:)?${name}>)`,
    "gs",
  );
  return [...xml.matchAll(pattern)].map(([, attributes = "", content = ""]) => ({
    attributes: Object.fromEntries(
      [...attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key = "", a, b]) => [
        key,
        plainText(a ?? b ?? ""),
      ]),
    ),
    content,
  }));
}

const MARKS: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};
const ENTITIES = Object.fromEntries(
  Object.entries(MARKS).map(([mark, entity]) => [entity.slice(1, -1), mark]),
);

/** A text as it stands in an element or an attribute. */
export const xmlText = (text: string): string =>
  text
    .replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark)
    .replace(/[\n\r\t]/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** The text that an element or an attribute holds. */
export const plainText = (xml: string): string =>
  xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
    hex || decimal
      ? String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal))
      : (ENTITIES[name ?? ""] ?? whole),
  );
