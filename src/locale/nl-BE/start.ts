/** What the task list needs, and what may go wrong before the rest has come. See index.ts. */
export const start = {
  "app.name": "Takenwijzer",

  "tab.tasks": "Taken",
  "tab.analysis": "Analyse",
  "tab.workbook": "Werkmap",
  "tab.label": "Onderdelen van Takenwijzer",

  "action.analyse": "Analyseren",
  "action.retry": "Opnieuw proberen",
  "action.refresh": "De werkmap opnieuw lezen",
  "menu.selfTest": "Zelftest",
  "action.close": "Sluiten",
  "action.clearFilters": "Filters wissen",
  "action.clearSearch": "Zoekopdracht wissen",
  "action.reload": "Opnieuw laden",
  "action.details": "Details voor ondersteuning",

  "step.sheets": "Bladen zoeken",
  "step.cells": "Cellen lezen",
  "step.colors": "Kerntaken herkennen",
  "step.analysis": "Cijfers berekenen",
  "step.writing": "Samenvatting schrijven",
  "progress.opening": "Uw takenoverzicht wordt gelezen",

  "role.current": "Huidige situatie",
  "role.target": "Streefdoel",
  "situation.allSchools": "Alle scholen",
  "situation.choose": "School en situatie",
  "situation.name": "{school} · {role}",
  "level.SG": "SG",
  "level.School": "School",
  "level.Gedeeld": "SG en School",
  "level.none": "geen niveau",
  "priority.KT": "KT",
  "priority.LT": "LT",
  "priority.Geen": "Geen",
  "priority.KT.long": "Korte termijn",
  "priority.LT.long": "Lange termijn",
  "priority.Geen.long": "Geen prioriteit",
  "priority.none": "nog te bepalen",
  "priority.conflict": "twee prioriteiten aangeduid",
  "cluster.none": "Zonder cluster",

  "task.core": "Kerntaak",
  "task.nobody": "Niemand",
  "task.outOfScope": "Niet van toepassing",
  "task.toCheck": "Te controleren",
  "task.hidden": "Verborgen rij in Excel",
  "task.looseHours": "{hours} zonder naam",

  "hours.short": "{hours}\u00a0u",
  "hours.approx": "±\u00a0{hours}\u00a0u",
  "hours.withoutHours": {
    one: "{hours} + {count} taak zonder uren",
    other: "{hours} + {count} taken zonder uren",
  },
  "hours.onlyWithout": { one: "{count} taak zonder uren", other: "{count} taken zonder uren" },

  "list.progress": "{filled} van {total} ingevuld",
  "list.left": "nog {count}",
  "list.search": "Zoek taak of persoon",
  "list.filters": "Filters",
  "list.label": "Taken van {situation}",
  "list.clusterAssigned": "{filled} van {total} toegewezen",
  "count.tasks": { one: "{count} taak", other: "{count} taken" },
  "list.nothing": "Geen taak voldoet aan uw zoekopdracht en filters.",
  "list.empty": "Op dit blad staan nog geen taken.",
  "list.person": "Persoon",
  "list.everyone": "Alle personen",
  "list.priority": "Prioriteit",
  "list.anyPriority": "Alle prioriteiten",
  "filter.all": "Alle",
  "filter.open": "Open",
  "filter.core": "Kern",
  "filter.incomplete": "Onvolledig",
  "filter.toCheck": "Te controleren",

  "found.title": { one: "{count} blad gevonden", other: "{count} bladen gevonden" },
  "found.more": { one: "Nog {count} blad", other: "Nog {count} bladen" },
  "found.summary": {
    one: "{count} blad met taken en personen",
    other: "{count} bladen met taken en personen",
  },
  "found.filled": "{count} toegewezen",
  "found.persons": { one: "{count} persoon", other: "{count} personen" },
  "count.core": { one: "{count} kerntaak", other: "{count} kerntaken" },
  "found.toCheck": { one: "{count} cel te controleren", other: "{count} cellen te controleren" },
  "found.hidden": { one: "{count} verborgen rij telt mee", other: "{count} verborgen rijen tellen mee" },
  "found.hiddenSheet": "Verborgen blad",
  "found.leftOut": {
    one: "{count} blad overgeslagen",
    other: "{count} bladen overgeslagen",
  },
  "leftOut.noTaskOverview": "geen kolommen Cluster en Omschrijving",
  "leftOut.veryHidden": "volledig verborgen in Excel",
  "leftOut.excluded": "door u overgeslagen",
  "leftOut.tooLarge": "te groot om te lezen",

  "empty.title": "Nog niets ingevuld",
  "empty.text": "Uw takenoverzicht is gevonden, maar nog niemand heeft een taak. Zo begint u:",

  "analysis.cancelled": "De analyse is geannuleerd. De werkmap is niet veranderd.",

  "problem.cellEditMode":
    "Er wordt nog een cel bewerkt in Excel. Druk in Excel op Enter of Esc en probeer het opnieuw.",
  "problem.protectedSheet":
    "{place} is beveiligd. Hef dat in Excel op (Controleren › Beveiliging blad opheffen) en probeer het opnieuw.",
  "problem.protectedWorkbook":
    "De structuur van deze werkmap is beveiligd. Hef dat in Excel op (Controleren › Werkmap beveiligen) en probeer het opnieuw.",
  "problem.readOnly":
    "Deze werkmap is alleen-lezen geopend. Kies in Excel Bewerken, of sla een eigen kopie op.",
  "problem.sheetGone":
    "{place} bestaat niet meer of heeft een andere naam gekregen. Lees de werkmap opnieuw.",
  "problem.taskMoved": "{place} bevat deze taak niet meer; de rij is verplaatst. Lees de werkmap opnieuw.",
  "problem.changedMeanwhile":
    "{place} is intussen door iemand anders gewijzigd. Lees de werkmap opnieuw en bekijk wat er nu staat.",
  "problem.now": "Er staat nu ‘{text}’.",
  "problem.nowEmpty": "De cel is nu leeg.",
  "problem.overwritten":
    "{place}: iemand anders had hier net ‘{text}’ ingevuld. Dat is overschreven en kan niet teruggezet worden. Vul het opnieuw in.",
  "problem.halfWritten":
    "Excel heeft dit maar voor een deel uitgevoerd. Probeer het opnieuw om het af te werken, of maak het in Excel ongedaan (Ctrl+Z).",
  "problem.sheetsInDoubt":
    "Excel heeft niet laten weten of het gelukt is. Deze nieuwe bladen zijn er misschien door gekomen: {sheets}. Bekijk die bladen, verwijder wat dubbel is en probeer het opnieuw.",
  "problem.notInFront":
    "Er staat een andere werkmap vooraan. Klik in deze werkmap, houd die vooraan en probeer het opnieuw.",
  "problem.notNow":
    "Excel kan dit nu niet doen. Bewerkt u nog een cel? Druk dan in Excel op Enter of Esc en probeer het opnieuw.",
  "problem.filtered":
    "Een filter verbergt cellen die zouden veranderen. Wis in Excel de filter (Gegevens › Wissen) en probeer het opnieuw.",
  "problem.noRoom":
    "Er kan geen rij of kolom ingevoegd worden: in de laatste rij of kolom van het blad staat nog iets. Maak die leeg en probeer het opnieuw.",
  "problem.inTheWay":
    "Samengevoegde cellen, een tabel of een draaitabel staan in de weg. Splits of verplaats die in Excel en probeer het opnieuw.",
  "problem.nameTaken":
    "Er is al een blad of een naam met die naam. Lees de werkmap opnieuw en probeer nog eens.",
  "problem.headingTaken":
    "{place} is de kop van een Excel-tabel die al een kolom ‘{text}’ heeft; Excel zou er iets anders van maken. Kies een andere naam.",
  "problem.fileRefused":
    "Excel op het web kopieert geen bladen met grafieken, opmerkingen, slicers of draaitabellen. Sla een kopie van dat bestand op met alleen de bladen met taken, zonder opmerkingen, en kies die kopie. Of open deze werkmap in Excel voor Windows of Mac.",
  "problem.formulaCell": "{place} bevat een formule. Die wordt niet overschreven zonder dat u het bevestigt.",
  "problem.tooLarge":
    "{place} is te groot om in één keer te lezen. Verwijder lege rijen en kolommen onder en naast de taken en probeer het opnieuw.",
  "problem.busy": "Excel is nog bezig. Wacht even en probeer het opnieuw.",
  "problem.connectionLost":
    "De verbinding met Excel is weggevallen. Controleer uw internetverbinding en probeer het opnieuw.",
  "problem.noReply":
    "Excel antwoordt niet. Wacht even en probeer het opnieuw. Helpt dat niet, sluit dan dit deelvenster en open het weer.",
  "problem.unsupported":
    "Deze versie van Excel kan dit niet. Werk Excel bij, of open de werkmap in Excel op het web.",
  "problem.cancelled": "Geannuleerd. De werkmap is niet veranderd.",
  "problem.noTaskOverview": "In deze werkmap is geen takenoverzicht gevonden.",
  "problem.unknown":
    "Er is iets misgegaan in Excel. Probeer het opnieuw. Blijft het misgaan, bezorg dan de details aan wie Takenwijzer bij u beheert.",
  "problem.title.opening": "De werkmap kon niet gelezen worden",
  "problem.title.fetching": "Dit onderdeel kon niet geladen worden",
  "problem.title.analysing": "De analyse is niet gelukt",
  "problem.title.showing": "De cel kon niet getoond worden",
  "problem.workbook": "De werkmap",
  "problem.sheet": "Blad {sheet}",
  "problem.cell": "Cel {cell} op {sheet}",
  "problem.aCell": "De cel",
  "problem.crashed":
    "Takenwijzer kon dit onderdeel niet tonen. Laad het opnieuw; uw werkmap is niet veranderd.",

  "say.found": "Takenoverzicht gelezen: {found}.",
  "say.refreshed": "De werkmap is opnieuw gelezen.",
  "say.analysed": "Analyse klaar: {filled} van {total} taken toegewezen, {open} open.",

  "action.undoWhat": "Ongedaan maken: {what}",
  "action.redoWhat": "Opnieuw uitvoeren: {what}",
  "action.nothingToUndo": "Niets om ongedaan te maken sinds het deelvenster geopend is",
  "action.nothingToRedo": "Niets om opnieuw uit te voeren",

  "edit.quoted": "‘{text}’",
  "edit.setLevel": "niveau {level} bij {where}",
  "edit.setLevel.none": "geen niveau bij {where}",
  "edit.setPriority": "prioriteit {priority} bij {where}",
  "edit.setPriority.none": "prioriteit gewist bij {where}",
  "edit.assign": "{where} toegewezen aan {person}",
  "edit.assign.hours": "{where} toegewezen aan {person}, {hours} per week",
  "edit.changeHours": "{hours} per week voor {person} bij {where}",
  "edit.changeHours.none": "geen uren meer voor {person} bij {where}",
  "edit.unassign": "{person} weggehaald bij {where}",
  "edit.setCore": "{where} als kerntaak gemarkeerd",
  "edit.setCore.none": "{where} niet meer als kerntaak gemarkeerd",
  "edit.markCoreTasks": "kerntaken gemarkeerd op {sheet}",
  "edit.addTask": "taak {task} toegevoegd",
  "edit.removeTask": "{where} verwijderd",
  "edit.addPerson": "{person} toegevoegd",
  "edit.renamePerson": "{person} hernoemd tot {name}",
  "edit.mergePersons": "{person} samengevoegd tot {name}",
  "edit.addSchool": "school {school} toegevoegd",
  "edit.startTarget": "{sheet} overgenomen als streefdoel",

  "answer.saved": "Aangepast",
  "answer.savedIn": "Aangepast in {cell}",
  "answer.undone": "Ongedaan gemaakt",
  "answer.undoneIn": "Ongedaan gemaakt in {cell}",

  "say.edit": "{answer}: {what}.",
  "say.asked": "Er is een vraag over {what}.",

  "list.choose": "Taken kiezen",
  "list.chooseShort": "Kiezen",
  "list.chooseHint": "Meerdere taken tegelijk invullen (Ctrl of Shift + klikken)",
  "list.chooseTask": "Kies {task}",
  "list.chooseCluster": "Alle taken van {cluster} kiezen",

  "problem.title.making": "De bladen konden niet gemaakt worden",
  "problem.title.removing": "De bladen konden niet verwijderd worden",
  "problem.title.keeping": "Uw keuze kon niet bewaard worden",
  "problem.title.listing": "De keuzelijsten konden niet geplaatst of weggehaald worden",
  "lists.set": {
    one: "Keuzelijst in {count} cel geplaatst.",
    other: "Keuzelijsten in {count} cellen geplaatst.",
  },
  "lists.leftAlone": {
    one: "{count} cel heeft al een eigen regel van u en is niet gewijzigd.",
    other: "{count} cellen hebben al een eigen regel van u en zijn niet gewijzigd.",
  },
  "lists.none": "Er stonden geen keuzelijsten van Takenwijzer in de werkmap.",
  "lists.removed": {
    one: "Keuzelijst uit {count} cel weggehaald.",
    other: "Keuzelijsten uit {count} cellen weggehaald.",
  },
  "problem.title.importing": "De scholen konden niet toegevoegd worden",

  "import.cancelled": "Het toevoegen is geannuleerd. Er is niets toegevoegd.",
  "import.removed": "De toegevoegde bladen zijn weer verwijderd.",
  "say.schools": {
    one: "{count} blad toegevoegd.",
    other: "{count} bladen toegevoegd.",
  },

  "sheets.count": { one: "{count} blad", other: "{count} bladen" },
  "sheets.made": { one: "{names} is gemaakt.", other: "{names} zijn gemaakt." },
  "sheets.made.none": "Er zijn nog geen gegevens voor die bladen.",
  "sheets.gone": {
    one: "{names} is verwijderd: die persoon staat niet meer in de werkmap.",
    other: "{names} zijn verwijderd: die personen staan niet meer in de werkmap.",
  },
  "sheets.left": {
    one: "{names} is van iemand die niet meer in de werkmap staat. Het blad is gebleven, want u hebt er iets op geschreven.",
    other:
      "{names} zijn van personen die niet meer in de werkmap staan. De bladen zijn gebleven, want u hebt er iets op geschreven.",
  },
  "sheets.cancelled": "Het maken van de bladen is geannuleerd. De werkmap is niet veranderd.",
  "sheets.removed": { one: "{names} is verwijderd.", other: "{names} zijn verwijderd." },
  "sheets.removed.none": "Er waren geen bladen van Takenwijzer.",

  "sheetSettings.include": "Niet meer overslaan",
  "sheetSettings.includeSheet": "{sheet} niet meer overslaan",

  "start.fill":
    "Huidige situatie: kies een taak en geef aan wie die doet, hoeveel uur per week en op welk niveau.",
  "start.target":
    "Streefdoel: hetzelfde voor later, met per taak een prioriteit. U kunt ook vertrekken van de huidige situatie: zie het tabblad Werkmap.",
  "start.analyse": "Analyseren: het blad Samenvatting toont werklast, open taken en de scholen naast elkaar.",
  "found.close": "Naar de taken",
} as const;
