namespace PracticeSuite.Charting.Contracts.Flags;

/// <summary>
/// What is owed to a patient by a day, whatever became of the flag that began it: the C-SSRS of the same day (P-200), the contacts after an antidepressant was
/// begun (UF-06), the contact after a stay (UF-34). Nobody closes it: it is over once the screener is there, or the contact: a visit that was kept, or a signed note of a call or a crisis.
/// </summary>
public interface ICareDutyAppService
{
    /// <summary>The soonest first.</summary>
    Task<IReadOnlyList<CareDutyDto>> GetAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>Of all present patients whose flags the caller may read, what is due within a week; the longest due first.</summary>
    Task<IReadOnlyList<CareDutyDto>> GetListAsync(CancellationToken cancellationToken);
}

/// <param name="What">"C-SSRS, since PHQ-9 item 9 was answered 2".</param>
/// <param name="Rule">Of the rulebook.</param>
public sealed record CareDutyDto(Guid PatientId, string What, DateOnly DueOn, bool IsOverdue, string Rule)
{
    public bool IsPart2 { get; init; }

    /// <summary>The scale that ends it once it is filled in; null = a contact does.</summary>
    public string? Scale { get; init; }
}
