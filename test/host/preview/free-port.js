/* Which port the preview takes: the wanted one, or the first after it that nobody has. */
const net = require("net");

const TRIES = 20;

/** Whether a server could listen there, on this machine only. */
function isFree(port) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", (error) =>
      error.code === "EADDRINUSE" || error.code === "EACCES" ? resolve(false) : reject(error),
    );
    probe.listen(port, "localhost", () => probe.close(() => resolve(true)));
  });
}

/** Says so when it is not the wanted one; throws when none of the next is free. */
exports.freePort = async function freePort(wanted, say = console.log) {
  for (let port = wanted; port < wanted + TRIES; port += 1) {
    if (!(await isFree(port))) continue;
    if (port !== wanted)
      say(`Port ${wanted} is taken by another program; the preview is on https://localhost:${port}/`);
    return port;
  }
  throw new Error(
    `Ports ${wanted} to ${wanted + TRIES - 1} are all taken. Choose another one: PORT=4000 npm start`,
  );
};
