namespace PracticeSuite.Privacy.Contracts.Requests;

/// <summary>Patients who ask to whom the practice told what (P-150); the accounting itself is made of the disclosures.</summary>
public interface IAccountingRequestAppService
{
    Task<IReadOnlyList<AccountingRequestDto>> GetListAsync(CancellationToken cancellationToken);

    Task<IReadOnlyList<AccountingRequestDto>> GetOfPatientAsync(Guid patientId, CancellationToken cancellationToken);

    Task<AccountingRequestDto> TakeAsync(Guid patientId, AccountingRequestInput request, CancellationToken cancellationToken);

    Task<AccountingRequestDto> ExtendAsync(Guid id, string reason, CancellationToken cancellationToken);

    /// <summary>It was handed over. The first within twelve months is free (45 CFR 164.528(c)(2)).</summary>
    Task<AccountingRequestDto> GrantAsync(Guid id, FulfillmentInput fulfillment, CancellationToken cancellationToken);
}

/// <param name="WithPart2Consents">What a Part 2 consent covered is asked for, too (P-080).</param>
public sealed record AccountingRequestInput(RequestHead Head, bool WithPart2Consents);

public sealed record AccountingRequestDto(
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
    bool WithPart2Consents,
    DateOnly? ClosedOn,
    string? How,
    long? FeeCents,
    string? FeeNote);
