import { mergeClasses } from "@fluentui/react-components";
import type { Texts } from "../locale/texts";
import type { Situation } from "../model/situation";
import { useFieldStyles } from "./fields/field-styles";
import { useTexts } from "./texts-context";

/** "Sint-Jan · Huidige situatie". */
export function situationName({ t }: Texts, { school, role }: Situation): string {
  return t("situation.name", { school, role: t(`role.${role}`) });
}

interface SituationPickerProps {
  situations: Situation[];
  chosen: Situation;
  onChoose: (sheetId: string) => void;
  className?: string;
}

export function SituationPicker({ situations, chosen, onChoose, className }: SituationPickerProps) {
  const fields = useFieldStyles();
  const texts = useTexts();
  return (
    <select
      className={mergeClasses(fields.field, fields.cut, className)}
      aria-label={texts.t("situation.choose")}
      title={situationName(texts, chosen)}
      value={chosen.sheet.id}
      onChange={({ target }) => onChoose(target.value)}
    >
      {situations.map((situation) => (
        <option key={situation.sheet.id} value={situation.sheet.id}>
          {situationName(texts, situation)}
        </option>
      ))}
    </select>
  );
}
