import { readFillTable } from "../fill-table";
import type { GroupSheet } from "./group-sheet";

/** Technical school with one coordinator who does nearly everything. Two headers are persons, two are still slots. */
const today = readFillTable(`
Taak | SG | School | Tom Wouters | Samira Haddad | Persoon 3 | ...
Onderhouden van hardware             |   | ✓ | 5    |      | Jan/Piet 2u
Tools gebruiken voor monitoring      | ✓ |   |      |      | Wim Goossens 1u
Realisatie en onderhoud van helpdesk |   | ✓ | 2    |      | Jan 1u30
basisvaardigheden                    |   | ✓ | 2    | 1:30
Plannen en structureren              | ✓ | ✓ | 2    |      | Wim Goossens 1,5u
toegang tot gebouwen                 |   | ✓ | 0,5
communicatiekanalen (telefonie       |   | ✓ |      |      | leverancier
audiovisueel materiaal               |   | ✓ |      |      | Piet 90 min
back-up strategie                    |   | ✓ | 1
Installeren, integreren              |   | ✓ | 2
industriële softwarepakketten        |   | ✓ | 2    |      | Piet ½
CNC-machines                         |   | ✓ | 1    |      | ±2 Piet
educatieve software                  |   | ✓ | 1    | 0:45
(leerlingen)administratie            |   | ✓ | =#REF!*2 -> #REF!
Installeren en beheren van het       | ✓ | ✓ | 3    |      | Wim Goossens 2u
Oplossen van ICT-problemen           |   | ✓ | 5    |      | Jan 2-3u
reservemateriaal                     |   | ✓ |      |      | Jan
gekoppeld is aan het netwerk         |   | ✓ | 1
niet-vakgebonden apparatuur          |   | ✓ | 1
Ontwerpen en technisch beheren       |   | ✓ | 1,5
testomgeving                         |   | ✓ | 0,5
camerabewaking                       |   | ✓ |      |      | extern
bekabeling                           |   | ✓ | ✓
grote evenementen                    |   | ✓ | 0,5  |      | Jan + Piet
kernteam op technisch vlak           |   | ✓ | 1
Ondersteunen van leerkrachten        |   | ✓ | 1    | 2
Handleidingen schrijven              |   | ✓ | 0,5  | 1
Sensibiliseren en motiveren          |   | ✓ |      | ✓
op pedagogisch-didactisch vlak       |   | ✓ |      | 0,5
Implementeren van ICT                |   | ✓ |      | 1
nascholing over ICT                  |   | ✓ | 0,5  | 1    | Sofie Claeys 0,5u
Inzicht hebben in de ICT-noden       |   | ✓ | 1
technische ICT-visie i.s.m. de directeur en/of schoolteam |  | ✓ | 0,5
Advies uitbrengen                    | ✓ |   | 0,5  |      | Sofie Claeys 1u
directieteam                         |   | ✓ | 1
Uitschrijven van offerte             | ✓ |   |      |      | Sofie Claeys 1u
overlegorgaan                        | ✓ |   | 0,5  |      | Sofie Claeys 1u
ICT-dagen en beurzen                 |   | ✓ | 12u/jaar
gebruikersbeheer                     |   | ✓ | 1,5
e-mail en (internet)accounts         |   | ✓ | 1
laptop/tabletpool                    |   | ✓ | 1    |      | Jan 1u; Piet 1u
Beheren van schoolnetwerk            |   | ✓ | 1    |      | zie ticketsysteem!!
Opvolgen van offerte                 |   | ✓ | 0,5
Updaten van schoolwebsite            |   | ✓ |      | 1    | Samira Haddad 1u
Inventariseren                       |   | ✓ | 1
Bestellingen en herstellingen        |   | ✓ |      |      | secretariaat
verzekeringen                        |   | ✓ |      |      | secretariaat
Licentiebeheer                       | ✓ |   |      |      | Sofie Claeys 0,5u
`);

