using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Statements;

/// <summary>What one of a patient's statements would be about, with all that decides whether it goes out and to whom.</summary>
internal sealed record OpenStatement(
    Guid PatientId, StatementSubject Subject, PatientName Patient, IReadOnlyList<OpenService> Services, StatementAccount? Terms, PatientContact? Contact, DateTimeOffset? DiedAt,
    PrintedBefore? Last)
{
    /// <summary>Held of what the patient paid ahead for this account.</summary>
    public IReadOnlyList<HeldMoney> Held { get; init; } = [];

    public Money PaidAhead => new(Held.Sum(held => held.Cents));

    /// <summary>What is asked for was paid already, and waits for a person to put it there.</summary>
    public bool IsPaidAhead => Held.Any(held => Services.Any(service => service.ClaimId == held.TowardClaimId && !service.IsPending && service.BalanceCents > 0));

    public Money Balance => new(Services.Sum(service => service.BalanceCents));

    /// <summary>What an insurer has still to answer is not asked for (C-384); what was paid too much is counted at once.</summary>
    public Money Due => new(Services.Where(service => !service.IsPending).Sum(service => service.BalanceCents));

    public bool IsMinorOn(DateOnly day) => Minors.Is(Patient.BirthDate, day);
}

/// <summary>A claim of which something stands on the patient's side of the books.</summary>
/// <param name="IsPending">An insurer has still to answer, so the share may change.</param>
internal sealed record OpenService(Guid ClaimId, DateOnly On, ClaimState State, long BalanceCents, DateOnly Since, bool IsPending);

/// <param name="TowardClaimId">The claim toward which it came, where that is known.</param>
internal sealed record HeldMoney(Guid? TowardClaimId, long Cents);

internal sealed record PrintedBefore(DateOnly On, int Sequence);

internal static class Minors
{
    /// <summary>False where the birth date is not known.</summary>
    public static bool Is(DateOnly? born, DateOnly on) => born?.AddYears(IdentityLimits.AdultAge) > on;
}
