using System.Globalization;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Charting.Plans;

/// <summary>A version of the patient's one plan: a draft until its author signs, active from the last signature that it needs until a later version is (P-031, P-032). <see cref="PatientPlan"/> knows the others.</summary>
[Access(AccessObject.TreatmentPlan)]
internal sealed class PlanVersion : IPart2Item, IAboutPatient
{
    private readonly List<PlanReview> _reviews = [];
    private readonly List<PlanSignature> _signatures = [];

    private PlanVersion()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public int Number { get; private init; }

    public DateOnly CreatedOn { get; private init; }

    /// <summary>The author's signature; others may be needed before the version is active.</summary>
    [AuditedAs(AuditAction.Sign)]
    public DateOnly? SignedOn { get; private set; }

    public Guid? SignedById { get; private set; }

    /// <summary>When it was signed here; null = a file told of the signature.</summary>
    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary>SHA-256 of what was signed, in hexadecimal.</summary>
    public string? ContentHash { get; private set; }

    /// <summary>Whose signatures it needs, as it stood when its author signed; null = a draft, or a file told of it.</summary>
    public IReadOnlyList<PlanSigner>? Needs { get; private set; }

    /// <summary>The day on which the last of them was there.</summary>
    public DateOnly? ActiveOn { get; private set; }

    /// <summary>Its instant; null = a file told of it.</summary>
    public DateTimeOffset? ActiveAt { get; private set; }

    public DateOnly? SupersededOn { get; private set; }

    public DateTimeOffset? SupersededAt { get; private set; }

    /// <summary>Null = it says nothing, as versions that came with a file.</summary>
    public PlanTree? Content { get; private set; }

    /// <summary>Counts how often the draft was kept.</summary>
    public int Revision { get; private set; }

    public DateTimeOffset? KeptAt { get; private set; }

    public string? KeptBy { get; private set; }

    public Guid? KeptByUserId { get; private set; }

    public IReadOnlyCollection<PlanReview> Reviews => _reviews;

    public IReadOnlyCollection<PlanSignature> Signatures => _signatures;

    public bool SaysSomething => Content is { Problems.Count: > 0 };

    public bool IsActive => ActiveOn is not null && SupersededOn is null;

    /// <summary>Its author signed, and others did not yet.</summary>
    public bool IsWaiting => SignedOn is not null && ActiveOn is null && SupersededOn is null;

    public IEnumerable<PlanSigner> Awaits => IsWaiting ? (Needs ?? []).Except(_signatures.Select(one => one.As)) : [];

    public static PlanVersion Draft(PracticeId practiceId, PatientKey patient, int number, bool isPart2, DateOnly createdOn, ChartDay today)
    {
        Check.That(number is >= 1 and <= 9999, nameof(Number), "Number is outside 1 to 9999.");
        today.RefuseFuture(createdOn, patient.LocationId, nameof(CreatedOn));
        return new PlanVersion { PracticeId = practiceId, PatientId = patient.Id, IsPart2 = isPart2, Number = number, CreatedOn = createdOn };
    }

    /// <summary>What the version before said, to go on from.</summary>
    public void BeginWith(PlanVersion? before) => Content = before?.Content;

    /// <summary>A draft changes, a signed version does not (P-031).</summary>
    public void Keep(PlanTree content, PlanWriter by)
    {
        if (SignedOn is not null)
            throw PlanErrors.IsSigned(Id);
        (Content, Revision, KeptAt, KeptBy, KeptByUserId) = (content, Revision + 1, by.At, by.Name, by.UserId);
    }

    /// <summary>Signed by its author here and now: what has a text is signed as of today, since it did not say so on any earlier day (B-011).</summary>
    /// <param name="revision">Of the text that was read.</param>
    public void SignNow(int revision, DateOnly on, PlanPen pen, IReadOnlyList<PlanSigner> needs, PatientKey patient, ChartDay today)
    {
        if (SignedOn is not null)
            throw PlanErrors.IsSigned(Id);
        DemandRead(revision);
        DemandDay(on, nameof(SignedOn), "signed as of the day of the signature", patient, today);
        Sign(on, pen.StaffId, patient, today);
        (SignedAt, ContentHash, Needs) = (today.Now, PlanCanon.HashOf(Content), needs);
        Take(PlanSignature.Of(this, PlanSigner.Author, pen, on));
    }

    /// <summary>As one of those for whom it waits.</summary>
    public void CoSign(int revision, DateOnly on, PlanPen pen, IReadOnlyList<PlanSigner> signers, PatientKey patient, ChartDay today)
    {
        DemandWaiting();
        DemandRead(revision);
        if (_signatures.Exists(one => one.As != PlanSigner.Patient && one.StaffId == pen.StaffId))
            throw PlanErrors.IsSigned(Id);
        if (signers.Count == 0)
            throw PlanErrors.AwaitsAnother(Id);
        DemandDay(on, nameof(SignedOn), "signed as of the day of the signature", patient, today);
        today.RefuseFuture(on, patient.LocationId, nameof(SignedOn));
        Check.That(on >= SignedOn, nameof(SignedOn), "SignedOn is before the day of the author's signature; correct one of them.");
        foreach (var signer in signers)
            Take(PlanSignature.Of(this, signer, pen, on));
    }

