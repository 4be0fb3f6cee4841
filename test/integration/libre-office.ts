import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PROGRAMS = ["soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"];

/** The second reader of our files; null where it is not installed, and then it is said aloud. */
export function findLibreOffice(): string | null {
  for (const program of PROGRAMS) {
    try {
      execFileSync(program, ["--version"], { stdio: "ignore" });
      return program;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
  process.stderr.write("\nLibreOffice is not installed: the tests with a second reader are skipped.\n");
  return null;
}

/** Opens a workbook in LibreOffice, has it recalculated, and saves it as another format; of a PDF only so many pages, where said. */
export function convert(
  program: string,
  workbook: Uint8Array,
  format: "xlsx" | "pdf",
  firstPages?: number,
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "takenwijzer-"));
  try {
    const input = join(folder, "in.xlsx");
    writeFileSync(input, workbook);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const range = { PageRange: { type: "string", value: `1-${firstPages}` } };
    const filter = firstPages === undefined ? format : `${format}:calc_pdf_Export:${JSON.stringify(range)}`;
    const options = [profile, "--headless", "--convert-to", filter, "--outdir", join(folder, "out"), input];
    execFileSync(program, options, { stdio: "ignore", timeout: 120_000 });
    return new Uint8Array(readFileSync(join(folder, "out", `in.${format}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
