import { scopedName } from "../self-test/scope";

/** Values of ours that are kept in the workbook. Loads one; read it after the next sync. */
export function loadStored(context: Excel.RequestContext, name: string): Excel.Setting {
  const setting = context.workbook.settings.getItemOrNullObject(scopedName(name));
  setting.load("value");
  return setting;
}

/** The caller syncs. */
export function store(context: Excel.RequestContext, name: string, value: object): void {
  context.workbook.settings.add(scopedName(name), value);
}
