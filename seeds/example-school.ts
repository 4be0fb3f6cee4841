import { readFillTable } from "./fill-table";

/** A fictitious secondary school. Today: every person has a column, with hours per week or an x under the name. */
export const schoolToday = readFillTable(`
Taak | SG | School | An Peeters | Bart Claes | Jan Vermeulen | Lies Wouters | Fatima El Amrani | Koen De Backer
Onderhouden van hardware             |   | x | 1   | 6
Tools gebruiken voor monitoring      |   | x |     | 1
Realisatie en onderhoud van helpdesk |   | x | 1   | 2
basisvaardigheden                    |   | x | 1   |      | 1   |     | 0,5
Plannen en structureren              | x | x | 1   | 0,5
toegang tot gebouwen                 |   | x |     | 0,5  |     | x
communicatiekanalen (telefonie       | x
audiovisueel materiaal               |   | x |     | 1
Installeren, integreren              |   | x |     | 2
industriële softwarepakketten        |   | x |     |      |     |     |     | 1
specifieke onderwijsbehoeften        |   | x |     |      |     |     | x
educatieve software                  |   | x | 1,5
(leerlingen)administratie            |   | x |     |      |     | 1
Installeren en beheren van het       |   | x | 0,5 | 2
Oplossen van ICT-problemen           |   | x | 2   | 4
reservemateriaal                     |   | x |     | 0,5
gekoppeld is aan het netwerk         |   | x |     | x
niet-vakgebonden apparatuur          |   | x |     | 0,5
Ontwerpen en technisch beheren       |   | x |     |      |     | 1
camerabewaking                       |   | x |     | 0,25
bekabeling                           | x | x | x
grote evenementen                    |   | x | 0,5 | 0,5  |     |     |     | 0,5
afstandsleren                        |   | x | 0,5 |      | 0,5
kernteam op technisch vlak           |   | x | 0,5 | 1
Ondersteunen van leerkrachten        |   | x | 1   |      | 2   |     | 1
Handleidingen schrijven              |   | x | 0,5 |      | 0,5
leerlijn voor de eindtermen          |   | x |     |      | 1
Sensibiliseren en motiveren          |   | x |     |      | 0,5 |     | x
op pedagogisch-didactisch vlak       |   | x | 0,5 |      | 0,5
Implementeren van ICT                |   | x |     |      | 1   |     | 0,5
nieuwe leermiddelen                  |   | x |     |      |     |     | 0,5
verantwoord ICT-gebruik              |   | x | x
nascholing over ICT                  |   | x | 0,5 |      | 1
Evolutie volgen                      |   | x |     |      | 0,5
Inzicht hebben in de ICT-noden       |   | x | 1
pedagogisch-didactische ICT-visie    |   | x | 0,5 |      | 0,5
technische ICT-visie i.s.m. de directeur en/of schoolteam |  | x | 0,5
ICT-beleidsplan                      |   | x
Advies uitbrengen                    |   | x | 0,5 | x
Motiveren, meekrijgen                |   | x | x
directieteam                         |   | x | 1
Uitschrijven van offerte             | x |   | 0,5
ICT-tools voor communicatie          |   | x | x
overlegorgaan                        | x |   | 0,5
ICT-dagen en beurzen                 |   | x | x   |      | x
gebruikersbeheer                     |   | x | 1   |      |     | 1
e-mail en (internet)accounts         |   | x |     |      |     | 1,5
laptop/tabletpool                    |   | x |     | 1,5
Beheren van schoolnetwerk            |   | x |     | 0,5
Opvolgen van offerte                 |   | x | 0,5
Updaten van schoolwebsite            |   | x |     |      |     | 1
Inventariseren                       |   | x |     | 1
Bestellingen en herstellingen        |   | x |     |      |     | 1
verzekeringen                        |   | x |     |      |     | 0,5
`);

