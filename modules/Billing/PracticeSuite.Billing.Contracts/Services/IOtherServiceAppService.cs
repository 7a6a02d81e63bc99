using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Services;

/// <summary>Services that are billed by themselves, here or elsewhere, and stand beside a BHI month (§6 of the BHI rulebook).</summary>
public interface IOtherServiceAppService
{
    Task<IReadOnlyList<OtherServiceDto>> GetListAsync(Guid patientId, BillingMonth month, CancellationToken cancellationToken);

    Task<OtherServiceDto> AddAsync(OtherServiceInput input, CancellationToken cancellationToken);

    /// <summary>A biller has asked: the other service does not stand against our claim (B-092).</summary>
    Task<OtherServiceDto> ConfirmAsync(Guid id, string reason, CancellationToken cancellationToken);

    /// <summary>Takes back a service that was never furnished; the row stays, and stays out of every evaluation.</summary>
    Task WithdrawAsync(Guid id, string reason, CancellationToken cancellationToken);
}

/// <param name="PractitionerId">Null = somebody outside the practice.</param>
/// <param name="Instrument">The scored scale, for 96127.</param>
public sealed record OtherServiceInput(Guid PatientId, DateOnly On, string Code, Guid? PractitionerId, string? Instrument);

public sealed record OtherServiceDto(
    Guid Id, Guid PatientId, DateOnly On, string Code, Guid? PractitionerId, string? Practitioner, string? Instrument, bool Confirmed,
    string? ConfirmedReason);
