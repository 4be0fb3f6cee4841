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
  "action.close": "Sluiten",
  "action.clearFilters": "Alles tonen",
  "action.reload": "Opnieuw laden",
  "action.details": "Details voor ondersteuning",

  "step.sheets": "Werkbladen zoeken",
  "step.cells": "Cellen lezen",
  "step.colors": "Kerntaken herkennen",
  "step.analysis": "Cijfers berekenen",
  "step.writing": "Samenvatting schrijven",
  "progress.opening": "Uw takenoverzicht wordt gelezen",

  "role.current": "Huidige situatie",
  "role.target": "Streefdoel",
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

  "list.search": "Zoek taak of persoon",
  "list.filters": "Filters",
  "list.label": "Taken van {situation}",
  "list.clusterAssigned": "{filled} van {total} toegewezen",
  "list.shown": { one: "{count} taak", other: "{count} taken" },
  "list.nothing": "Geen taak voldoet aan uw zoekopdracht en filters.",
  "list.empty": "Op dit werkblad staan nog geen taken.",
  "list.person": "Persoon",
  "list.everyone": "Alle personen",
  "list.priority": "Prioriteit",
  "list.anyPriority": "Elke prioriteit",
  "filter.all": "Alle",
  "filter.open": "Open",
  "filter.core": "Kern",
  "filter.incomplete": "Onvolledig",
  "filter.toCheck": "Te controleren",

  "found.title": { one: "{count} werkblad gevonden", other: "{count} werkbladen gevonden" },
  "found.more": { one: "Nog {count} werkblad", other: "Nog {count} werkbladen" },
  "found.summary": {
    one: "{count} werkblad met taken en uitvoerders",
    other: "{count} werkbladen met taken en uitvoerders",
  },
  "found.tasks": { one: "{count} taak", other: "{count} taken" },
  "found.filled": "{count} toegewezen",
  "found.persons": { one: "{count} persoon", other: "{count} personen" },
  "found.core": { one: "{count} kerntaak", other: "{count} kerntaken" },
  "found.toCheck": { one: "{count} cel te controleren", other: "{count} cellen te controleren" },
  "found.hidden": { one: "{count} verborgen rij telt mee", other: "{count} verborgen rijen tellen mee" },
  "found.hiddenSheet": "Verborgen werkblad",
  "found.leftOut": {
    one: "{count} werkblad niet meegenomen",
    other: "{count} werkbladen niet meegenomen",
  },
  "leftOut.noTaskOverview": "geen kolommen Cluster en Omschrijving",
  "leftOut.generated": "gemaakt door Takenwijzer",
  "leftOut.veryHidden": "volledig verborgen in Excel",
  "leftOut.excluded": "door u uitgesloten",
  "leftOut.tooLarge": "te groot om te lezen",

  "empty.title": "Nog niets ingevuld",
  "empty.text": "Uw takenoverzicht is gevonden, maar nog niemand heeft een taak. Zo begint u:",

  "analysis.cancelled": "De analyse is geannuleerd. De werkmap is niet veranderd.",

  "problem.cellEditMode":
    "Er wordt nog een cel bewerkt in Excel. Druk in Excel op Enter of Esc en probeer opnieuw.",
  "problem.protectedSheet":
    "{place} is beveiligd. Hef in Excel de beveiliging op (Controleren, Beveiliging blad opheffen) en probeer opnieuw.",
  "problem.protectedWorkbook":
    "De structuur van deze werkmap is beveiligd, dus kan er geen werkblad bij. Hef in Excel de beveiliging op (Controleren, Werkmap beveiligen) en probeer opnieuw.",
  "problem.readOnly":
    "Deze werkmap is alleen-lezen geopend. Kies in Excel Bewerken, of sla een eigen kopie op.",
  "problem.sheetGone": "{place} bestaat niet meer of kreeg een andere naam. Lees de werkmap opnieuw.",
  "problem.taskMoved": "{place} bevat deze taak niet meer; de rij is verplaatst. Lees de werkmap opnieuw.",
  "problem.changedMeanwhile":
    "{place} is intussen door iemand anders veranderd. Lees de werkmap opnieuw en bekijk wat er nu staat.",
  "problem.now": "Er staat nu ‘{text}’.",
  "problem.nowEmpty": "Ze is nu leeg.",
  "problem.overwritten":
    "In {place} had iemand anders net ‘{text}’ ingevuld. Dat is overschreven en Excel kon het niet terugzetten. Vul het opnieuw in.",
  "problem.halfWritten":
    "Excel heeft dit maar voor een deel uitgevoerd. Probeer opnieuw om het af te werken, of maak het in Excel ongedaan (Ctrl+Z).",
  "problem.formulaCell": "{place} bevat een formule. Die wordt niet overschreven zonder dat u het bevestigt.",
  "problem.tooLarge":
    "{place} is te groot om in één keer te lezen. Verwijder lege rijen en kolommen onder en naast de taken en probeer opnieuw.",
  "problem.busy": "Excel is nog bezig. Wacht even en probeer opnieuw.",
  "problem.connectionLost":
    "De verbinding met Excel viel weg. Controleer uw internetverbinding en probeer opnieuw.",
  "problem.noReply":
    "Excel antwoordt niet. Wacht tot Excel klaar is en probeer opnieuw; helpt dat niet, sluit dan dit deelvenster en open het weer.",
  "problem.unsupported":
    "Deze versie van Excel kan dit niet. Werk Excel bij, of open de werkmap in Excel op het web.",
  "problem.cancelled": "Geannuleerd. De werkmap is niet veranderd.",
  "problem.noTaskOverview": "In deze werkmap is geen takenoverzicht gevonden.",
  "problem.unknown":
    "Er ging iets mis in Excel. Probeer opnieuw; blijft het misgaan, bezorg dan de details aan uw ICT-ondersteuning.",
  "problem.title.opening": "De werkmap kon niet gelezen worden",
  "problem.title.fetching": "Dit deel van het venster kon niet geladen worden",
  "problem.title.analysing": "De analyse is niet gelukt",
  "problem.title.showing": "De cel kon niet getoond worden",
  "problem.workbook": "De werkmap",
  "problem.sheet": "Werkblad {sheet}",
  "problem.cell": "Cel {cell} op {sheet}",
  "problem.aCell": "De cel",
  "problem.crashed": "Takenwijzer kon dit onderdeel niet tonen. Laad opnieuw; uw werkmap is niet veranderd.",

  "say.found": "Takenoverzicht gelezen: {found}.",
  "say.refreshed": "De werkmap is opnieuw gelezen.",
  "say.analysed": "Analyse klaar: {filled} van {total} taken toegewezen, {open} open.",

  "action.undoWhat": "Ongedaan maken: {what}",
  "action.redoWhat": "Opnieuw doen: {what}",
  "action.nothingToUndo": "Niets om ongedaan te maken",
  "action.nothingToRedo": "Niets om opnieuw te doen",

  "edit.quoted": "‘{text}’",
  "edit.tasks": { one: "{count} taak", other: "{count} taken" },
  "edit.setLevel": "niveau {level} bij {where}",
  "edit.setLevel.none": "geen niveau bij {where}",
  "edit.setPriority": "prioriteit {priority} bij {where}",
  "edit.setPriority.none": "prioriteit opengelaten bij {where}",
  "edit.assign": "{person} toegewezen aan {where}",
  "edit.assign.hours": "{person} met {hours} per week toegewezen aan {where}",
  "edit.changeHours": "{hours} per week voor {person} bij {where}",
  "edit.changeHours.none": "geen uren meer voor {person} bij {where}",
  "edit.unassign": "{person} weggehaald bij {where}",
  "edit.setCore": "kerntaakmarkering bij {where}",
  "edit.setCore.none": "kerntaakmarkering weggehaald bij {where}",
  "edit.markCoreTasks": "kerntaken gemarkeerd op {sheet}",
  "edit.addTask": "taak {task} toegevoegd",
  "edit.removeTask": "{where} verwijderd",
  "edit.addPerson": "{person} toegevoegd",
  "edit.renamePerson": "{person} hernoemd tot {name}",
  "edit.mergePersons": "{person} samengevoegd tot {name}",
  "edit.addSchool": "school {school} toegevoegd",
  "edit.startTarget": "streefdoel gestart vanuit {sheet}",

  "answer.saved": "Bewaard",
  "answer.savedIn": "Bewaard in {cell}",
  "answer.undone": "Ongedaan gemaakt",
  "answer.undoneIn": "Ongedaan gemaakt in {cell}",

  "say.edit": "{answer}: {what}.",
  "say.asked": "Er is een vraag over {what}.",

  "list.choose": "Taken kiezen",
  "list.chooseShort": "Kiezen",
  "list.chooseHint": "Meer taken tegelijk invullen (Ctrl of Shift en klik)",
  "list.chooseTask": "Kies {task}",
  "list.chooseCluster": "Alle taken van {cluster} kiezen",

  "problem.title.making": "De bladen konden niet gemaakt worden",
  "problem.title.removing": "De bladen konden niet verwijderd worden",
  "problem.title.keeping": "Uw keuze kon niet bewaard worden",
  "problem.title.bringing": "De scholen konden niet toegevoegd worden",

  "bring.cancelled": "Het toevoegen is geannuleerd. Er is niets bij gekomen.",
  "bring.takenAway": "De toegevoegde werkbladen zijn weer verwijderd.",
  "say.schools": {
    one: "{count} werkblad toegevoegd.",
    other: "{count} werkbladen toegevoegd.",
  },

  "sheets.made": { one: "{names} is gemaakt.", other: "{names} zijn gemaakt." },
  "sheets.made.none": "Er is niets om op die bladen te zetten.",
  "sheets.cancelled": "Het maken van de bladen is geannuleerd. De werkmap is niet veranderd.",
  "sheets.removed": { one: "{names} is verwijderd.", other: "{names} zijn verwijderd." },
  "sheets.removed.none": "Er waren geen bladen van Takenwijzer.",

  "sheetSettings.include": "Weer meenemen",
  "sheetSettings.includeSheet": "{sheet} weer meenemen",

  "help.title": "Hulp",
  "start.fill":
    "Huidige situatie: kies een taak en duid aan wie ze doet, hoeveel uur per week, en op welk niveau.",
  "start.target":
    "Streefdoel: hetzelfde voor later, met per taak een prioriteit. Vertrekken van de huidige situatie kan ook: zie het tabblad Werkmap.",
  "start.analyse": "Analyseren: het blad Samenvatting toont werklast, hiaten en wat scholen delen.",
  "found.close": "Naar de taken",
} as const;
