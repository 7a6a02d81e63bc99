namespace PracticeSuite.Platform.Importing;

/// <summary>How a file is read: its columns, and what sets files of others apart from those that are made for us.</summary>
public sealed record ImportFormat(string FileName, IReadOnlyList<ImportColumn> Columns)
{
    /// <summary>What the first line of the file says.</summary>
    public Func<IReadOnlyList<string>, ImportHeading> Heading { get; init; } = first => new ImportHeading([.. first.Select(name => name.Trim().ToLowerInvariant())], IsRow: false);

    /// <summary>Columns that the file may have and nobody reads.</summary>
    public Func<string, bool> IsUnread { get; init; } = _ => false;

    /// <summary>Rows of others' interest, told by their fields before they are kept: of a million rows a few hundred are.</summary>
    public Func<ImportFile, IReadOnlyList<string>, bool> PassesOver { get; init; } = (_, _) => false;
}

/// <param name="Names">Of the columns, each once.</param>
/// <param name="IsRow">The file names no columns: its first line is a row already.</param>
public sealed record ImportHeading(IReadOnlyList<string> Names, bool IsRow);
