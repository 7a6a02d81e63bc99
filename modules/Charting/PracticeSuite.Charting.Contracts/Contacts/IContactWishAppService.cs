using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.Contacts;

/// <summary>Another address, phone or e-mail than the one on record, because the patient asked for it (P-152). Nobody asks why.</summary>
public interface IContactWishAppService
{
    Task<ContactDto> GetAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>From now on, instead of what was asked before.</summary>
    Task<ContactDto> SaveAsync(Guid patientId, ContactWishInput wish, CancellationToken cancellationToken);

    /// <summary>What is on record holds again.</summary>
    /// <exception cref="BusinessException"><c>Charting:NoContactWish</c>.</exception>
    Task<ContactDto> EndAsync(Guid patientId, CancellationToken cancellationToken);
}

/// <param name="Wish">What was asked; null = nothing was.</param>
public sealed record ContactDto(Guid PatientId, PatientContact Contact, ContactWishDto? Wish);

public sealed record ContactWishDto(
    string? AddressLine1, string? AddressLine2, string? City, string? State, string? Zip, string? Phone, string? Email, bool DoNotCall, string? Note, string RecordedBy, DateTimeOffset Since);

/// <param name="AddressLine1">An address is given whole or not at all; a post office box will do.</param>
/// <param name="DoNotCall">Nobody calls, whatever number is known.</param>
/// <param name="Note">Such as "leave no message".</param>
public sealed record ContactWishInput(
    string? AddressLine1, string? AddressLine2, string? City, string? State, string? Zip, string? Phone, string? Email, bool DoNotCall, string? Note);

public static class ContactLimits
{
    public const int Note = 200;
}
