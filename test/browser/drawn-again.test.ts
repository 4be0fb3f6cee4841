import type { FrameLocator } from "playwright-core";
import { browserSuite } from "./browser-suite";
import type { PreviewPage } from "./preview-page";

/** What the user does draws the rows again that show something else, and no other: with 500 tasks too it answers at once. */

const suite = browserSuite();
const FIRST = "Realisatie en onderhoud van helpdesk";

let preview: PreviewPage;
let pane: FrameLocator;

beforeEach(async () => {
  preview = await suite.open();
  ({ pane } = preview);
  await preview.page.addInitScript(noteDrawnRows);
  await preview.page.click("#reload-pane");
  await pane.locator("[data-task]").nth(60).waitFor();
});

/** The tasks whose rows were drawn since it was last asked. */
async function drawnRows(): Promise<string[]> {
  await preview.idle();
  await pane.getByText("Bezig…").first().waitFor({ state: "detached" });
  return preview.paneFrame().evaluate(() => [...new Set(window.drawnRows.splice(0))]);
}

test("opening the list draws every row; a task that is opened, its own", async () => {
  expect((await drawnRows()).length).toBeGreaterThan(60);
  await pane.getByRole("button", { name: FIRST }).first().click();
  await pane.getByRole("combobox", { name: "Persoon toevoegen" }).waitFor();
  const drawn = await drawnRows();
  expect(drawn).toContainEqual(expect.stringContaining(FIRST));
  // And the row to which Tab came before
  expect(drawn.length).toBeLessThanOrEqual(2);
});

test("a level that is picked draws the row of its task, and so does its undo", async () => {
  await pane.getByRole("button", { name: FIRST }).first().click();
  await pane.getByRole("combobox", { name: "Persoon toevoegen" }).waitFor();
  await drawnRows();

  await pane.getByRole("button", { name: "School", exact: true }).click();
  await pane.getByRole("button", { name: "Aangepast in E8", exact: true }).waitFor();
  expect(await drawnRows()).toEqual([expect.stringContaining(FIRST)]);

  await pane.getByRole("button", { name: /^Ongedaan maken: / }).click();
  await pane
    .getByText(/^Ongedaan gemaakt/)
    .first()
    .waitFor();
  expect(await drawnRows()).toEqual([expect.stringContaining(FIRST)]);
});

declare global {
  interface Window {
    drawnRows: string[];
  }
}

/** What React tells its developer tools of each drawing; `flags & 1`: this part was worked out again. */
interface Fiber {
  flags: number;
  child: Fiber | null;
  sibling: Fiber | null;
  alternate: Fiber | null;
  stateNode: unknown;
}

function noteDrawnRows(): void {
  window.drawnRows = [];
  const walk = (after: Fiber, before: Fiber | null): void => {
    const row = after.child?.stateNode;
    const drawn = before === null || (before !== after && (after.flags & 1) !== 0);
    if (drawn && row instanceof HTMLLIElement) {
      const task = row.querySelector<HTMLElement>("[data-task]")?.dataset["task"];
      if (task) window.drawnRows.push(task);
    }
    if (before !== null && after.child === before.child) return;
    for (let child = after.child; child; child = child.sibling)
      walk(child, before === null ? null : child.alternate);
  };
  const nothing = () => undefined;
  Object.assign(window, {
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberUnmount: nothing,
      onPostCommitFiberRoot: nothing,
      onCommitFiberRoot: (_: number, { current }: { current: Fiber }) => walk(current, current.alternate),
    },
  });
}
