namespace PracticeSuite.Billing.Contracts.Lists;

/// <summary>Files of rates, charges and codes: looked at first, then taken whole or not at all.</summary>
public interface IListImportAppService
{
    /// <summary>Reads a file and keeps what it says of our codes; nothing of it holds yet.</summary>
    /// <param name="content">UTF-8, comma-separated; read once to its end.</param>
    /// <param name="from">The first day of rates of a fee schedule, where that is not 1 January of its year; else null.</param>
    Task<Guid> ReceiveAsync(ListKind kind, Stream content, string name, DateOnly? from, CancellationToken cancellationToken);

    /// <summary>Files, latest first.</summary>
    Task<IReadOnlyList<ListImportDto>> GetListAsync(CancellationToken cancellationToken);

    /// <summary>A file with what it changes, as of now; of one that was taken, what it changed stands in its counts.</summary>
    Task<ListPreviewDto> GetAsync(Guid id, int skip, int take, CancellationToken cancellationToken);

    /// <summary>Takes the file whole.</summary>
    /// <param name="version">Of the file, as it was shown.</param>
    /// <param name="digest">Of what was shown; refused with <c>Billing:ListChanged</c> where the file would change something else by now.</param>
    Task<ListImportDto> TakeAsync(Guid id, int version, string digest, CancellationToken cancellationToken);

    /// <summary>The file is not taken; that it was there stays.</summary>
    Task DropAsync(Guid id, int version, CancellationToken cancellationToken);
}

public enum ListKind
{
    /// <summary>Medicare's physician fee schedule, as CMS publishes it by carrier and locality.</summary>
    FeeSchedule,

    /// <summary>rates.csv: amounts of contracts.</summary>
    Rates,

    /// <summary>fees.csv: what the practice charges.</summary>
    Charges,

    /// <summary>icd10.csv: diagnosis codes (B-232).</summary>
    DiagnosisCodes,

    /// <summary>ncci_pairs.csv: the quarter's edits (B-102).</summary>
    CodePairs,
}

public enum ListState
{
    /// <summary>Read, and waiting for somebody to take or drop it.</summary>
    Waiting,

    Taken,

    Dropped,
}

/// <param name="Sha256">Of the file's bytes.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Problems">Rows that are refused; while there are any the file cannot be taken.</param>
/// <param name="PassedOver">Rows that are none of ours: other codes, localities, modifiers.</param>
/// <param name="New">With the next two: as it was when the file was taken; 0 before.</param>
public sealed record ListImportDto(
    Guid Id, int Version, ListKind Kind, ListState State, string Name, string Sha256, long Size, DateTimeOffset ReceivedAt, string ReceivedBy,
    DateTimeOffset? EndedAt, string? EndedBy, int Problems, int PassedOver, int New, int Changed, int Same);

/// <param name="From">The first day on which it changes something; null where it changes nothing.</param>
/// <param name="Rows">New and changed ones first.</param>
/// <param name="Refused">The first of the problems.</param>
/// <param name="Total">Of rows that are not passed over.</param>
public sealed record ListPreviewDto(
    ListImportDto File, int New, int Changed, int Same, DateOnly? From, int Total, IReadOnlyList<ListRowDto> Rows, IReadOnlyList<ListProblemDto> Refused)
{
    /// <summary>SHA-256 of all that the file would change; empty once it is taken or dropped.</summary>
    public string Digest { get; init; } = "";
}

public enum ListRowStanding
{
    New,
    Changed,
    Same,
}

/// <param name="Line">Counted from 1.</param>
/// <param name="What">"99484, office, 13282-01, from 2026-01-01".</param>
/// <param name="Before">What is there now; null where it is new.</param>
public sealed record ListRowDto(long Line, ListRowStanding Standing, string What, string? Before, string After);

/// <param name="Column">Null where the whole line or file is meant.</param>
/// <param name="Message">What is wrong and the fix.</param>
public sealed record ListProblemDto(long Line, string? Column, string? Value, string Message);