/** The goal of the same school: slots for persons, with names and hours typed freely. */
export const schoolGoal = readFillTable(`
Taak | SG | School | KT | LT | Geen | Persoon 1 | Persoon 2 | Persoon 3 | ...
Onderhouden van hardware             |   | x |   |   | x | Bart Claes 5u | Yassin Benali 2u
Tools gebruiken voor monitoring      | x |   |   | x |   | Bart Claes 0,5u | Els Martens 0,5u
Realisatie en onderhoud van helpdesk |   | x | x |   |   | Bart Claes 2u | Yassin Benali 2u
basisvaardigheden                    |   | x |   |   | x | Jan Vermeulen 1u | Fatima El Amrani 1u
Plannen en structureren              | x | x |   | x |   | Bart Claes 1u | An Peeters 0,5u
toegang tot gebouwen                 |   | x |   |   | x | Bart Claes 0,5u
communicatiekanalen (telefonie       | x |   |   |   | x | extern
audiovisueel materiaal               |   | x |   |   | x | Yassin Benali 1u
back-up strategie                    | x | x | x |   |   | Bart Claes 1u | extern
disaster recovery                    | x |   |   | x |   | vacature
Installeren, integreren              |   | x |   |   | x | Bart Claes 2u
industriële softwarepakketten        |   | x |   |   | x | Koen De Backer (1)
specifieke onderwijsbehoeften        |   | x |   | x |   | Fatima El Amrani 0,5u
educatieve software                  |   | x |   |   | x | An Peeters 1u | Jan Vermeulen 0,5u
(leerlingen)administratie            |   | x |   |   | x | Lies Wouters 1u
Installeren en beheren van het       | x | x |   | x |   | Bart Claes 2u
Oplossen van ICT-problemen           |   | x |   |   | x | Bart Claes 3u | Yassin Benali 3u
reservemateriaal                     |   | x |   |   | x | Yassin Benali ½
gekoppeld is aan het netwerk         |   | x |   |   | x | firma
niet-vakgebonden apparatuur          |   | x |   |   | x | Bart Claes 0,5u
Ontwerpen en technisch beheren       |   | x |   |   | x | Lies (1)
testomgeving                         |   |   |   |   | x
camerabewaking                       |   | x |   |   | x | Bart Claes 15 min
bekabeling                           | x |   |   |   | x | firma
grote evenementen                    |   | x |   |   | x | Yassin Benali 1u
afstandsleren                        |   | x |   |   | x | Jan 1,5 uur/week
kernteam op technisch vlak           | x | x |   | x |   | Bart Claes 1u | Yassin Benali 1u | An Peeters 0,5u
Ondersteunen van leerkrachten        |   | x | x |   |   | Jan Vermeulen 2u | Fatima El Amrani 2u | An Peeters 1u
Handleidingen schrijven              | x | x |   | x |   | Jan Vermeulen 0,5u | Yassin Benali 0,5u
digitale competenties van leerkrachten |  | x | x |   |   | Fatima El Amrani 1u | An Peeters 0,5u
leerlijn voor de eindtermen          |   | x | x |   |   | Jan Vermeulen 1u | alle leerkrachten
Sensibiliseren en motiveren          |   | x |   | x |   | Jan Vermeulen 0,5u | Fatima El Amrani 0,5u
op pedagogisch-didactisch vlak       |   | x |   | x |   | Jan Vermeulen 0,5u | Fatima El Amrani 0,5u
Implementeren van ICT                |   | x |   | x |   | Jan Vermeulen 1u | Fatima El Amrani 1u
nieuwe leermiddelen                  |   | x |   |   | x | Fatima El Amrani ½
verantwoord ICT-gebruik              |   | x | x |   |   | iedereen
nascholing over ICT                  | x | x | x |   |   | Jan Vermeulen 1u | An Peeters 0,5u
netwerken met andere scholen         | x |   |   | x |   | An Peeters 0,5u
Evolutie volgen                      |   | x |   |   | x | Jan Vermeulen 0,5u
Inzicht hebben in de ICT-noden       |   | x | x |   |   | An Peeters 1u
pedagogisch-didactische ICT-visie    |   | x | x |   |   | An Peeters 0,5u; Jan Vermeulen 0,5u | directie
technische ICT-visie i.s.m. de directeur en/of schoolteam | x | x |  | x |  | An Peeters 0,5u | Bart Claes 0,5u
ICT-beleidsplan                      |   | x | x |   |   | An Peeters 1u | directie
Advies uitbrengen                    | x | x |   | x |   | An Peeters 0,5u | Bart Claes 0,5u
Motiveren, meekrijgen                |   | x |   | x |   | An Peeters
directieteam                         |   | x |   |   | x | An Peeters 1u
Op regelmatige basis communiceren    |   | x | x |   |   | An Peeters 0,5u
Uitschrijven van offerte             | x |   |   |   | x | Els Martens 0,5u
bij de aanwerving                    |   | x |   | x |   | An Peeters
ICT-tools voor communicatie          |   | x |   |   | x | An Peeters 2u/maand
digitale veiligheid                  | x | x | x |   |   | nog te bepalen
Data gebruiken                       |   | x |   | x |   | An Peeters ±0,5u
overlegorgaan                        | x |   |   |   | x | An Peeters 0,5u
projectwerking                       |   |   |   |   | x
ICT-dagen en beurzen                 |   | x |   |   | x | An Peeters 20u/jaar
gebruikersbeheer                     |   | x |   | x |   | Lies Wouters 1,5u | Yassin Benali 0,5u
e-mail en (internet)accounts         |   | x |   |   | x | Lies Wouters 1,5u
laptop/tabletpool                    |   | x |   |   | x | Yassin Benali 2u
Beheren van schoolnetwerk            |   | x |   |   | x | Bart Claes 0,5u
Opvolgen van offerte                 |   | x |   |   | x | Lies Wouters 0,5u
Updaten van schoolwebsite            |   | x |   |   | x | Lies (1)
Collega's stimuleren                 |   | x |   | x |   | Fatima El Amrani 0,5u
Inventariseren                       |   | x |   | x |   | Yassin Benali 1u
Bestellingen en herstellingen        |   | x |   |   | x | Lies Wouters 1u
verzekeringen                        |   | x |   |   | x | secretariaat
Licentiebeheer                       | x | x | x |   |   | Lies Wouters 0,5u
`);
