using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Agreements;

/// <summary>
/// What of a pair's agreement is otherwise for one patient. Each change is a row of its own, with who, when and why; of two who change at once the
/// second meets the key of the turn. What the Part 2 program sets is a strand of its own, so that nobody meets a row that they may not know of.
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

    /// <summary>In its strand; the first is 1.</summary>
    public int Turn { get; private init; }

    /// <summary>Of its strand.</summary>
    public bool IsLatest { get; private set; } = true;

    public OwnTerms Terms { get; private init; } = OwnTerms.None;

    public string Reason { get; private init; } = "";

    public Guid SetById { get; private init; }

    public DateTimeOffset SetAt { get; private init; }

    /// <param name="known">The latest of each strand that the writer may see.</param>
    /// <param name="isProgram">The Part 2 program's people write it; what is made of theirs is theirs, too (P-071).</param>
    public static PatientTerms Set(
        PracticeId practice, PatientTermsInput given, IReadOnlyCollection<PatientTerms> known, bool isProgram, IReadOnlySet<Guid> here, Guid by, DateTimeOffset now)
    {
        if (given.Turn != TurnOf(known))
            throw AgreementErrors.TermsChanged();
        Demand(given.Terms, here);
        var reason = Check.Required(given.Reason, nameof(Reason), AgreementLimits.Reason);
        var isPart2 = isProgram || Latest(known)?.IsPart2 == true;
        var before = known.SingleOrDefault(one => one.IsPart2 == isPart2);
        if (before is not null)
            before.IsLatest = false;
        return new PatientTerms
        {
            PracticeId = practice, PatientId = given.PatientId, TherapistId = given.TherapistId, PrescriberId = given.PrescriberId,
            Turn = (before?.Turn ?? 0) + 1, IsPart2 = isPart2, Terms = given.Terms, Reason = reason, SetById = by, SetAt = now,
        };
    }

    /// <summary>What holds for whoever sees these: what was set last.</summary>
    public static PatientTerms? Latest(IEnumerable<PatientTerms> known) => known.OrderBy(one => one.SetAt).ThenBy(one => one.Id).LastOrDefault();

    /// <summary>How many changes somebody has seen who sees these latest ones.</summary>
    public static int TurnOf(IEnumerable<PatientTerms> known) => known.Sum(one => one.Turn);

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
