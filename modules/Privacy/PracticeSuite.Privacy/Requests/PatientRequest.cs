using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.Requests;

namespace PracticeSuite.Privacy.Requests;

/// <summary>What every request of a patient has: who asked, when, until when it is answered, and that it is answered once.</summary>
[Access(AccessObject.PatientRequests)]
internal abstract class PatientRequest : AggregateRoot, IBelongsToPractice, IAboutPatient
{
    public PracticeId PracticeId { get; protected init; }

    public Guid PatientId { get; protected init; }

    public DateOnly ReceivedOn { get; protected init; }

    public RequestedBy By { get; protected init; }

    public string? Name { get; protected init; }

    public string? Relationship { get; protected init; }

    public string TakenBy { get; protected init; } = "";

    public RequestState State { get; private set; }

    /// <summary>The last day on which it is answered in time.</summary>
    public DateOnly DueOn { get; protected set; }

    public DateOnly? ExtendedOn { get; private set; }

    public string? ExtensionReason { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    protected static (RequestedBy By, string? Name, string? Relationship) Checked(RequestHead head, DateOnly today)
    {
        Check.That(head.ReceivedOn <= today, nameof(RequestHead.ReceivedOn), "ReceivedOn is in the future; give the day on which the request came.");
        Check.That(head.ReceivedOn.Year >= 2000, nameof(RequestHead.ReceivedOn), "ReceivedOn is before 2000; correct the year.");
        var name = Check.Optional(head.Name, nameof(RequestHead.Name), RequestLimits.Name);
        var relationship = Check.Optional(head.Relationship, nameof(RequestHead.Relationship), RequestLimits.Relationship);
        Check.That(name is not null || head.By == RequestedBy.Patient, nameof(RequestHead.Name), "Name is missing; say who asks for the patient.");
        Check.That(
            relationship is not null || head.By != RequestedBy.PersonalRepresentative,
            nameof(RequestHead.Relationship),
            "Relationship is missing; say by what right this person acts for the patient, such as mother or guardian.");
        return (head.By, name, relationship);
    }

    /// <param name="days">More, from the day on which it was due.</param>
    protected void Extend(string? reason, int days, DateOnly today)
    {
        DemandOpen();
        if (ExtendedOn is not null)
            throw PrivacyErrors.ExtendedAlready(Id);
        if (today > DueOn)
            throw PrivacyErrors.TooLateToExtend(DueOn);
        ExtensionReason = Reason(reason);
        (ExtendedOn, DueOn) = (today, DueOn.AddDays(days));
    }

    protected void Close(RequestState state, DateOnly on)
    {
        DemandOpen();
        (State, ClosedOn) = (state, on);
    }

    protected void Reopen() => (State, ClosedOn) = (RequestState.Open, null);

    protected void DemandOpen()
    {
        if (State != RequestState.Open)
            throw PrivacyErrors.RequestClosed(Id);
    }

    protected static string Reason(string? text)
    {
        var reason = Check.Required(text, "Reason", RequestLimits.Reason);
        Check.That(reason.Length >= RequestLimits.ReasonMin, "Reason", $"Reason has fewer than {RequestLimits.ReasonMin} characters; the patient reads it.");
        return reason;
    }
}

/// <summary>Who took it, on which day of the practice's clock.</summary>
internal sealed record Taking(Caller By, DateOnly Today, DateTimeOffset Now);
