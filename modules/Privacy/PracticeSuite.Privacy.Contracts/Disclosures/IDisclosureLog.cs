namespace PracticeSuite.Privacy.Contracts.Disclosures;

/// <summary>
/// For whoever gives something about a patient out of the practice: what left, to whom, why, on which basis (P-076, P-079, P-080, P-150).
/// Kept in the transaction of the act itself.
/// </summary>
public interface IDisclosureLog
{
    Task RecordAsync(NewDisclosure disclosure, CancellationToken cancellationToken);

    /// <summary>Many at once, as a release of a month's claims.</summary>
    Task RecordAsync(IReadOnlyCollection<NewDisclosure> disclosures, CancellationToken cancellationToken);
}

/// <param name="Recipient">Who received it, such as the payer's name.</param>
/// <param name="What">What it was in words of ours, such as "claim for September 2026"; no clinical text.</param>
/// <param name="SourceId">The row of the module that it stands for, such as the claim; the same source is kept once.</param>
/// <param name="ConsentId">The consent that covers it, where one is needed.</param>
/// <param name="IsPart2">Records of a Part 2 program were in it.</param>
public sealed record NewDisclosure(
    Guid PatientId, DateTimeOffset At, DisclosureBasis Basis, string Recipient, string What, Guid? SourceId = null, Guid? ConsentId = null, bool IsPart2 = false);

/// <summary>Why it was allowed. What is not for treatment, payment, operations, the individual or authorised stands in an accounting (P-150).</summary>
public enum DisclosureBasis
{
    Treatment,
    Payment,
    Operations,
    Individual,
    Authorization,

    /// <summary>By a patient's Part 2 consent for treatment, payment and operations; accounted for three years (P-080).</summary>
    Part2Consent,
    MedicalEmergency,
    RequiredByLaw,
    PublicHealth,
    AbuseReport,
    HealthOversight,
    CourtOrder,
    LawEnforcement,
    CoronerOrFuneral,
    Research,
    SeriousThreat,
    GovernmentFunction,
    WorkersCompensation,
}
