import { createHash } from "node:crypto";

/** Where the manifest in the repository says the add-in is served. */
const DEVELOPMENT_ADDRESS = "https://localhost:3000/";
/** The namespace that RFC 9562 gives to names that are addresses. */
const URL_NAMESPACE = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";

const EXAMPLE = "Give the folder where the files will stand, such as https://www.example.org/takenwijzer/";

/** The folder on the web that an add-in is served from, written in one way. Throws a sentence that says what is wrong. */
export function deploymentAddress(text: string): string {
  if (!URL.canParse(text)) throw new Error(`"${text}" is not a web address. ${EXAMPLE}`);
  const url = new URL(text);
  if (url.protocol !== "https:") {
    throw new Error(`Excel loads add-ins over https only, and "${text}" is not https. ${EXAMPLE}`);
  }
  if (/^((.*\.)?localhost|127\..*|0\.0\.0\.0|\[::1?\])\.?$/.test(url.hostname)) {
    throw new Error(
      `"${text}" is this computer: others cannot reach it. To try it out here: npm run sideload`,
    );
  }
  // A bare "?" or "#" is neither in search nor in hash, and would stand in every address of the manifest.
  if (/[?#]/.test(url.href) || url.username || url.password || /\.(html?|xml)$/i.test(url.pathname)) {
    throw new Error(`"${text}" is not the address of a folder. ${EXAMPLE}`);
  }
  return url.href.replace(/\/?$/, "/");
}

/**
 * The add-in's id at an address: the same one each time (UUID version 5), so that a new version replaces the old one, and
 * another one for each address, so that a school's own copy and a colleague's do not take each other's place.
 */
export function addInId(address: string): string {
  const namespace = Buffer.from(URL_NAMESPACE.replaceAll("-", ""), "hex");
  const bytes = createHash("sha1").update(namespace).update(address).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** The repository's manifest, made for one address. */
export function manifestFor(manifest: string, address: string, version: string): string {
  const written = address.replaceAll("&", "&amp;");
  return manifest
    .replaceAll(DEVELOPMENT_ADDRESS, () => written)
    .replace(/<Id>.*?<\/Id>/, `<Id>${addInId(address)}</Id>`)
    .replace(/<Version>.*?<\/Version>/, `<Version>${version}.0</Version>`);
}

/** The files of ours that a manifest names, as paths in the folder that is served. */
export function filesNamedIn(manifest: string, address: string): string[] {
  const addresses = [...manifest.matchAll(/"(https:[^"]*)"/g)].map(([, found = ""]) =>
    found.replaceAll("&amp;", "&"),
  );
  const ours = addresses.filter((each) => each.startsWith(address));
  return [...new Set(ours)].map((each) => decodeURIComponent(each.slice(address.length))).sort();
}
