namespace PracticeSuite.Billing.Contracts.Services;

/// <summary>The codes of §1 of the BHI rulebook with labels of our own: what a page offers where a code is chosen.</summary>
public interface IProcedureCodes
{
    IReadOnlyList<ProcedureCodeDto> All { get; }

    /// <returns>Empty for a code that is not of the table: the code sets are larger than this product.</returns>
    string LabelOf(string code);
}

/// <param name="From">The first day on which it may be reported; null = not known.</param>
/// <param name="To">The last day; null = in force.</param>
public sealed record ProcedureCodeDto(string Code, string Label, DateOnly? From, DateOnly? To)
{
    public bool IsInForce(DateOnly on) => (From is null || From <= on) && (To is null || on <= To);
}
