import { readFillTable } from "../fill-table";
import type { GroupSheet } from "./group-sheet";

/** Secondary school. Today: persons as headers, also two people of the group; numbers, x, a few sums and totals. */
const today = readFillTable(`
Taak | SG | School | Nele Janssens | Jan Peeters | An De Smet | Sofie Claeys | Wim Goossens
Onderhouden van hardware             |   | x | 1   | 5
Tools gebruiken voor monitoring      | x |   |     |     |     |     | 1
Realisatie en onderhoud van helpdesk |   | x | 1   | 2
basisvaardigheden                    |   | x | 1   | =1+0.5 -> 1,5 | 0,5
Plannen en structureren              | x |   |     |     |     | 0,5 | 2
toegang tot gebouwen                 |   | x |     | 0,5
communicatiekanalen (telefonie       | x |   |     |     |     |     | 0,5
audiovisueel materiaal               |   | x |     | 1
back-up strategie                    | x |   |     |     |     |     | 1
Installeren, integreren              |   | x |     | 2
specifieke onderwijsbehoeften        |   | x | x
educatieve software                  |   | x | 2   |     | 1
(leerlingen)administratie            |   | x |     | 0,5
Installeren en beheren van het       | x | x |     | 1   |     |     | 3
Oplossen van ICT-problemen           |   | x | 1   | 4
reservemateriaal                     |   | x |     | x
gekoppeld is aan het netwerk         |   | x |     | 0,5
niet-vakgebonden apparatuur          |   | x |     | 0,5
Ontwerpen en technisch beheren       |   | x | =2*0.5 -> 1
camerabewaking                       |   | x |     | 0,5
bekabeling                           | x |   |     |     |     |     | 0,5
grote evenementen                    |   | x | 0,5 | 0,5
afstandsleren                        |   | x | 0,5
kernteam op technisch vlak           |   | x |     | 1
Ondersteunen van leerkrachten        |   | x | 2   |     | 1
Handleidingen schrijven              |   | x | 1   | Jan De Bruyn 1u
leerlijn voor de eindtermen          |   | x |     |     | 1
Sensibiliseren en motiveren          |   | x | 0,5 |     | x
op pedagogisch-didactisch vlak       |   | x | 0,5 |     | 0,5
Implementeren van ICT                |   | x | 1   |     | 1
nieuwe leermiddelen                  |   | x |     |     | 0,5
verantwoord ICT-gebruik              |   | x | x   |     | x
nascholing over ICT                  | x |   | 0,5 |     |     | 1
Evolutie volgen                      |   | x | 0,5
Inzicht hebben in de ICT-noden       |   | x | 1
pedagogisch-didactische ICT-visie    |   | x | 0,5
technische ICT-visie i.s.m. de directeur en/of schoolteam | x | | | | | 0,5 | 0,5
ICT-beleidsplan                      | x | x | 0,5 |     |     | 1
Advies uitbrengen                    | x |   |     |     |     | 1
directieteam                         |   | x | 1
Uitschrijven van offerte             | x |   |     |     |     | 1
ICT-tools voor communicatie          |   | x | 0,5
overlegorgaan                        | x |   | 0,5 |     |     | 1
ICT-dagen en beurzen                 |   | x | 0   |     | x
gebruikersbeheer                     |   | x | 1,5
e-mail en (internet)accounts         |   | x | 1,5
laptop/tabletpool                    |   | x |     | 2
Beheren van schoolnetwerk            |   | x |     | 1
Opvolgen van offerte                 | x |   |     |     |     | 0,5
Updaten van schoolwebsite            |   | x |     |     | 1
Inventariseren                       |   | x |     | 1
Bestellingen en herstellingen        |   | x |     | 1
Licentiebeheer                       | x |   |     |     |     | 0,5
`);

