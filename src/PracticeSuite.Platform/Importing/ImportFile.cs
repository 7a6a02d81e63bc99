using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Importing;

/// <summary>A CSV file that was read: its rows, and what was found wrong so far.</summary>
public sealed class ImportFile
{
    /// <summary>Problems of a file that was given away row by row; nobody reads more, and a file of another kind has millions.</summary>
    public const int MostKept = 1_000;

    private readonly List<ImportProblem> _problems = [];
    private readonly List<ImportRow> _rows = [];

    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    private readonly IReadOnlyList<ImportColumn> _known;

    internal ImportFile(string name, IReadOnlyList<string> header, IReadOnlyList<ImportColumn> known)
    {
        (Name, Header, _known) = (name, header, known);
        for (var i = 0; i < header.Count; i++)
            _columns.TryAdd(header[i], i);
    }

    public string Name { get; }

    public IReadOnlyList<string> Header { get; }

    public IReadOnlyList<ImportRow> Rows => _rows;

    public IReadOnlyList<ImportProblem> Problems => _problems;

    /// <summary>Of which <see cref="Problems"/> has the first.</summary>
    public int ProblemCount { get; private set; }

    /// <summary>All its problems, however many there are.</summary>
    internal bool KeepsAll { get; init; } = true;

    /// <summary>Its rows are not all known, so that no good ones of them can be told.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Rows of the file that are none of what it was read for.</summary>
    public int PassedOver { get; private set; }

    public int Accepted => _rows.Count(row => !row.IsRefused);

    /// <summary>Lets the action read each row; a row with a problem, or whose aggregate refuses, is left out and reported.</summary>
    public void ForEach(Action<ImportRow> take)
    {
        foreach (var row in _rows.Where(row => !row.IsRefused))
            Take(row, take);
    }

    public void Report(long line, string? column, string? value, string message)
    {
        ProblemCount++;
        if (KeepsAll || _problems.Count < MostKept)
            _problems.Add(new ImportProblem(Name, line, column, value, message));
    }

    /// <summary>Where the column stands, once for all rows.</summary>
    public int? IndexOf(string column) => _columns.TryGetValue(column, out var at) ? at : null;

    /// <summary>Of the rows that were taken only their lines are still of use; of a large file the text is as much as its aggregates.</summary>
    internal void ForgetTaken()
    {
        foreach (var row in _rows.Where(row => !row.IsRefused))
            row.Forget();
    }

    internal void Break(long line, string? column, string? value, string message)
    {
        IsBroken = true;
        Report(line, column, value, message);
    }

    internal void Take(ImportRow row, Action<ImportRow> take)
    {
        try
        {
            take(row);
        }
        catch (ImportRowException)
        {
            // The row has reported all of its problems already.
        }
        catch (BusinessException refusal)
        {
            Refuse(row, refusal);
        }
    }

    internal void PassOver() => PassedOver++;

    internal void Add(ImportRow row) => _rows.Add(row);

    /// <summary>What a refusal says of an input's field, a file's problem says of its column.</summary>
    private void Refuse(ImportRow row, BusinessException refusal)
    {
        var (column, message, field) = (ColumnOf(refusal.Field), refusal.Message, $"{refusal.Field} ");
        if (column is not null && message.StartsWith(field, StringComparison.Ordinal))
            message = $"{column} {message[field.Length..]}";
        row.Refuse(column is not null && Header.Contains(column) ? column : null, message);
    }

    private string? ColumnOf(string? field) =>
        field is null ? null : _known.FirstOrDefault(column => column.Fills(field))?.Name;
}
