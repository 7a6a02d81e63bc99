namespace PracticeSuite.Billing.Contracts.Payers;

/// <summary>Payers and the versions of their rules (§12 of the BHI rulebook).</summary>
public interface IPayerAppService
{
    Task<IReadOnlyList<PayerDto>> GetListAsync(CancellationToken cancellationToken);

    Task<PayerDetailDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>A payer whose first profile holds the defaults of its kind, from the given day on.</summary>
    Task<PayerDetailDto> CreateAsync(CreatePayerInput input, CancellationToken cancellationToken);

    /// <summary>Calls a payer otherwise. Claims that went keep the name under which they went; those that have not get the new one with the next run.</summary>
    /// <param name="version">Of the payer, as it was shown.</param>
    Task<PayerDetailDto> RenameAsync(Guid id, int version, string name, CancellationToken cancellationToken);

    /// <summary>
    /// Puts new rules into force from a day on. The version before ends the day before; what was in force earlier never changes.
    /// </summary>
    /// <param name="version">Of the payer, as it was shown.</param>
    Task<PayerDetailDto> ChangeTermsAsync(Guid id, int version, DateOnly effectiveFrom, PayerTerms terms, CancellationToken cancellationToken);

    /// <summary>
    /// Corrects a mistake in the latest version: a new one takes its place from the same first day on. Documents, limits and what is expected
    /// of a claim follow it at once; months are evaluated by it from the next run on, and claims say what they said until then. Refused with
    /// <c>Billing:TermsUnchanged</c> where nothing would be corrected.
    /// </summary>
    /// <param name="version">Of the payer, as it was shown.</param>
    Task<PayerDetailDto> CorrectTermsAsync(Guid id, int version, PayerTerms terms, string reason, CancellationToken cancellationToken);

    /// <summary>Which practitioners may bill this payer, and when (B-038).</summary>
    Task<IReadOnlyList<PayerEnrollmentDto>> GetEnrollmentsAsync(Guid payerId, CancellationToken cancellationToken);

    Task<PayerEnrollmentDto> EnrollAsync(Guid payerId, Guid practitionerId, DateOnly from, DateOnly? to, CancellationToken cancellationToken);

    Task<PayerEnrollmentDto> EndEnrollmentAsync(Guid enrollmentId, DateOnly lastDay, CancellationToken cancellationToken);
}

public sealed record CreatePayerInput(string Code, string Name, PayerKind Kind, string? PayerIdentifier, DateOnly EffectiveFrom);

/// <param name="PayerIdentifier">The payer's id at the clearinghouse, if known.</param>
public sealed record PayerDto(Guid Id, string Code, string Name, PayerKind Kind, string? PayerIdentifier, PayerProfileFact Current);

/// <param name="Profiles">Those that hold on some day, latest first.</param>
/// <param name="Corrections">Latest first.</param>
/// <param name="History">Every version there ever was, corrected ones too, latest first.</param>
public sealed record PayerDetailDto(
    Guid Id, int Version, string Code, string Name, PayerKind Kind, string? PayerIdentifier, IReadOnlyList<PayerProfileFact> Profiles,
    IReadOnlyList<TermsCorrectionDto> Corrections, IReadOnlyList<TermsVersionDto> History);

/// <summary>A version of the rules and who made it.</summary>
/// <param name="MadeBy">Null of versions that were made before anybody wrote it down.</param>
/// <param name="CorrectedBecause">What was wrong in it, where the next one took its place; else null.</param>
public sealed record TermsVersionDto(PayerProfileFact Rules, string? MadeBy, DateTimeOffset? MadeAt, string? CorrectedBecause);

/// <summary>A version that holds on no day any more, because the next one corrected it.</summary>
public sealed record TermsCorrectionDto(int Corrected, int By, DateOnly EffectiveFrom, string Reason);

public sealed record PayerEnrollmentDto(Guid Id, Guid PractitionerId, string Practitioner, Guid PayerId, DateOnly From, DateOnly? To);
