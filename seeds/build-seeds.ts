/** Builds the workbooks of this folder again: `npx tsx seeds/build-seeds.ts`. */
import path from "node:path";
import { WORKBOOKS } from "./workbooks";

async function main(): Promise<void> {
  for (const [file, build] of Object.entries(WORKBOOKS)) {
    await build().xlsx.writeFile(path.join(__dirname, file));
    process.stdout.write(`${file}\n`);
  }
}

void main();
