import { schoolOfFile } from "../../../editing/imported-sheets";

/** Why a file cannot be imported, as far as its first bytes tell. */
export type WrongFile = "notXlsx" | "oldXls" | "password" | "unreadable";

/** A file that the user chose, before anything is done with it. */
export interface ChosenFile {
  file: File;
  wrong: WrongFile | null;
  /** What the user may change: the school of those sheets that name none. */
  school: string;
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Excel before 2007, and every workbook with a password to open it. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export async function chosenFile(file: File): Promise<ChosenFile> {
  const head = file.slice(0, COMPOUND.length).arrayBuffer();
  const wrong = await head.then(
    (bytes) => wrongFile(file.name, new Uint8Array(bytes)),
    (): WrongFile => "unreadable",
  );
  return { file, wrong, school: schoolOfFile(file.name) };
}

/** Judged on what is in it: a name says little. */
export function wrongFile(name: string, head: Uint8Array): WrongFile | null {
  const begins = (bytes: readonly number[]) => bytes.every((byte, at) => head[at] === byte);
  if (begins(ZIP)) return /\.(xlsx|xlsm)$/i.test(name) ? null : "notXlsx";
  if (!begins(COMPOUND)) return "notXlsx";
  return /\.xls$/i.test(name) ? "oldXls" : "password";
}

/** Null when it cannot be read any more: moved, deleted, or in a cloud folder that is not there. */
export function base64Of(file: File): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(file);
  });
}
