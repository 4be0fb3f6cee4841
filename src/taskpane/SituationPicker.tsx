import { Select } from "@fluentui/react-components";
import type { Texts } from "../locale/texts";
import type { Situation } from "../model/situation";
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
  const texts = useTexts();
  return (
    <Select
      className={className}
      aria-label={texts.t("situation.choose")}
      value={chosen.sheet.id}
      onChange={(_, { value }) => onChoose(value)}
    >
      {situations.map((situation) => (
        <option key={situation.sheet.id} value={situation.sheet.id}>
          {situationName(texts, situation)}
        </option>
      ))}
    </Select>
  );
}
