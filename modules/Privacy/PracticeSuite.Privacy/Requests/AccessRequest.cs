using PracticeSuite.Kernel;
using PracticeSuite.Privacy.Contracts.Requests;

namespace PracticeSuite.Privacy.Requests;

/// <summary>A patient, or somebody for them, asks for a copy of the record (P-147).</summary>
internal sealed class AccessRequest : PatientRequest
{
    private AccessRequest()
    {
    }

    public string? Form { get; private init; }

    public string? Recipient { get; private init; }

    public string? RecipientAddress { get; private init; }

    public DateOnly? SignedOn { get; private init; }

    public AccessDenialGround? Ground { get; private set; }

    public string? Explanation { get; private set; }

    public string? Professional { get; private set; }

    public string? Reviewer { get; private set; }

    public bool? IsUpheld { get; private set; }

    public string? Finding { get; private set; }

    public DateTimeOffset? CopiedAt { get; private set; }

    /// <summary>Under which the disclosure log keeps the copy; null = none was made for somebody else, or it was kept back.</summary>
    public Guid? DisclosureId { get; private set; }

    public string? How { get; private set; }

    public long? FeeCents { get; private set; }

    public string? FeeNote { get; private set; }

    public bool IsReviewable => Ground is { } ground && IsReviewableGround(ground);

    public static AccessRequest Take(Guid patientId, AccessRequestInput given, Taking taking)
    {
        var (by, name, relationship) = Checked(given.Head, taking.Today);
        var isForAnother = by == RequestedBy.ThirdParty;
        Check.That(
            !isForAnother || (given.SignedOn is { } signed && signed <= taking.Today),
            nameof(SignedOn),
            "SignedOn is missing or in the future; a third party gets a copy on a request that the patient signed (P-147).");
        return new AccessRequest
        {
            PracticeId = taking.By.Practice, PatientId = patientId, ReceivedOn = given.Head.ReceivedOn, By = by, Name = name, Relationship = relationship,
            TakenBy = taking.By.Name, DueOn = RequestDeadlines.DueOn(given.Head.ReceivedOn, RequestDeadlines.Access, isExtended: false),
            Form = Check.Optional(given.Form, nameof(Form), RequestLimits.Form),
            Recipient = isForAnother ? Check.Required(given.Recipient, nameof(Recipient), RequestLimits.Name) : null,
            RecipientAddress = isForAnother ? Check.Required(given.RecipientAddress, nameof(RecipientAddress), RequestLimits.Address) : null,
            SignedOn = isForAnother ? given.SignedOn : null,
        };
    }

    public void Extend(string? reason, DateOnly today) => Extend(reason, RequestDeadlines.Extension, today);

    public void Deny(AccessDenialInput given, DateOnly today)
    {
        Check.That(Enum.IsDefined(given.Ground), nameof(Ground), "Ground is none of the list; choose one.");
        var professional = Check.Optional(given.Professional, nameof(Professional), RequestLimits.Name);
        Check.That(
            professional is not null || !IsReviewableGround(given.Ground),
            nameof(Professional),
            "Professional is missing; a licensed professional finds the danger, case by case (P-147).");
        var explanation = Check.Required(given.Explanation, nameof(Explanation), RequestLimits.Text);
        Close(RequestState.Denied, today);
        (Ground, Explanation, Professional) = (given.Ground, explanation, professional);
    }

    /// <summary>What the reviewer does not uphold is open again, with the time that it had.</summary>
    public void Review(DenialReviewInput given)
    {
        if (State != RequestState.Denied || !IsReviewable || Reviewer is not null)
            throw PrivacyErrors.NotReviewable(Id);
        var reviewer = Check.Required(given.Reviewer, nameof(Reviewer), RequestLimits.Name);
        Check.That(
            !string.Equals(reviewer, Professional, StringComparison.OrdinalIgnoreCase), nameof(Reviewer), "Reviewer took part in the denial; name another licensed professional.");
        Finding = Check.Required(given.Finding, nameof(Finding), RequestLimits.Text);
        (Reviewer, IsUpheld) = (reviewer, given.IsUpheld);
        if (!given.IsUpheld)
            Reopen();
    }

    /// <summary>A copy is made as often as it takes to hand it over; the latest is remembered.</summary>
    /// <returns>Under what the log keeps the copy before, whose place this one takes.</returns>
    public Guid? Copy(DateTimeOffset now)
    {
        DemandOpen();
        var before = DisclosureId;
        (CopiedAt, DisclosureId) = (now, By == RequestedBy.ThirdParty ? Guid.CreateVersion7() : null);
        return before;
    }

    /// <summary>The copy that was made is not handed over.</summary>
    /// <returns>Under what the log keeps it, which holds no longer.</returns>
    public Guid? KeepBack()
    {
        var kept = DisclosureId;
        (CopiedAt, DisclosureId) = (null, null);
        return kept;
    }

    public void Fulfill(FulfillmentInput given, DateOnly today)
    {
        Check.That(given.On >= ReceivedOn && given.On <= today, nameof(given.On), "On is before the request or in the future; give the day on which the copy was handed over.");
        Check.That(given.FeeCents is >= 0 and <= RequestLimits.MostFeeCents, nameof(given.FeeCents), "FeeCents is below 0 or above $1,000.00; a fee covers copying, supplies and postage only.");
        var note = Check.Optional(given.FeeNote, nameof(FeeNote), RequestLimits.Reason);
        Check.That(note is not null || given.FeeCents == 0, nameof(FeeNote), "What the fee is made of is missing; say labor of copying, supplies, postage (P-147).");
        var how = Check.Required(given.How, nameof(How), RequestLimits.How);
        if (CopiedAt is null)
            throw PrivacyErrors.NothingCopied(Id);
        Close(RequestState.Granted, given.On);
        (How, FeeCents, FeeNote) = (how, given.FeeCents, note);
    }

    public void Withdraw(string? reason, DateOnly today)
    {
        var why = Reason(reason);
        Close(RequestState.Withdrawn, today);
        Explanation = why;
    }

    private static bool IsReviewableGround(AccessDenialGround ground) =>
        ground is AccessDenialGround.Danger or AccessDenialGround.HarmToAnother or AccessDenialGround.HarmThroughRepresentative;
}
