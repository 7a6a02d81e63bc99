using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Records;
using PracticeSuite.Privacy.Contracts.Records;
using PracticeSuite.Privacy.Contracts.Requests;

namespace PracticeSuite.Privacy.Requests;

/// <summary>A patient wants an entry changed; what is accepted is added, never written over it (P-149).</summary>
internal sealed class AmendmentRequest : PatientRequest, IPart2Item
{
    private AmendmentRequest()
    {
    }

    public string? Part { get; private init; }

    public string? ItemId { get; private init; }

    public string Wanted { get; private init; } = "";

    public string Why { get; private init; } = "";

    [AuditedAs(AuditAction.Addend)]
    public string? Addendum { get; private set; }

    public string? Informed { get; private set; }

    public AmendmentDenialGround? Ground { get; private set; }

    public string? Explanation { get; private set; }

    public string? Disagreement { get; private set; }

    public DateOnly? DisagreedOn { get; private set; }

    public string? Rebuttal { get; private set; }

    public DateOnly? RebuttedOn { get; private set; }

    public string? DecidedBy { get; private set; }

    public bool IsPart2 { get; private set; }

    public static AmendmentRequest Take(Guid patientId, AmendmentInput given, Taking taking)
    {
        var (by, name, relationship) = Checked(given.Head, taking.Today);
        Check.That(by != RequestedBy.ThirdParty, nameof(By), "By is a third party; only the patient or who acts for them may ask for an amendment.");
        var (part, item) = (Check.Optional(given.Part, nameof(Part), HoldLimits.Part), Check.Optional(given.ItemId, nameof(ItemId), HoldLimits.ItemId));
        Check.That(part is null == item is null, nameof(ItemId), "Part and ItemId belong together; give both, or neither for the record as a whole.");
        return new AmendmentRequest
        {
            PracticeId = taking.By.Practice, PatientId = patientId, ReceivedOn = given.Head.ReceivedOn, By = by, Name = name, Relationship = relationship,
            TakenBy = taking.By.Name, DueOn = RequestDeadlines.DueOn(given.Head.ReceivedOn, RequestDeadlines.Amendment, isExtended: false), Part = part, ItemId = item,
            Wanted = Check.Required(given.Wanted, nameof(Wanted), RequestLimits.Text), Why = Check.Required(given.Why, nameof(Why), RequestLimits.Text),
        };
    }

    /// <summary>What is said of an entry of the Part 2 program says what the entry says.</summary>
    public void IsAbout(RecordItem entry) => IsPart2 = entry.IsPart2;

    public void Extend(string? reason, DateOnly today) => Extend(reason, RequestDeadlines.Extension, today);

    public void Accept(AmendmentAcceptance given, Taking taking)
    {
        var addendum = Check.Required(given.Addendum, nameof(Addendum), RequestLimits.Text);
        var informed = Check.Optional(given.Informed, nameof(Informed), RequestLimits.Reason);
        Close(RequestState.Granted, taking.Today);
        (Addendum, Informed, DecidedBy) = (addendum, informed, taking.By.Name);
    }

    public void Deny(AmendmentDenial given, Taking taking)
    {
        Check.That(Enum.IsDefined(given.Ground), nameof(Ground), "Ground is none of the list; choose one.");
        var explanation = Check.Required(given.Explanation, nameof(Explanation), RequestLimits.Text);
        Close(RequestState.Denied, taking.Today);
        (Ground, Explanation, DecidedBy) = (given.Ground, explanation, taking.By.Name);
    }

    public void Disagree(string? statement, DateOnly today)
    {
        if (State != RequestState.Denied || Disagreement is not null)
            throw PrivacyErrors.NothingToDisagreeWith(Id);
        Disagreement = Check.Required(statement, "Statement", RequestLimits.Text);
        DisagreedOn = today;
    }

    public void Rebut(string? rebuttal, DateOnly today)
    {
        if (Disagreement is null || Rebuttal is not null)
            throw PrivacyErrors.NothingToRebut(Id);
        Rebuttal = Check.Required(rebuttal, nameof(Rebuttal), RequestLimits.Text);
        RebuttedOn = today;
    }
}
