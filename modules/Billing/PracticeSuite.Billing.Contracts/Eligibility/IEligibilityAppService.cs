using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Eligibility;

/// <summary>Whether a patient's insurance holds, asked of the payer itself (270, 271, C-345).</summary>
public interface IEligibilityAppService
{
    /// <summary>Asks about today, by the clearinghouse that carries the payer's claims; the answer comes with one of the next exchanges.</summary>
    Task<EligibilityDto> CheckAsync(Guid coverageId, CancellationToken cancellationToken);

    /// <summary>The latest question about each of the patient's coverages.</summary>
    Task<IReadOnlyList<EligibilityDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken);
}

/// <summary>How far a question is.</summary>
public enum EligibilityState
{
    /// <summary>It goes with the next exchange of files.</summary>
    Asked,

    Sent,

    /// <summary>The payer has said whether the insurance holds.</summary>
    Answered,

    /// <summary>The payer, or whoever passes it on, could not answer; the problem says why.</summary>
    Failed,
}

/// <param name="CheckedOn">The day of which the answer speaks.</param>
/// <param name="IsActive">Null where nothing was said.</param>
/// <param name="DeductibleLeft">What is left of the year's deductible.</param>
/// <param name="IsStale">Older than 30 days: it is asked anew before a claim rests on it.</param>
public sealed record EligibilityDto(
    Guid Id, Guid PatientId, Guid CoverageId, EligibilityState State, DateTimeOffset AskedAt, string AskedBy, DateOnly CheckedOn, bool? IsActive, string? Plan, DateOnly? PlanFrom,
    DateOnly? PlanTo, Money? Copay, Money? DeductibleLeft, string? Problem, bool IsSimulated, bool IsStale);
