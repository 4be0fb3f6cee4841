import { readFileSync } from "node:fs";
import path from "node:path";
import { readSeedText } from "../../../seeds/read-seed-text";
import { CORE_TASKS, loadTaskLists } from "../../../seeds/task-lists";

const lists = loadTaskLists();
const clusterCounts = (tasks: { cluster: string }[]) =>
  tasks.reduce<Record<string, number>>((counts, { cluster }) => {
    return { ...counts, [cluster]: (counts[cluster] ?? 0) + 1 };
  }, {});

describe("the task lists of the original", () => {
  test("hold 67, 66 and 66 tasks", () => {
    expect([lists.overview, lists.current, lists.target].map((list) => list.length)).toEqual([67, 66, 66]);
  });

  test("divide over four clusters, the later lists without the one on migrations", () => {
    const all = { Technisch: 27, "Ped.-didac.": 12, "Beleid&Visie": 17, Administratie: 11 };
    expect(clusterCounts(lists.overview)).toEqual(all);
    for (const list of [lists.current, lists.target]) {
      expect(clusterCounts(list)).toEqual({ ...all, "Beleid&Visie": 16 });
      expect(list.some((task) => task.description.includes("migraties"))).toBe(false);
    }
  });

  test("keep the wording of each sheet", () => {
    const words = (list: { description: string }[], part: string) =>
      list.filter((task) => task.description.includes(part)).map((task) => task.description);
    expect(words(lists.overview, "basisvaardigheden")).toEqual([expect.stringMatching(/^Eerstelijns hulp/)]);
    expect(words(lists.current, "basisvaardigheden")).toEqual([expect.stringMatching(/^Herstelijnschulp/)]);
    expect(words(lists.target, "basisvaardigheden")).toEqual([expect.stringMatching(/^Eerstelijns hulp/)]);
    expect(words(lists.target, "Licentiebeheer")).toEqual([expect.stringContaining("Repobel")]);
  });

  test("mark the same tasks as core on every list, however they are worded there", () => {
    for (const list of [lists.overview, lists.current, lists.target]) {
      expect(clusterCounts(list.filter((task) => task.core))).toEqual({
        Technisch: 8,
        "Ped.-didac.": 4,
        "Beleid&Visie": 5,
        Administratie: 3,
      });
    }
    const coreWithWord = (word: string) =>
      lists.current.find((task) => task.description.includes(word))?.core;
    expect(coreWithWord("Herstelijnschulp")).toBe(true);
    expect(coreWithWord("lerenden (GDPR)")).toBe(true);
    expect(CORE_TASKS).toHaveLength(20);
  });

  test("list competences for each cluster, the same on both situation sheets", () => {
    expect([...lists.competences].map(([cluster, lines]) => [cluster, lines.length])).toEqual([
      ["Technisch", 4],
      ["Ped.-didac.", 3],
      ["Beleid&Visie", 4],
      ["Administratie", 3],
    ]);
    const text = readFileSync(path.join(__dirname, "../../../seeds/takenoverzicht.txt"), "utf8");
    const { competences } = readSeedText(text);
    expect(competences[0]).toEqual([]);
    expect(competences[2]).toEqual(competences[1]);
  });

  test("a text without three lists is refused", () => {
    expect(() => readSeedText("Richtlijnen\n\nTakenoverzicht ICT-coördinatie\n")).toThrow(/three task lists/);
  });
});
