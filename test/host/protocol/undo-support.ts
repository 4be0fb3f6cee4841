interface UndoSupport {
  web: boolean;
  desktop: boolean;
}
const NOWHERE: UndoSupport = { web: false, desktop: false };
const NOT_ON_THE_WEB: UndoSupport = { web: false, desktop: true };
const ON_THE_WEB_ONLY: UndoSupport = { web: true, desktop: false };

/**
 * What Excel cannot undo, of what this host knows: the table "Unsupported APIs" in
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities. All else can be undone.
 */
export const UNDO_SUPPORT: Record<string, UndoSupport | undefined> = {
  "DocumentProperties.author": NOT_ON_THE_WEB,
  "DocumentProperties.category": NOT_ON_THE_WEB,
  "DocumentProperties.comments": NOT_ON_THE_WEB,
  "DocumentProperties.company": NOT_ON_THE_WEB,
  "DocumentProperties.keywords": NOT_ON_THE_WEB,
  "DocumentProperties.manager": NOT_ON_THE_WEB,
  "DocumentProperties.subject": NOT_ON_THE_WEB,
  "DocumentProperties.title": NOT_ON_THE_WEB,
  "NamedItem.comment": NOT_ON_THE_WEB,
  "Workbook.insertWorksheetsFromBase64": NOWHERE,
  "Workbook.save": NOWHERE,
  "WorkbookProtection.protect": NOWHERE,
  "WorkbookProtection.unprotect": NOWHERE,
  "Worksheet.copy": NOWHERE,
  "Worksheet.delete": NOWHERE,
  "Worksheet.name": ON_THE_WEB_ONLY,
  "Worksheet.position": ON_THE_WEB_ONLY,
  "Worksheet.standardWidth": NOT_ON_THE_WEB,
  "Worksheet.visibility": ON_THE_WEB_ONLY,
  "WorksheetProtection.protect": NOWHERE,
  "WorksheetProtection.unprotect": NOWHERE,
};
