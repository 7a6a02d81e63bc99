using PracticeSuite.Billing.Contracts.Lists;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Billing.Lists;

/// <summary>
/// Reads the rows of a file, each into one of ours or none; what is wrong stands with its line, column, value and fix. However long the file is, no more of
/// it is held than the rows that are ours.
/// </summary>
internal static class ListReading
{
    /// <param name="read">Null of a row that is none of ours.</param>
    public static ReadList Read(Stream content, ImportFormat format, Func<ImportRow, IEnumerable<ListRow>> read)
    {
        var rows = new List<ListRow>();
        var (ours, passed) = (0, 0);
        var file = ImportCsv.Scan(content, format, row =>
        {
            var before = ours;
            foreach (var one in read(row))
            {
                if (++ours <= ListImport.MostRows)
                    rows.Add(one);
            }

            passed += ours == before ? 1 : 0;
        });
        if (file.IsBroken)
            return Of(file, [], file.PassedOver);
        RefuseTwice(file, rows);
        if (ours > ListImport.MostRows)
            file.Report(0, null, null, $"The file has {ours:N0} rows of ours; at most {ListImport.MostRows:N0} are taken at once. Split it.");
        return Of(file, rows, file.PassedOver + passed);
    }

    private static ReadList Of(ImportFile file, IReadOnlyList<ListRow> rows, int passed) => new(
        rows, [.. file.Problems.Take(ListImport.ProblemsKept).Select(problem => new ListProblemDto(problem.Line, problem.Column, problem.Value, problem.Message))], file.ProblemCount, passed);

    /// <summary>Of two rows about the same one is wrong, and nobody but the sender knows which.</summary>
    private static void RefuseTwice(ImportFile file, List<ListRow> rows)
    {
        foreach (var twice in rows.GroupBy(row => (row.Code, row.Other, row.PayerId, row.Locality, row.Facility, row.From)).Where(group => group.Count() > 1))
            file.Report(twice.Last().Line, null, twice.Key.Code, $"Line {twice.First().Line} is about the same; leave one of the two out.");
    }
}
