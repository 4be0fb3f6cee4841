import { readFillTable } from "../fill-table";
import type { GroupSheet } from "./group-sheet";

/** Primary school: few hours, much that does not apply, and a copy in which the purple was lost. */
const today = readFillTable(`
Taak | Niveau | Griet Van Damme | Leen Maes | Persoon 3
Onderhouden van hardware             | School | 1,5 |      | extern
Realisatie en onderhoud van helpdesk | SG     |     |      | Wim Goossens 0,5u
basisvaardigheden                    | School | 0,5 | 0,5
Plannen en structureren              | SG     |     |      | Wim Goossens 1u
toegang tot gebouwen                 |        |     |      | nvt
communicatiekanalen (telefonie       | SG     |     |      | Wim Goossens
audiovisueel materiaal               | School | 2u/maand
back-up strategie                    | SG     |     |      | Wim Goossens 0,5u
industriële softwarepakketten        |        |     |      | nvt
specifieke onderwijsbehoeften        | School |     | 0,5  | zorgteam?
educatieve software                  | School | 0,5 | 1
(leerlingen)administratie            | School |     |      | secretariaat
Installeren en beheren van het       | SG     |     |      | Wim Goossens 1u
Oplossen van ICT-problemen           | School | 1,5 |      | Wim Goossens 0,5u
Ontwerpen en technisch beheren       | School |     |      | Jan 1u
camerabewaking                       |        |     |      | n.v.t.
testomgeving                         |        |     |      | nvt
afstandsleren                        | School |     |      | alle leerkrachten
Ondersteunen van leerkrachten        | School | 2 lestijden | 1
Handleidingen schrijven              | School | 0,5
leerlijn voor de eindtermen          | School |     | 0,5
Sensibiliseren en motiveren          | School | 5%
Implementeren van ICT                | School |     | 0,5  | iedereen
nieuwe leermiddelen                  | School |     | x
verantwoord ICT-gebruik              | School |     |      | iedereen
Inzicht hebben in de ICT-noden       | School | 0,5 |      | directie
pedagogisch-didactische ICT-visie    | School |     |      | directie
Advies uitbrengen                    | SG     |     |      | Sofie Claeys 0,5u
overlegorgaan                        | SG     | 0,25|      | Sofie Claeys 1u
Uitschrijven van offerte             | SG     |     |      | Sofie Claeys 0,5u
gebruikersbeheer                     | School | 1
e-mail en (internet)accounts         | School | 0,5
laptop/tabletpool                    | School | 1   | x
Updaten van schoolwebsite            | School |     |      | Jan 1u
Inventariseren                       | School | 10u/jaar
Bestellingen en herstellingen        | School |     |      | secretariaat
verzekeringen                        | School |     |      | directie
Licentiebeheer                       | SG     |     |      | Sofie Claeys 0,5u
`);

const goal = readFillTable(`
Taak | SG | School | KT | LT | Geen | Persoon 1 | Persoon 2 | Persoon 3 | ...
Onderhouden van hardware             | ja  | nee |    | ja |    | Wim Goossens 1u | extern
Realisatie en onderhoud van helpdesk | ja  | nee | ja |    |    | Wim Goossens 0,5u
basisvaardigheden                    | nee | ja  |    |    | ja | Leen Maes 1u
Plannen en structureren              | ja  | nee |    |    | ja | Wim Goossens 1u
audiovisueel materiaal               | nee | ja  |    |    | ja | Griet Van Damme 2u/maand
back-up strategie                    | ja  | nee | ja |    |    | Wim Goossens 0,5u
disaster recovery                    | ja  | nee |    | ja |    | Wim Goossens 0,5u
industriële softwarepakketten        |     |     |    |    |    | nvt
specifieke onderwijsbehoeften        | nee | ja  | ja |    |    | Leen Maes 1u
educatieve software                  | nee | ja  |    |    | ja | Leen Maes 0,5u
(leerlingen)administratie            | nee | ja  |    |    | ja | secretariaat
Installeren en beheren van het       | ja  | nee | ja |    |    | Wim Goossens 1u
Oplossen van ICT-problemen           | nee | ja  |    |    | ja | Griet Van Damme 1,5u | Wim Goossens 0,5u
Ontwerpen en technisch beheren       | ja  | nee |    | ja |    | firma
Ondersteunen van leerkrachten        | nee | ja  | ja |    |    | Leen Maes 1,5u | Griet Van Damme 0,5u
digitale competenties van leerkrachten | ja | nee | ja |   |    | Sofie Claeys 0,5u
leerlijn voor de eindtermen          | nee | ja  | ja |    |    | Leen Maes 0,5u | Griet Van Damme 0,5u
Implementeren van ICT                | nee | ja  |    | ja |    | Leen Maes 0,5u | iedereen
verantwoord ICT-gebruik              | nee | ja  |    | ja |    | iedereen
nascholing over ICT                  | ja  | nee |    | ja |    | Sofie Claeys 0,5u
Inzicht hebben in de ICT-noden       | nee | ja  |    | ja |    | Griet Van Damme 0,5u
pedagogisch-didactische ICT-visie    | nee | ja  | ja |    |    | directie | Leen Maes
ICT-beleidsplan                      | ja  | ja  | ja |    |    | Sofie Claeys 0,5u | directie
digitale veiligheid                  | ja  | nee | ja |    |    | Sofie Claeys 0,5u
Data gebruiken                       |     |     |    |    | ja
overlegorgaan                        | ja  | nee |    |    | ja | Griet Van Damme 0,25u | Sofie Claeys 1u
gebruikersbeheer                     | ja  | nee |    | ja |    | Griet Van Damme 0,5u
e-mail en (internet)accounts         | ja  | nee |    | ja |    | TBD
laptop/tabletpool                    | nee | ja  |    |    | ja | Griet Van Damme 1u
Updaten van schoolwebsite            | nee | ja  |    |    | ja | Jan 1u
Inventariseren                       | nee | ja  |    |    | ja | Griet Van Damme 10u/jaar
Licentiebeheer                       | ja  | nee |    |    | ja | Sofie Claeys 0,5u
`);

export const kiekeboom: GroupSheet[] = [
  {
    name: "BS Kiekeboom",
    school: "BS Kiekeboom",
    role: "current",
    fill: today,
    purple: null,
    hintRow: false,
    notes: ["Leen krijgt 2 lestijden uit het zorgbudget, Griet 6 u ICT-coördinatie."],
  },
  { name: "BS Kiekeboom (2)", school: "BS Kiekeboom", role: "target", fill: goal },
];
