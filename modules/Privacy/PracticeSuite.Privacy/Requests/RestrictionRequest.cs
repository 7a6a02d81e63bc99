using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Privacy.Contracts.Requests;

namespace PracticeSuite.Privacy.Requests;

/// <summary>A patient asks that something is not used or told (P-151).</summary>
internal sealed class RestrictionRequest : PatientRequest, IPart2Item
{
    private RestrictionRequest()
    {
    }

    public RestrictionKind Kind { get; private init; }

    public string What { get; private init; } = "";

    /// <summary>The first day that the patient named; the day of the request where none was.</summary>
    public DateOnly From { get; private init; }

    /// <summary>The last day that the patient named; null = open.</summary>
    public DateOnly? Until { get; private init; }

    /// <summary>What was paid in full must be honored, so it holds from the request; anything else once it is agreed to. Null = does not hold.</summary>
    public DateOnly? HoldsFrom => (Kind, State) switch
    {
        _ when EndedOn is not null => null,
        (RestrictionKind.PaidInFull, RequestState.Open or RequestState.Granted) => From,
        (_, RequestState.Granted) => From > ClosedOn ? From : ClosedOn,
        _ => null,
    };

    public string? Answer { get; private set; }

    public string? DecidedBy { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public string? EndReason { get; private set; }

    public bool IsPart2 { get; private init; }

    public static RestrictionRequest Take(Guid patientId, RestrictionInput given, Taking taking)
    {
        var (by, name, relationship) = Checked(given.Head, taking.Today);
        Check.That(by != RequestedBy.ThirdParty, nameof(By), "By is a third party; only the patient or who acts for them may ask for a restriction.");
        Check.That(Enum.IsDefined(given.Kind), nameof(Kind), "Kind is none of the list; choose one.");
        var from = given.From ?? given.Head.ReceivedOn;
        Check.That(from.Year >= 2000, nameof(From), "From is before 2000; correct the year.");
        Check.That(given.Until is null || given.Until >= from, nameof(Until), $"Until is before {from:yyyy-MM-dd}, when it begins; mend one of them.");
        return new RestrictionRequest
        {
            PracticeId = taking.By.Practice, PatientId = patientId, ReceivedOn = given.Head.ReceivedOn, By = by, Name = name, Relationship = relationship,
            TakenBy = taking.By.Name, DueOn = RequestDeadlines.DueOn(given.Head.ReceivedOn, RequestDeadlines.Own, isExtended: false), Kind = given.Kind, From = from, Until = given.Until,
            What = Check.Required(given.What, nameof(What), RequestLimits.Text),
        };
    }

    public void Agree(Taking taking)
    {
        Close(RequestState.Granted, taking.Today);
        DecidedBy = taking.By.Name;
    }

    public void Deny(string? reason, Taking taking)
    {
        if (Kind == RestrictionKind.PaidInFull)
            throw PrivacyErrors.PaidInFullIsHonored();
        Answer = Reason(reason);
        Close(RequestState.Denied, taking.Today);
        DecidedBy = taking.By.Name;
    }

    public void End(string? reason, Taking taking)
    {
        if (State != RequestState.Granted || EndedOn is not null)
            throw PrivacyErrors.NothingToEnd(Id);
        EndReason = Reason(reason);
        EndedOn = taking.Today;
    }
}
