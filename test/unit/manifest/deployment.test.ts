import fc from "../../property";
import { addInId, deploymentAddress, filesNamedIn, manifestFor } from "../../../scripts/deployment";

describe("the address that an add-in is served at", () => {
  test.each([
    ["https://example.org/takenwijzer", "https://example.org/takenwijzer/"],
    ["https://Example.ORG:443/Takenwijzer/", "https://example.org/Takenwijzer/"],
    ["https://ict.example.be", "https://ict.example.be/"],
    ["https://example.org:8443/a/b", "https://example.org:8443/a/b/"],
  ])("%s is written as %s", (text, address) => {
    expect(deploymentAddress(text)).toBe(address);
    expect(deploymentAddress(address)).toBe(address);
  });

  test.each([
    ["http://example.org/", "https only"],
    ["ftp://example.org/", "https only"],
    ["file:///C:/takenwijzer", "https only"],
    ["example.org/takenwijzer", "not a web address"],
    ["", "not a web address"],
    ["https://localhost:3000/", "this computer"],
    ["https://127.0.0.1/", "this computer"],
    ["https://example.org/taskpane.html", "not the address of a folder"],
    ["https://example.org/manifest.xml", "not the address of a folder"],
    ["https://example.org/?a=1", "not the address of a folder"],
    ["https://example.org/#a", "not the address of a folder"],
    ["https://example.org/takenwijzer/?", "not the address of a folder"],
    ["https://example.org/takenwijzer/#", "not the address of a folder"],
    ["https://:geheim@example.org/", "not the address of a folder"],
    ["https://jan:geheim@example.org/", "not the address of a folder"],
    ["https://0.0.0.0/", "this computer"],
    ["https://[::1]/", "this computer"],
    ["https://[::]/", "this computer"],
    ["https://takenwijzer.localhost/", "this computer"],
  ])("%p is refused: %s", (text, reason) => {
    expect(() => deploymentAddress(text)).toThrow(reason);
  });
});

describe("the id of an add-in", () => {
  // Computed by Python's uuid.uuid5(uuid.NAMESPACE_URL, address).
  test.each([
    ["https://example.org/takenwijzer/", "67afad1f-2057-5d23-a0c8-ca8bb4d11a2b"],
    ["https://ict.example.be/", "be12d692-16e4-5c17-b392-b97507b72096"],
  ])("at %s is the UUID version 5 of that address", (address, id) => {
    expect(addInId(address)).toBe(id);
  });

  test("is a well-formed version 5 UUID at any address, and another one at another address", () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.webUrl(), (one, other) => {
        expect(addInId(one)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(addInId(one) === addInId(other)).toBe(one === other);
      }),
    );
  });
});

describe("the manifest for an address", () => {
  const manifest = `<OfficeApp>
  <Id>a3f3bc35-3319-4677-bc54-ceb71457e8a1</Id>
  <Version>0.1.0.0</Version>
  <IconUrl DefaultValue="https://localhost:3000/assets/icon-32.png" />
  <SourceLocation DefaultValue="https://localhost:3000/taskpane.html" />
</OfficeApp>`;

  test("names the files there, its own id, and the version of the package", () => {
    const address = "https://example.org/takenwijzer/";
    const made = manifestFor(manifest, address, "1.2.3");
    expect(made).toContain('<SourceLocation DefaultValue="https://example.org/takenwijzer/taskpane.html" />');
    expect(made).toContain(`<Id>${addInId(address)}</Id>`);
    expect(made).toContain("<Version>1.2.3.0</Version>");
    expect(made).not.toContain("localhost");
    expect(filesNamedIn(made, address)).toEqual(["assets/icon-32.png", "taskpane.html"]);
  });

  test("stays well-formed, and literal, at an address with characters that XML or a replacement would read", () => {
    const address = deploymentAddress("https://example.org/a&b/$&/ké/");
    const made = manifestFor(manifest, address, "1.2.3");
    expect(made).toContain('DefaultValue="https://example.org/a&amp;b/$&amp;/k%C3%A9/taskpane.html"');
    expect(filesNamedIn(made, address)).toEqual(["assets/icon-32.png", "taskpane.html"]);
  });
});
