using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Charting.Plans;

/// <summary>A version of the patient's one plan: a draft until it is signed, active until a later version is (P-031, P-032). <see cref="PatientPlan"/> knows the others.</summary>
[Access(AccessObject.TreatmentPlan)]
internal sealed class PlanVersion : IPart2Item, IAboutPatient
{
    private readonly List<PlanReview> _reviews = [];

    private PlanVersion()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public int Number { get; private init; }

    public DateOnly CreatedOn { get; private init; }

    [AuditedAs(AuditAction.Sign)]
    public DateOnly? SignedOn { get; private set; }

    public Guid? SignedById { get; private set; }

    /// <summary>When it was signed here; null = a file told of the signature.</summary>
    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary>SHA-256 of what was signed, in hexadecimal.</summary>
    public string? ContentHash { get; private set; }

    public DateOnly? SupersededOn { get; private set; }

    /// <summary>Null = it says nothing, as versions that came with a file.</summary>
    public PlanTree? Content { get; private set; }

    /// <summary>Counts how often the draft was kept.</summary>
    public int Revision { get; private set; }

    public DateTimeOffset? KeptAt { get; private set; }

    public string? KeptBy { get; private set; }

    public Guid? KeptByUserId { get; private set; }

    public IReadOnlyCollection<PlanReview> Reviews => _reviews;

    public bool SaysSomething => Content is { Problems.Count: > 0 };

    public bool IsActive => SignedOn is not null && SupersededOn is null;

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
            throw ChartingErrors.PlanIsSigned(Id);
        (Content, Revision, KeptAt, KeptBy, KeptByUserId) = (content, Revision + 1, by.At, by.Name, by.UserId);
    }

    private void DemandRead(int revision)
    {
        if (SignedOn is not null)
            throw ChartingErrors.PlanIsSigned(Id);
        if (Revision != revision)
            throw ChartingErrors.PlanChangedMeanwhile(Id);
    }

    /// <summary>Signed here and now: what has a text is signed as of today, since it did not say so on any earlier day (B-011).</summary>
    /// <param name="revision">Of the text that was read.</param>
    public void SignNow(int revision, DateOnly on, Guid? by, PatientKey patient, ChartDay today)
    {
        DemandRead(revision);
        var day = today.DateOf(today.Now, patient.LocationId);
        Check.That(
            !SaysSomething || on == day, nameof(SignedOn),
            string.Create(CultureInfo.InvariantCulture, $"SignedOn is not today, {day:yyyy-MM-dd}; a plan is signed as of the day of the signature. Give today."));
        Sign(on, by, patient, today);
        (SignedAt, ContentHash) = (today.Now, HashOf(Content));
    }

    public void Sign(DateOnly on, Guid? by, PatientKey patient, ChartDay today)
    {
        if (SignedOn is not null)
            throw ChartingErrors.PlanIsSigned(Id);
        today.RefuseFuture(on, patient.LocationId, nameof(SignedOn));
        Check.That(on >= CreatedOn, nameof(SignedOn), "SignedOn is before CreatedOn; correct one of them.");
        (SignedOn, SignedById) = (on, by);
    }

    /// <summary>A later version was signed, and is the active one from that day on.</summary>
    public void SupersedeBy(PlanVersion later)
    {
        if (later.Number < Number || later.SignedOn < SignedOn || _reviews.Exists(review => later.SignedOn < review.ReviewedOn))
            throw ChartingErrors.PlanOutOfOrder();
        if (SaysSomething && !later.SaysSomething)
            throw ChartingErrors.PlanSaysNothing();
        SupersededOn = later.SignedOn;
    }

    internal static string? HashOf(PlanTree? content) =>
        content is null ? null : Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content, Json.Options)));

    /// <summary>"Review, no change" (P-034).</summary>
    public void Review(DateOnly on, Guid? by, PatientKey patient, ChartDay today)
    {
        if (!IsActive)
            throw ChartingErrors.PlanIsNotActive(Id);
        today.RefuseFuture(on, patient.LocationId, "ReviewedOn");
        Check.That(on >= SignedOn, nameof(PlanReview.ReviewedOn), "ReviewedOn is before SignedOn; correct one of them.");
        if (_reviews.TrueForAll(review => review.ReviewedOn != on))
            _reviews.Add(new PlanReview(this, on, by));
    }
}

/// <summary>Who writes into a draft.</summary>
internal readonly record struct PlanWriter(string Name, Guid? UserId, DateTimeOffset At);

/// <summary>Someone signed that the version needs no change.</summary>
[Access(AccessObject.TreatmentPlan), AuditedAs(AuditAction.Sign)]
internal sealed class PlanReview : IPart2Item, IAboutPatient
{
    private PlanReview()
    {
    }

    public PlanReview(PlanVersion version, DateOnly on, Guid? by) =>
        (PracticeId, PatientId, IsPart2, PlanVersionId, ReviewedOn, ReviewedById) = (version.PracticeId, version.PatientId, version.IsPart2, version.Id, on, by);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    /// <summary>The version's patient, so that the reviews of many patients are read in one statement.</summary>
    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public Guid PlanVersionId { get; private init; }

    public DateOnly ReviewedOn { get; private init; }

    public Guid? ReviewedById { get; private init; }
}
