using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.Disclosures;

namespace PracticeSuite.Privacy.Disclosures;

/// <summary>Something about a patient that left the practice (P-150). Added, never changed; one recorded in error is taken back and stays.</summary>
[Access(AccessObject.Disclosures)]
internal sealed class Disclosure : AggregateRoot, IPart2Item, IAboutPatient
{
    private Disclosure()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public DateTimeOffset At { get; private init; }

    public DisclosureBasis Basis { get; private init; }

    public string Recipient { get; private init; } = "";

    public string? RecipientAddress { get; private init; }

    public string What { get; private init; } = "";

    public string Purpose { get; private init; } = "";

    /// <summary>The basis as somebody wrote it down; none where the program itself disclosed.</summary>
    public string? Explanation { get; private init; }

    /// <summary>The practice's own text on its state's law as it stood then (P-155).</summary>
    public string? StateText { get; private init; }

    public string? RecipientAffiliation { get; private init; }

    public string? EmergencyNature { get; private init; }

    public bool IsPart2 { get; private init; }

    /// <summary>The row of the module that disclosed; a disclosure that somebody wrote down is its own source.</summary>
    public Guid SourceId { get; private init; }

    public Guid? ConsentId { get; private init; }

    public string DisclosedBy { get; private init; } = "";

    public string RecordedBy { get; private init; } = "";

    public DateTimeOffset RecordedAt { get; private init; }

    public DateTimeOffset? TakenBackAt { get; private set; }

    public string? TakenBackBy { get; private set; }

    public string? TakenBackReason { get; private set; }

    /// <summary>What a module did, in its own words.</summary>
    public static Disclosure Of(NewDisclosure what, Caller by, DateTimeOffset now)
    {
        DisclosureRules.DemandEmergency(what.Basis, what.Emergency?.Affiliation, what.Emergency?.Nature);
        return new Disclosure
        {
            PracticeId = by.Practice,
            PatientId = what.PatientId,
            At = what.At,
            Basis = what.Basis,
            Recipient = Check.Required(what.Recipient, nameof(Recipient), DisclosureLimits.Recipient),
            RecipientAddress = Check.Optional(what.RecipientAddress, nameof(RecipientAddress), DisclosureLimits.Address),
            What = Check.Required(what.What, nameof(What), DisclosureLimits.What),
            Purpose = Check.Optional(what.Purpose, nameof(Purpose), DisclosureLimits.Purpose) ?? what.Basis.Words(),
            RecipientAffiliation = Check.Optional(what.Emergency?.Affiliation, nameof(RecipientAffiliation), DisclosureLimits.Affiliation),
            EmergencyNature = Check.Optional(what.Emergency?.Nature, nameof(EmergencyNature), DisclosureLimits.Nature),
            IsPart2 = what.IsPart2,
            SourceId = what.SourceId ?? Guid.CreateVersion7(),
            ConsentId = what.ConsentId,
            DisclosedBy = by.Name,
            RecordedBy = by.Name,
            RecordedAt = now,
        };
    }

    /// <summary>What somebody says they gave out.</summary>
    public static Disclosure WriteDown(Guid patientId, DisclosureInput given, string? stateText, Caller by, DateTimeOffset now)
    {
        Check.That(given.At <= now, nameof(At), "At is in the future; give the instant at which it left.");
        Check.That(Enum.IsDefined(given.Basis), nameof(Basis), "Basis is none of the list; choose one.");
        DisclosureRules.DemandEmergency(given.Basis, given.RecipientAffiliation, given.EmergencyNature);
        return new Disclosure
        {
            PracticeId = by.Practice,
            PatientId = patientId,
            At = given.At,
            Basis = given.Basis,
            Recipient = Check.Required(given.Recipient, nameof(Recipient), DisclosureLimits.Recipient),
            RecipientAddress = Check.Optional(given.RecipientAddress, nameof(RecipientAddress), DisclosureLimits.Address),
            What = Check.Required(given.What, nameof(What), DisclosureLimits.What),
            Purpose = Check.Required(given.Purpose, nameof(Purpose), DisclosureLimits.Purpose),
            Explanation = DisclosureRules.Explanation(given),
            StateText = given.Basis == DisclosureBasis.SeriousThreat ? stateText : null,
            RecipientAffiliation = Check.Optional(given.RecipientAffiliation, nameof(RecipientAffiliation), DisclosureLimits.Affiliation),
            EmergencyNature = Check.Optional(given.EmergencyNature, nameof(EmergencyNature), DisclosureLimits.Nature),
            IsPart2 = given.IsPart2,
            SourceId = Guid.CreateVersion7(),
            DisclosedBy = Check.Optional(given.DisclosedBy, nameof(DisclosedBy), DisclosureLimits.Person) ?? by.Name,
            RecordedBy = by.Name,
            RecordedAt = now,
        };
    }

    public void TakeBack(string? reason, Caller by, DateTimeOffset now)
    {
        if (TakenBackAt is not null)
            throw PrivacyErrors.DisclosureTakenBack(Id);
        TakenBackReason = Check.Required(reason, "Reason", DisclosureLimits.Reason);
        (TakenBackAt, TakenBackBy) = (now, by.Name);
    }
}
