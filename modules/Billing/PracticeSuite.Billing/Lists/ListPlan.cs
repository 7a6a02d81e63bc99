using PracticeSuite.Billing.Contracts.Lists;

namespace PracticeSuite.Billing.Lists;

/// <summary>A file's rows held against what is there.</summary>
internal sealed record ListPlan(IReadOnlyList<PlannedRow> Rows)
{
    public int New => Count(ListRowStanding.New);

    public int Changed => Count(ListRowStanding.Changed);

    public int Same => Count(ListRowStanding.Same);

    /// <summary>The first day on which something becomes otherwise.</summary>
    public DateOnly? From => Rows.Where(row => row.Standing != ListRowStanding.Same).Select(row => (DateOnly?)row.Row.From).Min();

    /// <summary>Of all that becomes otherwise, so that what is taken is what was shown, and not only as much.</summary>
    public string Digest => Sha256Text.HashOf(string.Join('\n', Rows.Where(row => row.Standing != ListRowStanding.Same).Select(row => $"{row.Row.Line}\t{row.Standing}\t{row.What}\t{row.Before}\t{row.After}")));

    private int Count(ListRowStanding standing) => Rows.Count(row => row.Standing == standing);
}

/// <param name="Before">As people read it; null where the row is new.</param>
/// <param name="Put">Makes it so; nothing is saved yet.</param>
internal sealed record PlannedRow(ListRow Row, ListRowStanding Standing, string What, string? Before, string After, Action Put)
{
    public static PlannedRow Of(ListRow row, string what, string? before, string after, Action put) =>
        new(row, before is null ? ListRowStanding.New : before == after ? ListRowStanding.Same : ListRowStanding.Changed, what, before, after, put);

    public ListRowDto ToDto() => new(Row.Line, Standing, What, Before, After);
}

/// <summary>One kind of list: how its files are read, and what they are held against.</summary>
internal interface IListSource
{
    ListKind Kind { get; }

    /// <param name="from">The first day, where the person who gave the file said another than the file does.</param>
    Task<ReadList> ReadAsync(Stream content, DateOnly? from, CancellationToken cancellationToken);

    /// <summary>Tracks what is there, so that <see cref="PlannedRow.Put"/> changes it.</summary>
    Task<ListPlan> PlanAsync(ListImport import, CancellationToken cancellationToken);
}
