using System.Text.RegularExpressions;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Payers;

/// <summary>A payer and the versions of its rules, each in force until the day before the next (§12).</summary>
internal sealed partial class Payer : AggregateRoot, IPracticeWide
{
    private readonly List<PayerProfile> _profiles = [];
    private readonly List<PayerEnrollment> _enrollments = [];

    private Payer(PracticeId practiceId, string code, string name, PayerKind kind, string? payerIdentifier) =>
        (PracticeId, Code, Name, Kind, PayerIdentifier) = (practiceId, code, name, kind, payerIdentifier);

    public PracticeId PracticeId { get; private init; }

    public string Code { get; private init; }

    public string Name { get; private set; }

    public PayerKind Kind { get; private init; }

    public string? PayerIdentifier { get; private init; }

    public IReadOnlyList<PayerProfile> Profiles => _profiles;

    /// <summary>Loaded only where they are asked for or changed.</summary>
    public IReadOnlyList<PayerEnrollment> Enrollments => _enrollments;

    public static Payer Create(PracticeId practice, CreatePayerInput input, Authorship? by = null)
    {
        Check.That(CodeForm().IsMatch(input.Code ?? ""), nameof(input.Code), $"Code has 1 to {BillingLimits.PayerCode} letters, digits, - or _.");
        var payer = new Payer(
            practice,
            input.Code!.ToUpperInvariant(),
            Check.Required(input.Name, nameof(input.Name), BillingLimits.PayerName),
            input.Kind,
            Check.Optional(input.PayerIdentifier, nameof(input.PayerIdentifier), BillingLimits.PayerIdentifier));
        payer._profiles.Add(new PayerProfile(practice, payer.Id, 1, input.EffectiveFrom, PayerTermsRules.DefaultsOf(input.Kind), by));
        return payer;
    }

    /// <summary>It is called otherwise from now on. Claims that went say what they said; the next run names it anew in those that have not.</summary>
    public void Rename(string? name) => Name = Check.Required(name, nameof(Name), BillingLimits.PayerName);

    /// <summary>What was in force stays as it was; the new rules hold from a later day on, so that no two versions share one.</summary>
    public PayerProfile ChangeTerms(DateOnly effectiveFrom, PayerTerms terms, Authorship? by = null)
    {
        var latest = _profiles.MaxBy(profile => profile.Number)!;
        if (effectiveFrom <= latest.EffectiveFrom)
            throw BillingErrors.TermsNotLater(latest.EffectiveFrom);
        PayerTermsRules.Demand(terms, Kind);
        var next = new PayerProfile(PracticeId, Id, latest.Number + 1, effectiveFrom, terms, by);
        _profiles.Add(next);
        return next;
    }

    /// <summary>
    /// A mistake in the latest version: the next one takes its place from its first day on, and the corrected one holds on no day any more.
    /// What it said is kept with its successor, for whoever asks what a claim that names it was made under.
    /// </summary>
    public PayerProfile CorrectTerms(PayerTerms terms, string? reason, Authorship? by = null)
    {
        var why = Check.Required(reason, "Reason", BillingLimits.Reason);
        PayerTermsRules.Demand(terms, Kind);
        var latest = _profiles.MaxBy(profile => profile.Number)!;
        if (terms.SaysTheSameAs(latest.Terms))
            throw BillingErrors.TermsUnchanged(latest.Number);
        var next = latest.Correct(terms, why, by);
        _profiles.Remove(latest);
        _profiles.Add(next);
        return next;
    }

    /// <summary>The rules of a day on which the payer had some, as they read now: a correction holds as if it had stood there all along.</summary>
    public PayerProfileFact RulesOn(DateOnly day) => ToFacts().Last(version => version.EffectiveFrom <= day);

    /// <summary>Two enrollments of one practitioner never share a day; all of the practitioner's must be loaded.</summary>
    public PayerEnrollment Enroll(Guid practitionerId, DateOnly from, DateOnly? to)
    {
        if (to < from)
            throw BillingErrors.EndBeforeStart(nameof(PayerEnrollment.To));
        var enrollment = new PayerEnrollment(PracticeId, Id, practitionerId, from, to);
        if (_enrollments.Exists(other => enrollment.SharesADayWith(other, to)))
            throw BillingErrors.EnrollmentOverlaps(from);
        _enrollments.Add(enrollment);
        return enrollment;
    }

    /// <summary>As above: a later last day must not reach into another.</summary>
    public PayerEnrollment EndEnrollment(Guid enrollmentId, DateOnly lastDay)
    {
        var enrollment = _enrollments.Find(one => one.Id == enrollmentId) ?? throw BillingErrors.EnrollmentNotFound(enrollmentId);
        if (lastDay < enrollment.From)
            throw BillingErrors.EndBeforeStart(nameof(PayerEnrollment.To));
        if (_enrollments.Find(other => other != enrollment && enrollment.SharesADayWith(other, lastDay)) is { } next)
            throw BillingErrors.EnrollmentReachesAnother(next.From);
        enrollment.End(lastDay);
        return enrollment;
    }

    /// <summary>The versions as facts, first to last; a version's last day follows from its successor.</summary>
    public IEnumerable<PayerProfileFact> ToFacts()
    {
        var versions = _profiles.OrderBy(profile => profile.Number).ToList();
        return versions.Select((version, i) => ToFact(version, i + 1 < versions.Count ? versions[i + 1].EffectiveFrom.AddDays(-1) : null));
    }

    /// <summary>What was corrected, and by which version.</summary>
    public IEnumerable<TermsCorrectionDto> Corrections() => _profiles.OrderBy(profile => profile.Number).SelectMany(profile =>
        profile.Kept.Corrected.Select(one => new TermsCorrectionDto(one.Number, one.Number + 1, profile.EffectiveFrom, one.Reason)));

    /// <summary>Every version there ever was, the latest first, with who made it; of a corrected one also why.</summary>
    public IReadOnlyList<TermsVersionDto> History() =>
    [
        .. _profiles.SelectMany(profile => profile.Kept.Corrected
            .Select(one => new TermsVersionDto(ToFact(profile, one.Terms, null) with { Id = one.Id, Number = one.Number }, one.MadeBy, one.MadeAt, one.Reason))
            .Append(new TermsVersionDto(ToFact(profile, null), profile.MadeBy, profile.MadeAt, null)))
            .OrderByDescending(version => version.Rules.Number),
    ];

    private PayerProfileFact ToFact(PayerProfile version, DateOnly? to) => ToFact(version, version.Terms, to);

    private PayerProfileFact ToFact(PayerProfile version, PayerTerms terms, DateOnly? to) => new(
        version.Id, Id, Code, Name, Kind, version.Number, version.EffectiveFrom, to, terms.Covers99484, terms.CoversG0323,
        terms.ThresholdMinutes, terms.Eligible99484Credentials, terms.ConsentItemsRequired, terms.ConsentRenewalMonths,
        terms.ScaleLookbackDays, terms.PlanReviewDays, terms.DosConvention, terms.AcceptsFrequency78, terms.TimelyFilingDays,
        terms.CorrectedClaimDays, terms.AuthRequired, terms.RequiredModifiers, terms.SequestrationPercent, terms.PatientMayBeBilled,
        terms.CountAttempts, terms.SuperbillAllowed, terms.SecondaryFromPrimaryEob,
        terms.ClaimFilingIndicator ?? ClaimFilingIndicators.Of(Kind), terms.FilingConfirmed)
    {
        AppealDays = terms.AppealDays,
    };

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,32}\z", RegexOptions.None, 1000)]
    private static partial Regex CodeForm();
}
