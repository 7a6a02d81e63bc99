using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Charting.Consents;

/// <summary>A consent as it was given (B-041). What was recorded stays; the patient may take it back once.</summary>
[Access(AccessObject.Consents)]
[AuditedAs(AuditAction.GrantConsent)]
internal sealed class Consent : AggregateRoot, IPart2Item, IAboutPatient
{
    public const string EnglishByDefault = "English";

    private Consent()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public ConsentKind Kind { get; private init; }

    public DateTimeOffset GivenAt { get; private init; }

    public ConsentMethod Method { get; private init; }

    public Guid? ObtainedById { get; private init; }

    public Guid? BillingPractitionerId { get; private init; }

    public ConsentGiver GivenBy { get; private init; }

    public string? Relationship { get; private init; }

    public IReadOnlyList<int> Items { get; private init; } = [];

    public string Language { get; private init; } = EnglishByDefault;

    public string? Interpreter { get; private init; }

    public string? TextVersion { get; private init; }

    public DateOnly? ExpiresOn { get; private init; }

    /// <summary>What a Part 2 consent says (P-073).</summary>
    public Part2Terms? Part2 { get; private init; }

    /// <summary>For what it opens the Part 2 program's records (P-072).</summary>
    public Part2Purposes Purposes { get; private init; }

    [AuditedAs(AuditAction.RevokeConsent)]
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <param name="staff">Everyone of the practice.</param>
    public static Consent Record(
        PracticeId practiceId, PatientKey patient, ConsentInput given, IReadOnlyDictionary<Guid, StaffMember> staff, ChartDay today)
    {
        Check.That(
            given.GivenAt <= today.Now,
            nameof(GivenAt),
            "GivenAt is in the future; give the instant at which the patient consented.");
        var on = today.DateOf(given.GivenAt, patient.LocationId);
        Check.That(
            given.ExpiresOn is null || given.ExpiresOn >= on,
            nameof(ExpiresOn),
            "ExpiresOn is before the day of GivenAt; correct one of them.");
        return new Consent
        {
            PracticeId = practiceId,
            PatientId = patient.Id,
            Kind = given.Kind,
            GivenAt = given.GivenAt,
            Method = given.Method,
            ObtainedById = ConsentRules.Obtainer(given, staff, on),
            BillingPractitionerId = ConsentRules.BillingPractitioner(given, staff),
            GivenBy = ConsentRules.Giver(given, patient, on, today.ConsentAge),
            Relationship = ConsentRules.Relationship(given),
            Items = ConsentRules.Items(given),
            Language = Check.Optional(given.Language, nameof(Language), ConsentLimits.Language) ?? EnglishByDefault,
            Interpreter = Check.Optional(given.Interpreter, nameof(Interpreter), ConsentLimits.Interpreter),
            TextVersion = Check.Optional(given.TextVersion, nameof(TextVersion), ConsentLimits.TextVersion),
            ExpiresOn = given.ExpiresOn,
            Part2 = Part2Rules.Terms(given, patient),
            Purposes = given.Part2?.Purposes ?? Part2Purposes.None,
            // That there is such a consent says what treatment the patient is in (P-082).
            IsPart2 = given.Kind.IsPart2(),
        };
    }

    /// <summary>What the platform's filter asks of it; null = it opens nothing.</summary>
    public Part2Consent? Opens(PatientKey patient, ChartDay today)
    {
        if (Purposes == Part2Purposes.None)
            return null;
        var expires = ExpiresOn is { } last ? today.Zone(patient.LocationId).StartOf(last.AddDays(1)) : (DateTimeOffset?)null;
        return new Part2Consent(PracticeId, Id, PatientId, Purposes, GivenAt, RevokedAt < (expires ?? DateTimeOffset.MaxValue) ? RevokedAt : expires);
    }

    /// <summary>B-046, P-078.</summary>
    public void Revoke(DateTimeOffset at, ChartDay today)
    {
        if (RevokedAt is not null)
            throw ConsentErrors.Revoked(Id);
        Check.That(at >= GivenAt, nameof(RevokedAt), "RevokedAt is before GivenAt; correct one of them.");
        Check.That(at <= today.Now, nameof(RevokedAt), "RevokedAt is in the future; record it when the patient revokes.");
        RevokedAt = at;
    }
}
