/*
 * mergeUndoGroup (ExcelApi 1.20) for the npm build of office.js, which does not know it: the group opens with the first request
 * of Excel.run and closes with one after the batch is over, so that a job that answers before can have the next one's inside it.
 */
function addUndoGroups(namespace, extension) {
  const run = namespace.run;
  const ask = (context, name) => extension.BatchApiHelper.invokeMethod(context.workbook, name, 0, [], 0, 0);
  namespace.run = function (options, batch) {
    if (!options || options.mergeUndoGroup !== true) return run.apply(this, arguments);
    return run.call(this, options, (context) => {
      ask(context, "_BeginUndoGroup");
      const end = () => {
        ask(context, "_EndUndoGroup");
        return context.sync();
      };
      return Promise.resolve(batch(context)).then(
        (result) =>
          context
            .sync()
            .then(end)
            .then(() => result),
        (error) =>
          end().then(() => {
            throw error;
          }),
      );
    });
  };
}

const undoGroups = `(${addUndoGroups.toString()})(Excel, OfficeExtension);`;

module.exports = { undoGroups };
