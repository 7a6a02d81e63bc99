using System.Text;
using PracticeSuite.Billing.Lists;
using PracticeSuite.Platform.Importing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Lists;

/// <summary>A list is read as it comes: of its millions of rows those of ours are held, and no other.</summary>
public sealed class ListReadingTests
{
    private static readonly ImportFormat Format = new("list.csv", [new ImportColumn("code", true, "a code"), new ImportColumn("amount", false, "a whole number")]);

    [Fact]
    public void A_row_that_was_read_is_held_no_longer()
    {
        using var file = FileOf(50_000, i => $"C{i},{i}");
        WeakReference? first = null;
        var (rows, held) = (0, true);

        var list = ListReading.Read(file, Format, row =>
        {
            first ??= new WeakReference(row);
            if (++rows == 20_000)
            {
                GC.Collect();
                held = first.IsAlive;
            }

            return [];
        });

        Assert.Equal((50_000, 0, false), (list.PassedOver, list.ProblemCount, held));
    }

    [Fact]
    public void Of_a_file_of_another_kind_the_problems_are_counted_and_the_first_are_told()
    {
        using var file = FileOf(5_000, i => $"C{i},x{i}");

        var list = ListReading.Read(file, Format, row =>
        {
            row.Number("amount", 0, 10);
            row.ThrowIfRefused();
            return [];
        });

        Assert.Equal((5_000, ListImport.ProblemsKept, 2L, "x0"), (list.ProblemCount, list.Problems.Count, list.Problems[0].Line, list.Problems[0].Value));
    }

    [Fact]
    public void A_file_with_more_rows_of_ours_than_a_practice_has_says_how_many_and_holds_no_more_of_them()
    {
        using var file = FileOf(ListImport.MostRows + 500, i => $"C{i},{i}");

        var list = ListReading.Read(file, Format, row => [new ListRow(row.Line, row.Text("code", 10), new DateOnly(2026, 1, 1))]);

        Assert.Equal((ListImport.MostRows, 0), (list.Rows.Count, list.PassedOver));
        Assert.StartsWith("The file has 20,500 rows of ours", Assert.Single(list.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_taken_of_a_file_that_breaks_in_its_middle()
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes("code,amount\nC1,1\n\"C2,2\nC3,3\n"));

        var list = ListReading.Read(file, Format, row => [new ListRow(row.Line, row.Text("code", 10), new DateOnly(2026, 1, 1))]);

        Assert.Empty(list.Rows);
        Assert.Contains("is not closed", Assert.Single(list.Problems).Message, StringComparison.Ordinal);
    }

    private static MemoryStream FileOf(int rows, Func<int, string> row) =>
        new(Encoding.UTF8.GetBytes($"code,amount\n{string.Join('\n', Enumerable.Range(0, rows).Select(row))}"));
}
