namespace PracticeSuite.Billing.Contracts.Services;

/// <summary>What codes are called here: the practice's own labels over those that come with the product (B-009).</summary>
public interface IProcedureCodes
{
    Task<ProcedureCodeTable> ReadAsync(CancellationToken cancellationToken);
}

/// <param name="All">The codes of §1 of the BHI rulebook and those that the practice labelled, in the order of the shipped table.</param>
public sealed record ProcedureCodeTable(IReadOnlyList<ProcedureCodeDto> All)
{
    private readonly Dictionary<string, string> _labels = All.ToDictionary(one => one.Code, one => one.Label, StringComparer.Ordinal);

    public static ProcedureCodeTable Empty { get; } = new([]);

    /// <returns>Empty for a code that is not of the table: the code sets are larger than this product.</returns>
    public string LabelOf(string? code) => code is not null && _labels.TryGetValue(code, out var label) ? label : "";
}

/// <param name="From">The first day on which it may be reported; null = not known.</param>
/// <param name="To">The last day; null = in force.</param>
public sealed record ProcedureCodeDto(string Code, string Label, DateOnly? From, DateOnly? To)
{
    public bool IsInForce(DateOnly on) => (From is null || From <= on) && (To is null || on <= To);
}
