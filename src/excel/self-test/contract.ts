/**
 * What an add-in may count on, whichever way its requests travel: the same cases run in Node, in a browser's pane, and in a real
 * Excel as part of the self-test. Each batch stands on its own (a test sends it to the pane as text) and works on sheets that it
 * makes itself, whose names begin with the prefix.
 */
export interface ContractCase {
  rule: string;
  /** The ExcelApi set it needs; left out: the oldest that is supported. */
  since?: string;
  /** Only there: what Excel on Windows and Mac does otherwise, or what only a host that lacks something can show. */
  where?: "web" | "stand-in";
  batch: (prefix: string) => Promise<unknown>;
  answer: unknown;
}

export const CONTRACT: ContractCase[] = [
  {
    rule: "texts of every script, quotes, line breaks and numbers come back as they were written",
    batch: (prefix) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.add(`${prefix}1`).getRange("A1:D2");
        range.values = [
          ["’t Zwaluwnest “é”", "регистр 漢字 👩‍🏫", 'a\nb\tc\\d"e', "<b>&amp;</b>"],
          [0.1, -1e300, 1e-300, true],
        ];
        range.load("values");
        await context.sync();
        return range.values;
      }),
    answer: [
      ["’t Zwaluwnest “é”", "регистр 漢字 👩‍🏫", 'a\nb\tc\\d"e', "<b>&amp;</b>"],
      [0.1, -1e300, 1e-300, true],
    ],
  },
  {
    rule: "what is not loaded cannot be read",
    batch: (prefix) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.add(`${prefix}2`).getRange("A1");
        await context.sync();
        try {
          // eslint-disable-next-line office-addins/load-object-before-read -- what comes of it is what is tried
          return range.values;
        } catch (error) {
          return (error as OfficeExtension.Error).code;
        }
      }),
    answer: "PropertyNotLoaded",
  },
  {
    rule: "what is not there is a null object where that is asked for, and so is all that hangs on it",
    batch: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject("Is er niet");
        const range = sheet.getRange("A1").getUsedRangeOrNullObject(true);
        sheet.load("name");
        range.load("values");
        await context.sync();
        return [sheet.isNullObject, range.isNullObject];
      }),
    answer: [true, true],
  },
  {
    rule: "a failure tells its code and where it was; what came before it in the batch has happened, what came after has not",
    batch: async (prefix) => {
      const failure = await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add(`${prefix}3`);
        sheet.getRange("A1").values = [["eerst"]];
        sheet.getRange("geen adres").values = [["fout"]];
        sheet.getRange("A2").values = [["later"]];
        await context.sync();
      }).then(
        () => null,
        (error: OfficeExtension.Error) => [error.code, error.debugInfo.errorLocation],
      );
      return Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(`${prefix}3`).getRange("A1:A2");
        range.load("values");
        await context.sync();
        return [failure, range.values];
      });
    },
    answer: [
      ["InvalidArgument", "Worksheet.getRange"],
      [["eerst"], [""]],
    ],
  },
  {
    rule: "an API that the host does not have is ApiNotFound and named",
    where: "stand-in",
    batch: (prefix) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.add(`${prefix}4`).getRange("A1").flashFill();
        await context.sync();
      }).then(
        () => null,
        (error: OfficeExtension.Error) => [error.code, error.message.includes("Range.flashFill")],
      ),
    answer: ["ApiNotFound", true],
  },
  {
    rule: "an object stays the same object over several round trips",
    batch: (prefix) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add(`${prefix}5`);
        const range = sheet.getRange("B2");
        range.values = [["hier"]];
        range.load("address");
        await context.sync();
        sheet.getRange("1:3").insert("Down");
        sheet.name = `${prefix}vijf`;
        await context.sync();
        range.load("address,values");
        await context.sync();
        return [range.address.replace(prefix, ""), range.values];
      }),
    answer: ["'vijf'!B5", [["hier"]]],
  },
  {
    rule: "batches that run at the same time do not mix",
    batch: async (prefix) => {
      const write = (name: string): Promise<unknown> =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.add(name).getRange("A1");
          range.values = [[name]];
          await context.sync();
          range.load("values");
          await context.sync();
          return range.values[0]?.[0] === name;
        });
      return Promise.all([write(`${prefix}6a`), write(`${prefix}6b`), write(`${prefix}6c`)]);
    },
    answer: [true, true, true],
  },
  {
    rule: "an event reaches its handler once, until that is removed",
    batch: async (prefix) => {
      const heard: unknown[] = [];
      const handler = await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add(`${prefix}7`);
        const added = sheet.onChanged.add(async ({ address, source }) => {
          heard.push([address, source]);
        });
        await context.sync();
        return added;
      });
      const write = (address: string): Promise<void> =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem(`${prefix}7`).getRange(address).values = [["x"]];
          await context.sync();
          await new Promise((resolve) => setTimeout(resolve, 50));
        });
      await write("A1");
      await Excel.run(handler.context as Excel.RequestContext, async (context) => {
        handler.remove();
        await context.sync();
      });
      await write("A2");
      return heard;
    },
    answer: [["A1", "Local"]],
  },
  {
    rule: "an event tells whether it comes from this add-in",
    since: "1.14",
    batch: (prefix) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add(`${prefix}9`);
        const heard = new Promise((resolve) => {
          sheet.onChanged.add(async ({ triggerSource }) => resolve(triggerSource));
        });
        await context.sync();
        sheet.getRange("A1").values = [["x"]];
        await context.sync();
        return heard;
      }),
    answer: "ThisLocalAddin",
  },
  {
    rule: "what is newer than this Excel is told beforehand",
    batch: async () =>
      ["1.1", "1.9", "1.99"].map((set) => Office.context.requirements.isSetSupported("ExcelApi", set)),
    answer: [true, true, false],
  },
  {
    rule: "a request or an answer of more than 5 MB is refused",
    where: "web",
    batch: async (prefix) => {
      const codeOf = (batch: (context: Excel.RequestContext) => void): Promise<string | null> =>
        Excel.run(async (context) => {
          batch(context);
          await context.sync();
        }).then(
          () => null,
          (error: OfficeExtension.Error) => error.code,
        );
      const long = "x".repeat(30_000);
      await codeOf((context) => context.workbook.worksheets.add(`${prefix}8`));
      const fill = (rows: number, address: string) => (context: Excel.RequestContext) => {
        const values = Array.from({ length: rows }, () => [long]);
        context.workbook.worksheets.getItem(`${prefix}8`).getRange(address).values = values;
      };
      const sent = await codeOf(fill(200, "A1:A200"));
      await codeOf(fill(100, "A1:A100"));
      await codeOf(fill(100, "A101:A200"));
      const asked = await codeOf((context) =>
        context.workbook.worksheets.getItem(`${prefix}8`).getRange("A1:A200").load("values"),
      );
      return [sent, asked];
    },
    answer: ["RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded"],
  },
];
