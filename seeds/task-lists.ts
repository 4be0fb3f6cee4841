import { readFileSync } from "node:fs";
import path from "node:path";
import { readSeedText, type GuidelineLine, type TaskLine } from "./read-seed-text";

export interface SeedTask extends TaskLine {
  core: boolean;
}

export interface TaskLists {
  guidelines: GuidelineLine[];
  /** The sheet "Takenoverzicht". */
  overview: SeedTask[];
  /** The sheet "Huidige situatie": one task fewer, and some worded differently. */
  current: SeedTask[];
  /** The sheet "Streefdoel". */
  target: SeedTask[];
  /** Cluster -> its competences, one per line. */
  competences: Map<string, string[]>;
}

/**
 * The tasks we mark in purple, as the task list words them. The text of the original says that core tasks are purple
 * but not which ones, so this is our own choice; seeds/README.md says why these.
 */
export const CORE_TASKS: readonly string[] = [
  "Onderhouden van hardware: installeren, configureren, herstellen en vervangen van pc's en randapparatuur, servers en netwerkapparatuur",
  "Realisatie en onderhoud van helpdesk",
  "Eerstelijns hulp bieden aan collega's op het vlak van basisvaardigheden",
  "Plannen en structureren van de netwerk- en serverinfrastructuur",
  "Implementatie en opvolging van een back-up strategie inclusief archivering",
  "Beheren van de educatieve software, waaronder elektronische leeromgevingen, apps en websites",
  "Installeren en beheren van het schoolnetwerk, de schoolserver(s) en de firewall (beveiliging)",
  "Oplossen van ICT-problemen (hardware, software, security) en uitvoeren van herstellingen",
  "Ondersteunen van leerkrachten bij de ICT-integratie in de klas en vakoverschrijdende werking",
  "Ontwikkelen van een leerlijn voor de eindtermen Digitale competentie en mediawijsheid i.s.m. het team",
  "Sensibiliseren en motiveren van collega's m.b.t. ICT-toepassingen in hun vakken en studierichtingen",
  "Organiseren en/of geven van nascholing over ICT aan het schoolteam",
  "Inzicht hebben in de ICT-noden van het team en deze in kaart kunnen brengen",
  "Uitwerken van een pedagogisch-didactische ICT-visie i.s.m. de directeur en/of schoolteam",
  "In staat zijn een ICT-beleidsplan of actieplan op te stellen i.s.m. de directeur en/of een ICT-kernteam (met zowel technische als didactische doelstellingen) en bijbehorende investeringsbeleid (per jaar & meerjarenplan)",
  "Advies uitbrengen qua ICT-investeringen op micro, meso en macro niveau",
  "Vorm geven aan richtlijnen over de digitale veiligheid van leraren en leerlingen (GDPR)",
  "Uitvoeren van het gebruikersbeheer en de structureren van de elektronische leeromgevingen",
  "Aanmaken en beheren e-mail en (internet)accounts",
  "Inventariseren van hard- en software op school",
];

/** The one task that stands only in the first list. */
const ONLY_IN_OVERVIEW = "Plannen en organiseren van migraties in de ICT-infrastructuur";

export function loadTaskLists(): TaskLists {
  const seed = readSeedText(readFileSync(path.join(__dirname, "takenoverzicht.txt"), "utf8"));
  const [overviewLines = [], currentLines = [], targetLines = []] = seed.lists;
  const missing = CORE_TASKS.filter((core) => !overviewLines.some((task) => task.description === core));
  if (missing.length > 0) throw new Error(`not in the task list: ${missing.join("; ")}`);

  const overview = overviewLines.map((task) => ({ ...task, core: CORE_TASKS.includes(task.description) }));
  const shared = overview.filter((task) => task.description !== ONLY_IN_OVERVIEW);
  // The lists stand in the same order, so a task worded differently is found by its place.
  const withCore = (lines: TaskLine[]): SeedTask[] =>
    lines.map((task, index) => ({ ...task, core: shared[index]?.core ?? false }));

  const clusters = [...new Set(overview.map((task) => task.cluster))];
  const blocks = seed.competences[1] ?? [];
  return {
    guidelines: seed.guidelines,
    overview,
    current: withCore(currentLines),
    target: withCore(targetLines),
    competences: new Map(clusters.map((cluster, index) => [cluster, blocks[index] ?? []])),
  };
}
