using PracticeSuite.Kernel;
using PracticeSuite.Privacy.Contracts.Requests;

namespace PracticeSuite.Privacy.Requests;

/// <summary>A patient asks that something is not used or told (P-151).</summary>
internal sealed class RestrictionRequest : PatientRequest
{
    private RestrictionRequest()
    {
    }

    public RestrictionKind Kind { get; private init; }

    public string What { get; private init; } = "";

    public string? Answer { get; private set; }

    public string? DecidedBy { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public string? EndReason { get; private set; }

    public static RestrictionRequest Take(Guid patientId, RestrictionInput given, Taking taking)
    {
        var (by, name, relationship) = Checked(given.Head, taking.Today);
        Check.That(by != RequestedBy.ThirdParty, nameof(By), "By is a third party; only the patient or who acts for them may ask for a restriction.");
        Check.That(Enum.IsDefined(given.Kind), nameof(Kind), "Kind is none of the list; choose one.");
        return new RestrictionRequest
        {
            PracticeId = taking.By.Practice, PatientId = patientId, ReceivedOn = given.Head.ReceivedOn, By = by, Name = name, Relationship = relationship,
            TakenBy = taking.By.Name, DueOn = RequestDeadlines.DueOn(given.Head.ReceivedOn, RequestDeadlines.Own, isExtended: false), Kind = given.Kind,
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
