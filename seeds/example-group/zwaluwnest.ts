import { readFillTable } from "../fill-table";
import type { GroupSheet } from "./group-sheet";

/** Special secondary school. Marks are v and 1; some rows are hidden, some cells are still undecided. */
const today = readFillTable(`
Taak | SG | School | Hilde Aerts | Mo Idrissi | nele janssens | …
Onderhouden van hardware             |   | v | 1   | 3
Realisatie en onderhoud van helpdesk |   | v |     | 1,5
basisvaardigheden                    |   | v | 1   |     | x
Plannen en structureren              | 1 |   |     |     |     | Wim Goossens 1,5u
toegang tot gebouwen                 |   | v |     |     |     | firma
communicatiekanalen (telefonie       |   | v |     |     |     | TBD
audiovisueel materiaal               |   | v |     | 1
back-up strategie                    | 1 |   |     |     |     | Wim Goossens 1u
Installeren, integreren              |   | v |     | 1,5
specifieke onderwijsbehoeften        |   | v | 2   | 1   |     | logopedist Ans 1u
voorleessoftware                     |   | v | 2
educatieve software                  |   | v | 1
(leerlingen)administratie            |   | v |     |     |     | secretariaat
Installeren en beheren van het       | 1 |   |     |     |     | Wim Goossens 1,5u
Oplossen van ICT-problemen           |   | v |     | 2/3
reservemateriaal                     |   | v |     | 0,5
gekoppeld is aan het netwerk         |   | v |     |     |     | extern
Ontwerpen en technisch beheren       |   | v | 1
camerabewaking                       |   | v |     |     |     | ?
grote evenementen                    |   | v |     | 1   |     | iedereen
kernteam op technisch vlak           |   | v |     | 0,5
Ondersteunen van leerkrachten        |   | v | 2   |     | 1
Handleidingen schrijven              |   | v | 0,5
leerlijn voor de eindtermen          |   | v |     |     | 1
Sensibiliseren en motiveren          |   | v | 0,5
op pedagogisch-didactisch vlak       |   | v | 0,5 |     | 0,5
verantwoord ICT-gebruik              |   | v |     |     |     | alle leerkrachten
nascholing over ICT                  | 1 |   |     |     |     | Sofie Claeys 0,5u
Inzicht hebben in de ICT-noden       |   | v | 1
pedagogisch-didactische ICT-visie    |   | v |     |     |     | directie
Advies uitbrengen                    | 1 |   |     |     |     | Sofie Claeys 1u
directieteam                         |   | v | 0,5
bij de aanwerving                    |   | v |     |     |     | -
overlegorgaan                        | 1 |   | 0,5 |     |     | Sofie Claeys 1u
gebruikersbeheer                     |   | v |     | 1
e-mail en (internet)accounts         |   | v |     | 1
laptop/tabletpool                    |   | v |     | 1
Opvolgen van offerte                 | 1 |   |     |     |     | Sofie Claeys 0,5u
Updaten van schoolwebsite            |   | v |     |     |     | secretariaat
Inventariseren                       |   | v |     | 0,5
Bestellingen en herstellingen        |   | v |     |     |     | secretariaat
Licentiebeheer                       | 1 |   |     |     |     | Sofie Claeys 0,5u
`);

