import path from "node:path";
import type { SelfTestReport } from "../../src/port/self-test";

/** Where Excel stands on such a machine, the likeliest first; nowhere on Linux. */
export function excelPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === "darwin") return ["/Applications/Microsoft Excel.app"];
  if (platform !== "win32") return [];
  const roots = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"]].filter((root) => root !== undefined);
  return roots.flatMap((root) =>
    ["root\\Office16", "Office16"].map((folder) =>
      path.win32.join(root, "Microsoft Office", folder, "EXCEL.EXE"),
    ),
  );
}

/** The report as it is printed: Excel, then what is not as it is counted on, each beginning with NOT, then the counts. */
export function linesOf({ excel, rules, jobs, leftBehind }: SelfTestReport): string[] {
  const all = [...rules, ...jobs];
  const count = (wanted: string) => all.filter(({ outcome }) => outcome === wanted).length;
  const wrong = all.filter(({ outcome }) => outcome === "different" || outcome === "failed");
  return [
    `Excel ${excel.version} on ${excel.platform}, ExcelApi ${excel.newestSet}, office.js ${excel.officeJs || "of an unknown build"}`,
    ...wrong.map(
      ({ name, outcome, got }) => `NOT AS COUNTED ON (${outcome}): ${name}: ${JSON.stringify(got)}`,
    ),
    ...leftBehind.map((name) => `NOT TAKEN AWAY: the sheet ${name}`),
    `${count("ok")} ok, ${wrong.length} not, ${count("skipped")} skipped`,
  ];
}

/** As the recorded reports are called: "PC-16.0.19029.20000.json". */
export function reportName({ excel }: SelfTestReport): string {
  return `${[excel.platform, excel.version].join("-").replace(/[^\w.-]+/g, "_")}.json`;
}
