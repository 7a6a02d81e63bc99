namespace PracticeSuite.Platform.Importing;

/// <summary>
/// Takes one documented CSV file into a module, through the same aggregates that pages use. Files of a folder are taken in the
/// order in which modules registered them, all in one operation.
/// </summary>
public interface IFileImport
{
    /// <summary>For instance <c>patients.csv</c>.</summary>
    string FileName { get; }

    /// <summary>What a row is, for the documentation and the summary: "patient".</summary>
    string RowName { get; }

    IReadOnlyList<ImportColumn> Columns { get; }

    /// <summary>Reads every row, refuses the wrong ones, saves the rest; the caller commits only if nothing was refused.</summary>
    Task ImportAsync(ImportFile file, CancellationToken cancellationToken);
}

/// <param name="Rule">What the column holds and its bounds, in words, for the documentation and for refusals.</param>
/// <param name="Field">The input's property that the column fills, where it is not the column's name in other letters.</param>
public sealed record ImportColumn(string Name, bool Required, string Rule, string? Field = null)
{
    public bool Fills(string field) => field.Equals(Field ?? Name.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
}
