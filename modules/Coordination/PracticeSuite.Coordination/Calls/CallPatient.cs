using PracticeSuite.Coordination.Contracts.Calls;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Calls;

/// <summary>Whom a line of an agenda is about: the one row of it that is under the matrix.</summary>
[Access(AccessObject.TreatmentPlan)]
internal sealed class CallPatient : IPart2Item, IAboutPatient
{
    private CallPatient()
    {
    }

    public CallPatient(CoordinationCall call, Guid patientId, bool isPart2) => (PracticeId, CallId, PatientId, IsPart2) = (call.PracticeId, call.Id, patientId, isPart2);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid CallId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    /// <summary>Whose draft of a note the call has become for this patient; what was written after they attested, and is in a draft too, is in this one's.</summary>
    public Guid? NotedById { get; private set; }

    public void Note(Guid staffId) => NotedById = staffId;
}

/// <summary>What a call decided about a patient; with an owner and a day, what is to be done (K-084).</summary>
[Access(AccessObject.TreatmentPlan)]
internal sealed class CallItem : AggregateRoot, IPart2Item, IAboutPatient
{
    private CallItem()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid CallId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public string Text { get; private init; } = "";

    public Guid? OwnerId { get; private init; }

    public DateOnly? DueOn { get; private init; }

    public Guid WrittenById { get; private init; }

    public DateTimeOffset WrittenAt { get; private init; }

    public DateTimeOffset? DoneAt { get; private set; }

    public Guid? DoneById { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public static CallItem Write(CallPatient line, NewCallItem given, IReadOnlyCollection<Guid> owners, Guid by, DateOnly today, DateTimeOffset now)
    {
        var text = Check.Required(given.Text, nameof(Text), CallLimits.Text);
        if (given.OwnerId is { } owner)
        {
            Check.That(owners.Contains(owner), nameof(OwnerId), "OwnerId is nobody of the call; choose one of those who speak.");
            Check.That(given.DueOn is not null, nameof(DueOn), "DueOn is missing; give the day by which the task is done.");
            Check.That(given.DueOn >= today && given.DueOn <= today.AddDays(CallLimits.DaysAhead), nameof(DueOn), "DueOn is past or more than a year ahead; give the day by which the task is done.");
        }

        return new CallItem
        {
            PracticeId = line.PracticeId, CallId = line.CallId, PatientId = line.PatientId, IsPart2 = line.IsPart2, Text = text, OwnerId = given.OwnerId,
            DueOn = given.OwnerId is null ? null : given.DueOn, WrittenById = by, WrittenAt = now,
        };
    }

    public void Complete(Guid by, DateTimeOffset now)
    {
        if (DoneAt is null)
            (DoneAt, DoneById) = (now, by);
    }

    public void Withdraw(Guid by, DateTimeOffset now)
    {
        if (WrittenById != by)
            throw CallErrors.NotYours(Id);
        WithdrawnAt ??= now;
    }
}