/** Goal: free text in slots, in as many spellings as people have. */
const goal = readFillTable(`
Taak | SG | School | KT | LT | Geen | Persoon 1 | Persoon 2 | Persoon 3 | ...
Onderhouden van hardware             |   | x |   |   | x | Jan Peeters 4u | Kobe Hermans 2u
Tools gebruiken voor monitoring      | x |   |   | x |   | Wim Goossens (1)
Realisatie en onderhoud van helpdesk | x | x | x |   |   | Jan Peeters: 1,5 uur/week | Kobe Hermans 2u
basisvaardigheden                    |   | x |   |   | x | 1u Nele Janssens; Kobe Hermans 1u
Plannen en structureren              | x |   |   | x |   | Sofie Claeys ½ | Wim Goossens 2u
back-up strategie                    | x |   | x |   |   | Wim Goossens 1u30
disaster recovery                    | x |   | x |   |   | Wim Goossens 1u | vacature
Installeren, integreren              |   | x |   |   | x | Jan Peeters 2u
specifieke onderwijsbehoeften        |   | x |   | x |   | Nele Janssens 0.5h
educatieve software                  | x | x |   | x |   | Nele Janssens + 2 | An De Smet 1 u/w
(leerlingen)administratie            |   | x |   |   | x | secretariaat
Installeren en beheren van het       | x |   | x |   |   | Wim Goossens 3u
Oplossen van ICT-problemen           |   | x |   |   | x | Jan Peeters 3u | Kobe Hermans 2u
reservemateriaal                     |   | x |   |   | x | Kobe Hermans 30 min
Ontwerpen en technisch beheren       | x |   |   | x |   | firma
grote evenementen                    |   | x |   |   | x | Kobe Hermans ca. 1u
afstandsleren                        |   | x |   |   | x | Nele Janssens⏎An De Smet
kernteam op technisch vlak           | x |   |   | x |   | Jan Peeters 1u | Wim Goossens 1u | Kobe Hermans 1u
Ondersteunen van leerkrachten        |   | x | x |   |   | Nele Janssens 3u | An De Smet 2u
Handleidingen schrijven              | x |   |   | x | x | Sofie Claeys 1u
digitale competenties van leerkrachten | x | | x |   |   | Sofie Claeys 1u | Nele Janssens 0,5u
leerlijn voor de eindtermen          |   | x | x |   |   | An De Smet 1u
Sensibiliseren en motiveren          |   | x |   | x |   | Nele Janssens en An De Smet
op pedagogisch-didactisch vlak       |   | x |   | x |   | An De Smet 0,5u
Implementeren van ICT                |   | x |   | x |   | An De Smet 1,5u
verantwoord ICT-gebruik              |   | x | x |   |   | iedereen
nascholing over ICT                  | x |   | x |   |   | Sofie Claeys 1u | Nele J. 0,5u
Evolutie volgen                      |   | x |   |   | x | Nele Janssens 2u/maand
Inzicht hebben in de ICT-noden       |   | x | x |   |   | Nele Janssens 1u
pedagogisch-didactische ICT-visie    |   | x | x |   |   | Nele Janssens 0,5u | directie
ICT-beleidsplan                      | x | x | x |   |   | Sofie Claeys 1u | Nele Janssens 1u | directie
Advies uitbrengen                    | x |   |   | x |   | Sofie Claeys 1u
Op regelmatige basis communiceren    |   | x | x |   |   | Nele Janssens 0,5u
Uitschrijven van offerte             | x |   |   |   | x | Sofie Claeys 1u
bij de aanwerving                    |   | x |   | x
digitale veiligheid                  | x |   | x |   |   | Sofie Claeys ±0,5u
Data gebruiken                       | x |   |   | x |   | nog te bepalen
overlegorgaan                        | x |   |   |   | x | Nele Janssens 0,5u | Sofie Claeys 1u
projectwerking                       |   |   |   |   | x
gebruikersbeheer                     | x |   |   | x |   | 1,5
e-mail en (internet)accounts         | x |   |   | x |   | Kobe Hermans 1,5u
laptop/tabletpool                    |   | x |   |   | x | Kobe Hermans 2u
Updaten van schoolwebsite            |   | x |   |   | x | An De Smet 1u
Collega's stimuleren                 |   | x |   | x |   | An De Smet
Inventariseren                       |   | x | x |   |   | Kobe Hermans 1u
Bestellingen en herstellingen        |   | x |   |   | x | Jan Peeters 1u
Licentiebeheer                       | x |   |   |   | x | Sofie Claeys 0,5u
`);

export const vaartkant: GroupSheet[] = [
  {
    name: "Huidige situatie Vaartkant",
    school: "Vaartkant",
    role: "current",
    title: "Takenoverzicht ICT-coördinatie – Atheneum Vaartkant",
    fill: today,
    totals: true,
    notes: [
      "Ingevuld door Nele en Jan op de teamvergadering van oktober.",
      "Nog na te vragen bij het secretariaat: wie volgt de verzekeringen op?",
    ],
    comments: [
      {
        task: "Realisatie en onderhoud van helpdesk",
        text: "Tickets lopen sinds september via de scholengroep.",
      },
    ],
  },
  {
    name: "Streefdoel Vaartkant",
    school: "Vaartkant",
    role: "target",
    title: "Takenoverzicht ICT-coördinatie – Atheneum Vaartkant",
    fill: goal,
  },
];
