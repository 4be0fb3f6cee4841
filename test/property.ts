import fc from "fast-check";

/** The same cases every time, so that a failure is of the change and not of the day; others: FUZZ_SEED=… npm test */
fc.configureGlobal({ seed: Number(process.env["FUZZ_SEED"] ?? 20261129) });

export default fc;
