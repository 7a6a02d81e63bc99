using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Services;

/// <summary>Services that are billed by themselves, here or elsewhere, and stand beside a BHI month (§6 of the BHI rulebook).</summary>
public interface IOtherServiceAppService
{
    Task<IReadOnlyList<OtherServiceDto>> GetListAsync(Guid patientId, BillingMonth month, CancellationToken cancellationToken);

    /// <summary>All patients' services of a month, by day; those that a biller has to ask about can be had alone.</summary>
    Task<OtherServicePageDto> GetMonthAsync(OtherServiceQuery query, CancellationToken cancellationToken);

    Task<OtherServiceDto> AddAsync(OtherServiceInput input, CancellationToken cancellationToken);

    /// <summary>A biller has asked: the other service does not stand against our claim (B-092).</summary>
    Task<OtherServiceDto> ConfirmAsync(Guid id, string reason, CancellationToken cancellationToken);

    /// <summary>Takes back a service that was never furnished; the row stays, and stays out of every evaluation.</summary>
    Task WithdrawAsync(Guid id, string reason, CancellationToken cancellationToken);
}

/// <param name="PractitionerId">Null = somebody outside the practice.</param>
/// <param name="Instrument">The scored scale, for 96127.</param>
public sealed record OtherServiceInput(Guid PatientId, DateOnly On, string Code, Guid? PractitionerId, string? Instrument);

/// <param name="StandsAgainstClaim">
/// Somebody outside the practice reports the code of the patient's own enrollment, which holds our claim until a biller has asked (B-092).
/// </param>
public sealed record OtherServiceDto(
    Guid Id, Guid PatientId, DateOnly On, string Code, Guid? PractitionerId, string? Practitioner, string? Instrument, bool Confirmed,
    string? ConfirmedReason, bool StandsAgainstClaim)
{
    /// <summary>Of a Part 2 program.</summary>
    public bool IsPart2 { get; init; }
}

/// <param name="ToConfirm">Only those that stand against a claim of ours (B-092).</param>
public sealed record OtherServiceQuery(BillingMonth Month, bool ToConfirm = false, int Skip = 0, int Take = 100);

/// <param name="ToConfirm">How many of the month stand against a claim of ours, on whatever page.</param>
public sealed record OtherServicePageDto(int Total, int ToConfirm, IReadOnlyList<OtherServiceDto> Rows);
