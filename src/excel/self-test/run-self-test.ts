import { problemOf } from "../../port/problem";
import type { SelfTestAnswer, SelfTestOptions, SelfTestReport, SelfTestResult } from "../../port/self-test";
import type { WorkbookPort } from "../../port/workbook-port";
import { countSyncs } from "../run-excel";
import { CONTRACT, type ContractCase } from "./contract";
import { Desk, JOBS } from "./jobs";
import { TEST_SHEETS, enterScope, isTestName } from "./scope";
import { addSmallOverview } from "./small-overview";

/** The sets that Excel may say it has, newest first. */
const SETS = Array.from({ length: 30 }, (_, at) => `1.${30 - at}`);

/**
 * Tries what the add-in counts on, and its own jobs, on sheets that it adds at the end and takes away again, whatever happens and
 * also when it is cancelled. `port` is used within the test's own scope: see scope.ts.
 */
export async function runSelfTest(
  port: WorkbookPort,
  { onProgress, signal }: SelfTestOptions = {},
): Promise<SelfTestAnswer> {
  const leave = await enterScope();
  try {
    const before = await stateBefore();
    if (before.inTheWay.length > 0) return { ok: false, why: "sheetsInTheWay", sheetNames: before.inTheWay };
    const rules: SelfTestResult[] = [];
    const jobs: SelfTestResult[] = [];
    const todo = CONTRACT.length + JOBS.length;
    const next = (name: string): void => {
      signal?.throwIfAborted();
      onProgress?.({ share: (rules.length + jobs.length) / todo, name });
    };
    let failure: unknown = null;
    try {
      for (const rule of CONTRACT) {
        next(rule.rule);
        rules.push(await tried(rule.rule, rule.answer, isForThisExcel(rule), () => rule.batch(TEST_SHEETS)));
      }
      await cleanUp(before.activeId);
      const desk = new Desk(port, signal ? { signal } : {});
      await Excel.run(async (context) => {
        addSmallOverview(context);
        await context.sync();
      });
      for (const job of JOBS) {
        next(job.name);
        jobs.push(await tried(job.name, job.answer, true, () => job.run(desk)));
      }
      onProgress?.({ share: 1, name: "" });
    } catch (error) {
      failure = error;
    }
    const leftBehind = await cleanUp(before.activeId);
    if (signal?.aborted) return { ok: false, why: "cancelled" };
    if (failure !== null) throw failure;
    return { ok: true, report: reportOf(rules, jobs, leftBehind) };
  } catch (error) {
    return { ok: false, why: "problem", problem: problemOf(error) };
  } finally {
    leave();
  }
}

interface Before {
  activeId: string;
  /** Names of sheets that the test would take for its own. */
  inTheWay: string[];
}

function stateBefore(): Promise<Before> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    const active = worksheets.getActiveWorksheet();
    active.load("id");
    await context.sync();
    const inTheWay = worksheets.items.map(({ name }) => name).filter((name) => name.startsWith(TEST_SHEETS));
    return { activeId: active.id, inTheWay };
  });
}

/** Takes away all that the test made; answers with the names of sheets that are still there. */
function cleanUp(activeId: string): Promise<string[]> {
  return Excel.run(async (context) => {
    const { worksheets, names, settings } = context.workbook;
    worksheets.load("items/name");
    names.load("items/name");
    settings.load("items/key");
    await context.sync();
    const active = worksheets.getItemOrNullObject(activeId);
    for (const sheet of worksheets.items) if (sheet.name.startsWith(TEST_SHEETS)) sheet.delete();
    for (const name of names.items) if (isTestName(name.name)) name.delete();
    for (const setting of settings.items) if (isTestName(setting.key)) setting.delete();
    await context.sync();
    worksheets.load("items/name");
    await context.sync();
    const left = worksheets.items.map(({ name }) => name).filter((name) => name.startsWith(TEST_SHEETS));
    await showAgain(context, active);
    return left;
  });
}

/** Comfort: while another workbook is in front it fails, and nothing is lost by that. */
async function showAgain(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  if (sheet.isNullObject) return;
  sheet.activate();
  await context.sync().catch((error: unknown) => void problemOf(error));
}

function isForThisExcel({ since, where }: ContractCase): boolean {
  if (where === "stand-in") return false;
  if (where === "web" && Office.context.platform !== Office.PlatformType.OfficeOnline) return false;
  return since === undefined || Office.context.requirements.isSetSupported("ExcelApi", since);
}

async function tried(
  name: string,
  answer: unknown,
  applies: boolean,
  run: () => Promise<unknown>,
): Promise<SelfTestResult> {
  if (!applies) return { name, outcome: "skipped", roundTrips: 0, milliseconds: 0 };
  const began = Date.now();
  const roundTrips = countSyncs();
  const cost = () => ({ roundTrips: roundTrips(), milliseconds: Date.now() - began });
  try {
    const got = await run();
    return JSON.stringify(got) === JSON.stringify(answer)
      ? { name, outcome: "ok", ...cost() }
      : { name, outcome: "different", got, ...cost() };
  } catch (error) {
    if (error instanceof Error && error.name === "AbortError") throw error;
    const { code, detail } = problemOf(error);
    return { name, outcome: "failed", got: `${code}: ${detail}`, ...cost() };
  }
}

function reportOf(rules: SelfTestResult[], jobs: SelfTestResult[], leftBehind: string[]): SelfTestReport {
  const { context } = Office;
  const newest = SETS.find((set) => context.requirements.isSetSupported("ExcelApi", set));
  return {
    format: 1,
    at: new Date().toISOString(),
    excel: {
      platform: String(context.diagnostics.platform),
      version: String(context.diagnostics.version),
      language: context.displayLanguage,
      newestSet: newest ?? "",
      officeJs: libraryBuild(),
    },
    rules,
    jobs,
    leftBehind,
  };
}

/** Nothing documented tells it; the library has it among its own names. */
function libraryBuild(): string {
  const { OSF } = globalThis as { OSF?: { ConstantNames?: { FileVersion?: unknown } } };
  return String(OSF?.ConstantNames?.FileVersion ?? "");
}
