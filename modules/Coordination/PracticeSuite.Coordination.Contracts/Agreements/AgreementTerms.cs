using PracticeSuite.Coordination.Contracts.Contacts;

namespace PracticeSuite.Coordination.Contracts.Agreements;

/// <summary>What a therapist and a prescriber agree on (K-011 to K-018); as it is made it has the defaults of the rulebook.</summary>
public sealed record AgreementTerms
{
    /// <summary>What holds between two who have agreed on nothing yet.</summary>
    public static AgreementTerms Default { get; } = new();

    public ContactInitiator Initiator { get; init; } = ContactInitiator.Either;

    public ContactRhythm Rhythm { get; init; } = ContactRhythm.Monthly;

    /// <summary>Days in which each looks at what the other wrote (K-012).</summary>
    public int ReviewDays { get; init; } = AgreementLimits.ReviewDays;

    public TierDays Days { get; init; } = TierDays.Longest;

    /// <summary>The first is tried first (K-014).</summary>
    public IReadOnlyList<ContactChannel> Channels { get; init; } =
        [ContactChannel.SecureMessage, ContactChannel.ScheduledCall, ContactChannel.Phone, ContactChannel.InPerson];

    /// <summary>Rules of flags that are off for patients of the pair, such as <c>UF-28</c> (K-015).</summary>
    public IReadOnlyList<string> RulesOff { get; init; } = [];

    public AcknowledgeWithin Within { get; init; } = AcknowledgeWithin.Longest;

    /// <summary>Who hears of a flag after whom (K-017).</summary>
    public IReadOnlyList<LadderRung> Ladder { get; init; } =
        [LadderRung.Addressee, LadderRung.OtherMember, LadderRung.CrisisLead, LadderRung.CoveringClinician, LadderRung.ClinicalDirector];

    public Guid? CrisisLeadId { get; init; }

    public Guid? BackupId { get; init; }

    /// <summary>The first day on which it holds; null = the day of the last signature.</summary>
    public DateOnly? EffectiveOn { get; init; }
}

/// <summary>Days between two contacts about a patient, tier by tier (K-013).</summary>
public sealed record TierDays(int HighRisk, int Changing, int Stable, int Maintenance)
{
    /// <summary>The rulebook's; a pair agrees on these or on fewer.</summary>
    public static TierDays Longest { get; } = new(7, 14, 30, 90);

    public int Of(ContactTier tier) => tier switch
    {
        ContactTier.HighRisk => HighRisk,
        ContactTier.Changing => Changing,
        ContactTier.Stable => Stable,
        _ => Maintenance,
    };
}

/// <summary>How soon a flag is acknowledged (K-016).</summary>
/// <param name="UrgentMinutes">Of business hours.</param>
/// <param name="RoutineDays">Business days.</param>
public sealed record AcknowledgeWithin(int CriticalMinutes, int UrgentMinutes, int RoutineDays)
{
    public static AcknowledgeWithin Longest { get; } = new(60, 240, 3);
}

/// <summary>Who calls whom (K-011).</summary>
public enum ContactInitiator
{
    Either,
    Therapist,
    Prescriber,
    Alternate,
}

/// <summary>How often the two talk (K-012).</summary>
public enum ContactRhythm
{
    None,
    WeeklyCall,
    EveryTwoWeeks,
    Monthly,

    /// <summary>Each reads what the other wrote, and says so (K-033).</summary>
    DocumentationOnly,
}

/// <summary>By what the two reach each other (K-014).</summary>
public enum ContactChannel
{
    SecureMessage,
    ScheduledCall,
    Phone,
    InPerson,
}

/// <summary>Who hears of a flag (K-017).</summary>
public enum LadderRung
{
    Addressee,
    OtherMember,
    CrisisLead,
    CoveringClinician,
    ClinicalDirector,
}

/// <summary>As what somebody is of a pair (K-010).</summary>
public enum PairRole
{
    Therapist,
    Prescriber,
}

public static class AgreementLimits
{
    public const int ReviewDays = 14;

    public const int MostReviewDays = 90;

    /// <summary>K-023: an agreement is looked at again.</summary>
    public const int RenewDays = 180;

    public const int Reason = 500;

    /// <summary>Rules that no agreement turns off (K-015); of UF-11 what is critical.</summary>
    public static IReadOnlyList<string> AlwaysOn { get; } = ["UF-01", "UF-02", "UF-09", "UF-17", "UF-23"];

    /// <summary>A rule of which an agreement turns off only what is not critical (K-015).</summary>
    public const string CriticalAlwaysOn = "UF-11";
}
