namespace PracticeSuite.Privacy.Contracts.Requests;

/// <summary>Patients who want their record changed (P-149). Nothing is overwritten: what is accepted becomes an addendum beside the entry.</summary>
public interface IAmendmentAppService
{
    Task<IReadOnlyList<AmendmentDto>> GetListAsync(CancellationToken cancellationToken);

    Task<IReadOnlyList<AmendmentDto>> GetOfPatientAsync(Guid patientId, CancellationToken cancellationToken);

    Task<AmendmentDto> TakeAsync(Guid patientId, AmendmentInput request, CancellationToken cancellationToken);

    Task<AmendmentDto> ExtendAsync(Guid id, string reason, CancellationToken cancellationToken);

    Task<AmendmentDto> AcceptAsync(Guid id, AmendmentAcceptance acceptance, CancellationToken cancellationToken);

    Task<AmendmentDto> DenyAsync(Guid id, AmendmentDenial denial, CancellationToken cancellationToken);

    /// <summary>The letter of a denial, with all that 45 CFR 164.526(d)(1) asks of it.</summary>
    Task<PrivacyFile> PrintDenialAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The patient's statement, which goes with the entry from now on.</summary>
    Task<AmendmentDto> DisagreeAsync(Guid id, string statement, CancellationToken cancellationToken);

    /// <summary>The practice's answer to that statement; the patient gets a copy.</summary>
    Task<AmendmentDto> RebutAsync(Guid id, string rebuttal, CancellationToken cancellationToken);
}

/// <param name="Part">The part of the record that it is about, if it is one entry.</param>
/// <param name="ItemId">The entry.</param>
/// <param name="Wanted">What should stand there.</param>
/// <param name="Why">The patient's reason.</param>
public sealed record AmendmentInput(RequestHead Head, string? Part, string? ItemId, string? Wanted, string? Why);

/// <param name="Addendum">As it stands beside the entry.</param>
/// <param name="Informed">Whom the practice told, because the patient named them or they may have relied on the entry.</param>
public sealed record AmendmentAcceptance(string? Addendum, string? Informed);

public sealed record AmendmentDenial(AmendmentDenialGround Ground, string? Explanation);

/// <summary>45 CFR 164.526(a)(2).</summary>
public enum AmendmentDenialGround
{
    AccurateAndComplete,
    NotCreatedHere,
    NotInTheRecord,
    NotOpenToAccess,
}

public sealed record AmendmentDto(
    Guid Id,
    Guid PatientId,
    DateOnly ReceivedOn,
    RequestedBy By,
    string? Name,
    string? Relationship,
    RequestState State,
    DateOnly DueOn,
    DateOnly? ExtendedOn,
    string? ExtensionReason,
    string TakenBy,
    string? Part,
    string? ItemId,
    string Wanted,
    string Why,
    string? Addendum,
    string? Informed,
    AmendmentDenialGround? Ground,
    string? Explanation,
    string? Disagreement,
    DateOnly? DisagreedOn,
    string? Rebuttal,
    DateOnly? RebuttedOn,
    DateOnly? ClosedOn,
    string? DecidedBy);