const goal = readFillTable(`
Taak | SG | School | KT | LT | Geen | Persoon 1 | Persoon 2 | Persoon 3 | Persoon 4
Onderhouden van hardware             |   | X |   |   | X | Mo Idrissi 3u | Hilde Aerts 1u
Realisatie en onderhoud van helpdesk | X | X | X |   |   | Mo Idrissi 1,5u
basisvaardigheden                    |   | X |   |   | X | Hilde Aerts 1u
Plannen en structureren              | X |   |   | X |   | Wim Goossens 1,5u
toegang tot gebouwen                 |   | X |   |   | X | firma
communicatiekanalen (telefonie       | X |   |   | X |   | Wim Goossens 0,5u
back-up strategie                    | X |   | X |   |   | Wim Goossens 1u
disaster recovery                    | X |   |   | X |   | ?
specifieke onderwijsbehoeften        |   | X | X |   |   | Hilde Aerts 2u | Mo Idrissi 1u | logopedist Ans 1u
voorleessoftware                     |   | X | X |   |   | Hilde Aerts 2u
educatieve software                  |   | X |   | X |   | Hilde Aerts 1u | Nele Janssens 0,5u
Installeren en beheren van het       | X |   | X |   |   | Wim Goossens 1,5u
Oplossen van ICT-problemen           |   | X | X |   |   | Mo Idrissi 2u | Wim Goossens 1u
reservemateriaal                     |   | X |   |   | X | Mo Idrissi 0,5u
Ontwerpen en technisch beheren       | X |   |   | X |   | firma
camerabewaking                       | X |   |   |   | X | extern
grote evenementen                    |   | X |   |   | X | Mo Idrissi 1u | iedereen
Ondersteunen van leerkrachten        |   | X | X |   |   | Hilde Aerts 2u | Nele Janssens 1u | Mo Idrissi 1u
Handleidingen schrijven              | X |   |   | X |   | Sofie Claeys 1u
digitale competenties van leerkrachten | X |  | X |  |   | Sofie Claeys 1u
leerlijn voor de eindtermen          |   | X | X |   |   | Nele Janssens 1u | Hilde Aerts 0,5u
Sensibiliseren en motiveren          |   | X |   | X |   | Hilde Aerts 0,5u
verantwoord ICT-gebruik              |   | X |   | X |   | alle leerkrachten
nascholing over ICT                  | X |   | X |   |   | Sofie Claeys 0,5u
Inzicht hebben in de ICT-noden       |   | X |   | X |   | Hilde Aerts 1u
pedagogisch-didactische ICT-visie    |   | X | X |   |   | directie | Hilde Aerts 0,5u
ICT-beleidsplan                      | X |   | X |   |   | Sofie Claeys 1u
Advies uitbrengen                    | X |   |   |   | X | Sofie Claeys 1u
digitale veiligheid                  | X |   | X
Data gebruiken                       | X |   |   | X
overlegorgaan                        | X |   |   |   | X | Hilde Aerts 0,5u | Sofie Claeys 1u
gebruikersbeheer                     | X |   |   | X |   | Mo Idrissi 1u
e-mail en (internet)accounts         | X |   |   | X |   | Mo Idrissi 1u
laptop/tabletpool                    |   | X |   |   | X | Mo Idrissi 1u
Opvolgen van offerte                 | X |   |   |   | X | Sofie Claeys 0,5u
Updaten van schoolwebsite            |   | X |   |   | X | secretariaat
Inventariseren                       |   | X |   | X |   | Mo Idrissi 3 punten
Licentiebeheer                       | X |   |   |   | X | Sofie Claeys 0,5u
`);

const readingAloud = {
  description: "Instellen van voorleessoftware en aangepaste invoerapparaten per leerling",
  after: "specifieke onderwijsbehoeften",
};

export const zwaluwnest: GroupSheet[] = [
  {
    name: "Zwaluwnest huidige situatie",
    school: "Zwaluwnest",
    role: "current",
    fill: today,
    purple: { font: "5F497A", fill: "CCC0DA" },
    added: [{ ...readingAloud, cluster: "" }],
    removed: ["industriële softwarepakketten"],
    hidden: ["camerabewaking", "gekoppeld is aan het netwerk"],
  },
  {
    name: "Zwaluwnest (to be)",
    school: "Zwaluwnest",
    role: "target",
    fill: goal,
    purple: { fill: "B1A0C7" },
    added: [{ ...readingAloud, cluster: "Technisch" }],
    removed: ["industriële softwarepakketten"],
  },
];
