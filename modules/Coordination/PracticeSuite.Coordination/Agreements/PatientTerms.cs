using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Agreements;

/// <summary>
/// What of a pair's agreement is otherwise for one patient. Each change is a row of its own, with who, when and why; of two who change at once the
/// second meets the key of the turn.
/// </summary>
[Access(AccessObject.Demographics, By = nameof(SetById))]
internal sealed class PatientTerms : IPart2Item, IAboutPatient
{
    private PatientTerms()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public Guid TherapistId { get; private init; }

    public Guid PrescriberId { get; private init; }

    /// <summary>The first is 1.</summary>
    public int Turn { get; private init; }

    public bool IsLatest { get; private set; } = true;

    public OwnTerms Terms { get; private init; } = OwnTerms.None;

    public string Reason { get; private init; } = "";

    public Guid SetById { get; private init; }

    public DateTimeOffset SetAt { get; private init; }

    /// <param name="before">The latest; null = nothing was set yet.</param>
    public static PatientTerms Set(PracticeId practice, PatientTermsInput given, PatientTerms? before, IReadOnlySet<Guid> here, Guid by, DateTimeOffset now)
    {
        if (given.Turn != (before?.Turn ?? 0))
            throw AgreementErrors.TermsChanged();
        Demand(given.Terms, here);
        var reason = Check.Required(given.Reason, nameof(Reason), AgreementLimits.Reason);
        if (before is not null)
            before.IsLatest = false;
        return new PatientTerms
        {
            PracticeId = practice, PatientId = given.PatientId, TherapistId = given.TherapistId, PrescriberId = given.PrescriberId,
            Turn = given.Turn + 1, Terms = given.Terms, Reason = reason, SetById = by, SetAt = now,
        };
    }

    private static void Demand(OwnTerms terms, IReadOnlySet<Guid> here)
    {
        AgreementCheck.DemandLeads(terms.CrisisLeadId, terms.BackupId, here);
        Check.That(terms.Initiator is null || Enum.IsDefined(terms.Initiator.Value), nameof(terms.Initiator), "Initiator is none of the list; choose one or none.");
        Check.That(terms.Rhythm is null || Enum.IsDefined(terms.Rhythm.Value), nameof(terms.Rhythm), "Rhythm is none of the list; choose one or none.");
        Check.That(terms.Tier is null || Enum.IsDefined(terms.Tier.Value), nameof(terms.Tier), "Tier is none of the list; choose one or none.");
        if (terms.EveryDays is { } days)
            AgreementCheck.DemandDays(nameof(terms.EveryDays), days, TierDays.Longest.Maintenance);
    }
}
