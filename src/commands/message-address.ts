import { PROBLEM_CODES, type Problem } from "../port/problem";

/** The address of the page that says what went wrong; it carries only a code and where, no text to show as it is. */
export function messageAddress(ownPage: string, problem: Problem, language: string): string {
  const address = new URL("message.html", ownPage);
  address.search = "";
  address.searchParams.set("code", problem.code);
  if (problem.sheetName) address.searchParams.set("sheet", problem.sheetName);
  if (problem.address) address.searchParams.set("cell", problem.address);
  address.searchParams.set("language", language);
  return address.href;
}

/** What that address says; a code that is not known becomes "unknown". */
export function readMessageAddress(address: string): { problem: Problem; language: string } {
  const query = new URL(address).searchParams;
  const code = PROBLEM_CODES.find((known) => known === query.get("code")) ?? "unknown";
  const sheetName = query.get("sheet") ?? undefined;
  const cell = query.get("cell") ?? undefined;
  return {
    problem: {
      code,
      ...(sheetName ? { sheetName } : {}),
      ...(cell ? { address: cell } : {}),
      detail: "",
      retry: false,
    },
    language: query.get("language") ?? "",
  };
}
