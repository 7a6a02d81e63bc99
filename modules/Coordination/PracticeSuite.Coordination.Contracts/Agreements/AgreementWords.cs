using PracticeSuite.Coordination.Contracts.Contacts;

namespace PracticeSuite.Coordination.Contracts.Agreements;

/// <summary>What agreements say, as people say it.</summary>
public static class AgreementWords
{
    public static string Of(ContactTier tier) => tier switch
    {
        ContactTier.HighRisk => "High risk",
        ContactTier.Changing => "Changing",
        ContactTier.Stable => "Stable",
        _ => "Maintenance",
    };

    public static string Of(ContactInitiator initiator) => initiator switch
    {
        ContactInitiator.Therapist => "the therapist",
        ContactInitiator.Prescriber => "the prescriber",
        ContactInitiator.Alternate => "each in turn",
        _ => "either",
    };

    public static string Of(ContactRhythm rhythm) => rhythm switch
    {
        ContactRhythm.None => "no fixed rhythm",
        ContactRhythm.WeeklyCall => "a weekly call of 15 minutes",
        ContactRhythm.EveryTwoWeeks => "every two weeks",
        ContactRhythm.Monthly => "monthly",
        _ => "by reading each other's notes",
    };

    public static string Of(ContactChannel channel) => channel switch
    {
        ContactChannel.SecureMessage => "secure message",
        ContactChannel.ScheduledCall => "scheduled call",
        ContactChannel.Phone => "phone",
        _ => "in person",
    };

    public static string Of(LadderRung rung) => rung switch
    {
        LadderRung.Addressee => "whom it is addressed to",
        LadderRung.OtherMember => "the other of the pair",
        LadderRung.CrisisLead => "the crisis lead",
        LadderRung.CoveringClinician => "whoever stands in",
        _ => "the clinical director",
    };
}
