namespace PracticeSuite.Scheduling.Contracts.Visits;

/// <summary>Visits as they took place, with their code, here or elsewhere (B-050).</summary>
public interface IVisitAppService
{
    /// <summary>All visits of one patient, the latest first.</summary>
    Task<IReadOnlyList<VisitDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>The caller's own visits of a day, by their beginning; none for whoever sees no patients.</summary>
    Task<IReadOnlyList<VisitDto>> GetOwnDayAsync(DateOnly on, CancellationToken cancellationToken);

    /// <summary>With whom alone the caller's visits can be: themselves, where their role writes only its own (P-110); null = with anybody.</summary>
    Task<Guid?> GetOnlyPractitionerAsync(CancellationToken cancellationToken);

    /// <summary>The same visit a second time is refused with <c>Scheduling:VisitExists</c>, somebody else's with <c>Scheduling:NotYourVisit</c>.</summary>
    Task<VisitDto> RecordAsync(RecordVisit record, CancellationToken cancellationToken);

    /// <summary>Whether the patient came after all; only kept visits count for anything.</summary>
    Task<VisitDto> MarkKeptAsync(Guid id, bool kept, CancellationToken cancellationToken);

    /// <summary>That it was kept, or missed, was said in error: it counts as neither until it is marked again.</summary>
    Task<VisitDto> TakeBackAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>How patient and practitioner meet after all, and where they join.</summary>
    Task<VisitDto> ArrangeAsync(Guid id, VisitArrangement how, CancellationToken cancellationToken);
}

/// <param name="Link">Where a visit by telehealth is joined: https, without a user's name; null = nowhere on the web.</param>
public sealed record VisitArrangement(VisitMode Mode, string? Link);

/// <param name="On">Local date at the location.</param>
/// <param name="Code">CPT or HCPCS, five characters.</param>
/// <param name="PractitionerId">Of this practice; else <paramref name="OutsidePractitioner"/> says who.</param>
/// <param name="LocationId">Null for a visit elsewhere.</param>
/// <param name="Start">With <paramref name="End"/>, the time that is billed with the visit (B-056).</param>
/// <param name="Link">As <see cref="VisitArrangement.Link"/>.</param>
public sealed record RecordVisit(
    Guid PatientId,
    DateOnly On,
    string Code,
    Guid? PractitionerId,
    string? OutsidePractitioner,
    Guid? LocationId,
    DateTimeOffset? Start = null,
    DateTimeOffset? End = null,
    bool Kept = true,
    VisitMode Mode = VisitMode.InPerson,
    string? Link = null);

public sealed record VisitDto(
    Guid Id,
    Guid PatientId,
    DateOnly On,
    string Code,
    Guid? PractitionerId,
    string? OutsidePractitioner,
    Guid? LocationId,
    DateTimeOffset? Start,
    DateTimeOffset? End,
    bool Kept,
    VisitMode Mode)
{
    /// <summary>Neither kept nor missed: that it was either was said in error.</summary>
    public bool IsTakenBack { get; init; }

    /// <summary>Where it is joined, for those who record visits: whoever has it can walk in.</summary>
    public string? Link { get; init; }

    /// <summary>Of the practice's Part 2 program (P-071).</summary>
    public bool IsPart2 { get; init; }
}
