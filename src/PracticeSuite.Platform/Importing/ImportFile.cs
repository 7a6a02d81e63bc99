using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Importing;

/// <summary>A CSV file that was read: its rows, and what was found wrong so far.</summary>
public sealed class ImportFile
{
    private readonly List<ImportProblem> _problems = [];
    private readonly List<ImportRow> _rows = [];

    internal ImportFile(string name, IReadOnlyList<string> header) => (Name, Header) = (name, header);

    public string Name { get; }

    public IReadOnlyList<string> Header { get; }

    public IReadOnlyList<ImportRow> Rows => _rows;

    public IReadOnlyList<ImportProblem> Problems => _problems;

    /// <summary>Its rows are not all known, so that no good ones of them can be told.</summary>
    public bool IsBroken { get; private set; }

    public int Accepted => _rows.Count(row => !row.IsRefused);

    /// <summary>Lets the action read each row; a row with a problem, or whose aggregate refuses, is left out and reported.</summary>
    public void ForEach(Action<ImportRow> take)
    {
        foreach (var row in _rows.Where(row => !row.IsRefused))
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
                row.Refuse(ColumnOf(refusal.Field), refusal.Message);
            }
        }
    }

    public void Report(long line, string? column, string? value, string message) =>
        _problems.Add(new ImportProblem(Name, line, column, value, message));

    internal void Break(long line, string? column, string? value, string message)
    {
        IsBroken = true;
        Report(line, column, value, message);
    }

    internal void Add(ImportRow row) => _rows.Add(row);

    private string? ColumnOf(string? field)
    {
        var wanted = field?.Replace("_", "", StringComparison.Ordinal);
        return Header.FirstOrDefault(name => name.Replace("_", "", StringComparison.Ordinal).Equals(wanted, StringComparison.OrdinalIgnoreCase));
    }
}
