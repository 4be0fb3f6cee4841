import type { PlacedTask } from "../../analysis/placed-task";

/** What colleagues ask every day, and the tasks that answer it: the first wording that a task of the school has. */
const QUESTIONS: readonly { question: string; tasks: readonly RegExp[] }[] = [
  {
    question: "Ik heb een account nodig of kan niet aanmelden",
    tasks: [/account/, /gebruikersbeheer/, /wachtwoord/],
  },
  {
    question: "Mijn laptop of computer werkt niet",
    tasks: [/ict problemen/, /helpdesk/, /onderhouden van hardware/, /eerstelijns/],
  },
  {
    question: "De beamer of het digitale bord werkt niet",
    tasks: [/audiovisueel/, /beamer/, /digibord|digitale? bord/],
  },
  {
    question: "Ik heb geen internet of wifi",
    tasks: [/beheren van (het )?schoolnetwerk/, /wifi/, /netwerk/],
  },
  { question: "De printer of de kopieermachine werkt niet", tasks: [/kopieer/, /printer/, /randapparatuur/] },
  {
    question: "Ik heb een vraag over het leerplatform",
    tasks: [/educatieve software/, /leerplatform|smartschool|leeromgeving/],
  },
  { question: "Ik ben een bestand kwijt", tasks: [/back ?up/] },
  {
    question: "Ik wil laptops of tablets gebruiken met mijn klas",
    tasks: [/tabletpool/, /laptop|tablet|chromebook/],
  },
  { question: "Ik heb een programma of een licentie nodig", tasks: [/licentie/, /softwarepakket/] },
  { question: "Mijn badge werkt niet", tasks: [/badge/, /toegang tot gebouwen/] },
  {
    question: "Ik zoek hulp om ICT in mijn les te gebruiken",
    tasks: [/ict integratie/, /ondersteunen van leerkrachten/, /nascholing/],
  },
  {
    question: "Ik wil iets op de website of de sociale media",
    tasks: [/updaten van (de )?schoolwebsite/, /website/],
  },
  {
    question: "Ik heb een vraag over privacy of veiligheid",
    tasks: [/gdpr/, /privacy/, /digitale veiligheid/],
  },
];

/** The questions that this school has a task for, with that task; where several have the same wording, one that is assigned. */
export function everydayQuestions(tasks: readonly PlacedTask[]): { question: string; task: PlacedTask }[] {
  const applying = tasks
    .filter(({ task }) => task.status !== "outOfScope")
    .map((placed) => ({ placed, words: foldedWords(placed.place.description) }));
  return QUESTIONS.flatMap(({ question, tasks: wordings }) => {
    for (const wording of wordings) {
      const found = applying.filter(({ words }) => wording.test(words)).map(({ placed }) => placed);
      const task = found.find((placed) => placed.task.status === "filled") ?? found[0];
      if (task) return [{ question, task }];
    }
    return [];
  });
}

/** Lower case, without accents; punctuation is a space. */
function foldedWords(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