/** Goal: one column for the level and one for the priority, chosen from a list; the purple of a newer theme. */
const goal = readFillTable(`
Taak | Niveau | Prioriteit | Persoon 1 | Persoon 2 | Persoon 3 | Persoon 4
Onderhouden van hardware             | School | KT   | Tom Wouters 2u | Jan 3u | Piet 2u
Tools gebruiken voor monitoring      | SG     | LT   | Wim Goossens 1u
Realisatie en onderhoud van helpdesk | SG/School | KT | Jan 2u | Tom Wouters 1u
basisvaardigheden                    | School | KT   | Samira Haddad 1,5u | Jan 1u
Plannen en structureren              | SG     | LT   | Wim Goossens 1,5u | Tom Wouters 0,5u
communicatiekanalen (telefonie       | SG     | Geen | leverancier
audiovisueel materiaal               | School | Geen | Piet 1,5u
back-up strategie                    | SG     | KT   | Wim Goossens 1u
disaster recovery                    | SG     | KT   | Wim Goossens 1u
Installeren, integreren              | School | LT   | Tom Wouters 1u | Jan 1u
industriële softwarepakketten        | School | Geen | Piet 1,5u | Tom Wouters 0,5u
CNC-machines                         | School | LT   | Piet 2u
specifieke onderwijsbehoeften        | School | LT
educatieve software                  | School | LT   | Samira Haddad 1u
(leerlingen)administratie            | School | Geen | secretariaat
Installeren en beheren van het       | SG     | KT   | Wim Goossens 2u | Tom Wouters 1u
Oplossen van ICT-problemen           | School | KT   | Jan 3u | Tom Wouters 2u
reservemateriaal                     | School | Geen | Jan ½u
Ontwerpen en technisch beheren       | SG     | LT   | firma
testomgeving                         | School | Geen
bekabeling                           | SG     | Geen | Wim Goossens
grote evenementen                    | School | Geen | Jan 1u | Piet 1u
kernteam op technisch vlak           | SG/School | LT | Tom Wouters 1u | Jan 1u | Piet 1u
Ondersteunen van leerkrachten        | School | KT   | Samira Haddad 3u | vacature 2u
Handleidingen schrijven              | SG     | LT   | Sofie Claeys 1u | Samira Haddad 0,5u
digitale competenties van leerkrachten | SG   | KT   | Sofie Claeys 1u
leerlijn voor de eindtermen          | School | KT   | Samira Haddad 1u
Sensibiliseren en motiveren          | School | LT   | Samira Haddad 0,5u
Implementeren van ICT                | School | LT   | Samira Haddad 1u
nascholing over ICT                  | SG     | KT   | Sofie Claeys 1u | Samira Haddad 1u
Evolutie volgen                      | School | Geen | alle leerkrachten
Inzicht hebben in de ICT-noden       | School | KT   | Tom Wouters 1u
pedagogisch-didactische ICT-visie    | School | KT   | Samira Haddad 0,5u | directie
technische ICT-visie i.s.m. de directeur en/of schoolteam | SG | LT | Tom Wouters 0,5u | Sofie Claeys 0,5u
ICT-beleidsplan                      | SG/School | KT | Sofie Claeys 1u | Tom Wouters 1u
Advies uitbrengen                    | SG     | LT   | Sofie Claeys 1u | Tom Wouters 0,5u
Op regelmatige basis communiceren    | School | LT   | Samira Haddad 0,5u
Uitschrijven van offerte             | SG     | Geen | Sofie Claeys 1u
digitale veiligheid                  | SG     | KT   | Sofie Claeys 0,5u
Data gebruiken                       | School | LT
overlegorgaan                        | SG     | Geen | Tom Wouters 0,5u | Sofie Claeys 1u
gebruikersbeheer                     | SG     | KT   | Tom Wouters 0,5u | Jan 1u
e-mail en (internet)accounts         | SG     | KT   | Jan 1u
laptop/tabletpool                    | School | Geen | Jan 1u | Piet 1u
Beheren van schoolnetwerk            | School | Geen | Tom Wouters 1u
Updaten van schoolwebsite            | School | LT   | Samira Haddad 1u
Inventariseren                       | School | LT   | Piet 1u
Bestellingen en herstellingen        | School | Geen | secretariaat
Licentiebeheer                       | SG     | Geen | Sofie Claeys 0,5u
`);

const fablab = {
  cluster: "Technisch",
  description: "Beheren van de software voor CNC-machines en 3D-printers in het fablab",
  after: "industriële softwarepakketten",
};

export const smidse: GroupSheet[] = [
  {
    name: "De Smidse - huidig",
    school: "De Smidse",
    role: "current",
    fill: today,
    added: [fablab],
    removed: ["specifieke onderwijsbehoeften"],
  },
  {
    name: "De Smidse - gewenst",
    school: "De Smidse",
    role: "target",
    fill: goal,
    added: [fablab],
    purple: { font: "A02B93" },
    choices: { Niveau: ["SG", "School", "SG/School"], Prioriteit: ["KT", "LT", "Geen"] },
  },
];
