/* The certificate of the preview's server: the trusted one of office-addin-dev-certs when it is there, else one of our own. */
const fs = require("fs");
const path = require("path");

const folder = path.join(__dirname, "../../../node_modules/.cache/takenwijzer-preview");
const own = {
  ca: path.join(folder, "ca.crt"),
  cert: path.join(folder, "localhost.crt"),
  key: path.join(folder, "localhost.key"),
};
const DAYS = 365;

/** Key and certificate for https on localhost. Never asks for a password and never changes what this computer trusts. */
exports.certificate = async function certificate({ quiet = false } = {}) {
  const certs = require("office-addin-dev-certs");
  const trusted = quiet ? null : await trustedCertificate(certs);
  if (trusted) return trusted;
  const fresh =
    fs.existsSync(own.cert) && Date.now() - fs.statSync(own.cert).mtimeMs < (DAYS - 1) * 24 * 3600 * 1000;
  if (!fresh)
    await silently(() =>
      certs.generateCertificates(own.ca, own.cert, own.key, DAYS, ["localhost", "127.0.0.1"]),
    );
  if (!quiet) {
    console.log(
      "The preview uses its own certificate, which your browser does not know: choose “Advanced” and “Continue to localhost”.\n" +
        "To have it trusted: npx office-addin-dev-certs install",
    );
  }
  return { key: fs.readFileSync(own.key), cert: fs.readFileSync(own.cert) };
};

/** The certificate that Excel would trust too, when its owner has installed it. */
async function trustedCertificate(certs) {
  const { localhostCertificatePath, localhostKeyPath } = require("office-addin-dev-certs/lib/defaults");
  if (!fs.existsSync(localhostCertificatePath) || !certs.verifyCertificates()) return null;
  return { key: fs.readFileSync(localhostKeyPath), cert: fs.readFileSync(localhostCertificatePath) };
}

/** The package tells its story on the console; the server's own lines are enough. */
async function silently(work) {
  const { log } = console;
  console.log = () => {};
  try {
    return await work();
  } finally {
    console.log = log;
  }
}
