namespace PracticeSuite.Privacy.Contracts.Requests;

/// <summary>Patients who ask that something is not used or told (P-151).</summary>
public interface IRestrictionAppService
{
    Task<IReadOnlyList<RestrictionDto>> GetListAsync(CancellationToken cancellationToken);

    Task<IReadOnlyList<RestrictionDto>> GetOfPatientAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>What was paid in full is kept from the insurer at once, for the days that the patient names (45 CFR 164.522(a)(1)(vi)).</summary>
    Task<RestrictionDto> TakeAsync(Guid patientId, RestrictionInput request, CancellationToken cancellationToken);

    /// <summary>What the practice was free to refuse holds from now on, or from the day that the patient named if that is later.</summary>
    Task<RestrictionDto> AgreeAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Never of what was paid in full (45 CFR 164.522(a)(1)(vi)).</summary>
    Task<RestrictionDto> DenyAsync(Guid id, string reason, CancellationToken cancellationToken);

    /// <summary>The patient agrees to its end, or the practice ends one that it was free to refuse, for what comes after.</summary>
    Task<RestrictionDto> EndAsync(Guid id, string reason, CancellationToken cancellationToken);
}

/// <param name="From">The first day; the day of the request where none is named.</param>
/// <param name="Until">The last day; null = open.</param>
public sealed record RestrictionInput(RequestHead Head, RestrictionKind Kind, string? What, DateOnly? From = null, DateOnly? Until = null);

public enum RestrictionKind
{
    /// <summary>Paid in full out of pocket, not to be told to the health plan: must be honored.</summary>
    PaidInFull,

    /// <summary>From family, friends or whoever else is involved in the care.</summary>
    PeopleInvolved,
    Other,
}

/// <param name="HoldsFrom">Null = it does not hold.</param>
public sealed record RestrictionDto(
    Guid Id,
    Guid PatientId,
    DateOnly ReceivedOn,
    RequestedBy By,
    string? Name,
    string? Relationship,
    RequestState State,
    DateOnly DueOn,
    string TakenBy,
    RestrictionKind Kind,
    string What,
    DateOnly From,
    DateOnly? Until,
    DateOnly? HoldsFrom,
    string? Answer,
    string? DecidedBy,
    DateOnly? ClosedOn,
    DateOnly? EndedOn,
    string? EndReason);