    /// <summary>The patient saw the text as it stands, and not one from before its last change.</summary>
    public void Agree(int revision, PatientAgreementInput given, PlanPen recorder, PatientKey patient, ChartDay today)
    {
        DemandWaiting();
        DemandRead(revision);
        if (!Awaits.Contains(PlanSigner.Patient))
            throw PlanErrors.AgreedAlready(Id);
        var day = today.DateOf(given.At, patient.LocationId);
        Check.That(given.At <= today.Now, nameof(given.At), "At is in the future; give the time at which it happened.");
        Check.That(day >= CreatedOn && !(given.At < MinuteOf(KeptAt)), nameof(given.At), "At is before the text was written as it stands; what was said of another text is no agreement to this one.");
        Take(PlanSignature.Of(this, given, recorder, SaysSomething ? today.DateOf(today.Now, patient.LocationId) : day));
    }

    public void Sign(DateOnly on, Guid? by, PatientKey patient, ChartDay today)
    {
        if (SignedOn is not null)
            throw PlanErrors.IsSigned(Id);
        today.RefuseFuture(on, patient.LocationId, nameof(SignedOn));
        Check.That(on >= CreatedOn, nameof(SignedOn), "SignedOn is before CreatedOn; correct one of them.");
        (SignedOn, SignedById) = (on, by);
    }

    /// <summary>A file tells of plans that were complete where they come from.</summary>
    public void SignElsewhere(DateOnly on, Guid? by, PatientKey patient, ChartDay today)
    {
        Sign(on, by, patient, today);
        ActiveOn = on;
    }

    /// <summary>It may follow the active version.</summary>
    public void DemandFollows(PlanVersion active, DateOnly on)
    {
        if (Number < active.Number || on < active.ActiveOn || active._reviews.Exists(review => on < review.ReviewedOn))
            throw PlanErrors.OutOfOrder();
        if (active.SaysSomething && !SaysSomething)
            throw PlanErrors.SaysNothing();
    }

    /// <summary>A later version is the active one from that instant on; what still waited never was.</summary>
    public void SupersedeBy(PlanVersion later)
    {
        if (IsActive)
            later.DemandFollows(this, later.ActiveOn!.Value);
        (SupersededOn, SupersededAt) = (later.ActiveOn, later.ActiveAt);
    }

    /// <summary>A form gives no seconds.</summary>
    private static DateTimeOffset? MinuteOf(DateTimeOffset? at) => at?.AddTicks(-(at.Value.Ticks % TimeSpan.TicksPerMinute));

    private void Take(PlanSignature signature)
    {
        _signatures.Add(signature);
        if (Awaits.Any())
            return;
        signature.Complete();
        (ActiveOn, ActiveAt) = (_signatures.Max(one => one.On), signature.At);
    }

    private void DemandWaiting()
    {
        if (!IsWaiting)
            throw SignedOn is null ? PlanErrors.NeedsItsAuthor(Id) : PlanErrors.IsSigned(Id);
    }

    private void DemandRead(int revision)
    {
        if (Revision != revision)
            throw PlanErrors.ChangedMeanwhile(Id);
    }

    private void DemandDay(DateOnly on, string field, string done, PatientKey patient, ChartDay today)
    {
        var day = today.DateOf(today.Now, patient.LocationId);
        Check.That(!SaysSomething || on == day, field, string.Create(CultureInfo.InvariantCulture, $"{field} is not today, {day:yyyy-MM-dd}; a plan is {done}. Give today."));
    }

    /// <summary>"Review, no change" (P-034), here and now: a review that could be dated back would make months billable that had none (B-011).</summary>
    public void Review(DateOnly on, Guid? by, PatientKey patient, ChartDay today)
    {
        DemandReviewable(on, patient, today);
        DemandDay(on, nameof(PlanReview.ReviewedOn), "reviewed as of the day on which somebody signs that it was", patient, today);
        Add(new PlanReview(this, on, by, today.Now));
    }

    /// <summary>A file tells on which days, and of no instant.</summary>
    public void ReviewElsewhere(DateOnly on, Guid? by, PatientKey patient, ChartDay today)
    {
        DemandReviewable(on, patient, today);
        Add(new PlanReview(this, on, by, at: null));
    }

    private void DemandReviewable(DateOnly on, PatientKey patient, ChartDay today)
    {
        if (!IsActive)
            throw PlanErrors.IsNotActive(Id);
        today.RefuseFuture(on, patient.LocationId, nameof(PlanReview.ReviewedOn));
        Check.That(on >= ActiveOn, nameof(PlanReview.ReviewedOn), "ReviewedOn is before the day on which the version became active; correct it.");
    }

    private void Add(PlanReview review)
    {
        if (_reviews.TrueForAll(one => one.ReviewedOn != review.ReviewedOn))
            _reviews.Add(review);
    }
}

/// <summary>Who writes into a draft.</summary>
internal readonly record struct PlanWriter(string Name, Guid? UserId, DateTimeOffset At);
