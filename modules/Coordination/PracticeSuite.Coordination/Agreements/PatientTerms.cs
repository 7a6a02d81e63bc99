using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Agreements;

/// <summary>
/// What of a pair's agreement is otherwise for one patient. Each change is a row of its own, with who, when and why; of two who change at once the
/// second meets the key of the turn. What the Part 2 program sets is a strand of its own, so that nobody meets a row that they may not know of.
/// </summary>
[Access(AccessObject.Demographics, By = nameof(SetById))]
internal sealed class PatientTerms : IPart2Item, IAboutPatient
{
    private PatientTerms()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public Guid TherapistId { get; private init; }

    public Guid PrescriberId { get; private init; }

    /// <summary>In its strand; the first is 1.</summary>
    public int Turn { get; private init; }

    /// <summary>Of its strand.</summary>
    public bool IsLatest { get; private set; } = true;

    public OwnTerms Terms { get; private init; } = OwnTerms.None;

    public string Reason { get; private init; } = "";

    public Guid SetById { get; private init; }

    public DateTimeOffset SetAt { get; private init; }

    /// <summary>Of those who signed it, where it asks for less than what the pair has signed; null = it does not.</summary>
    public IReadOnlyList<TermsSignature>? Signatures { get; private init; }

    /// <summary>It says nothing otherwise than the one before: the second signature was given.</summary>
    public bool IsSignature => Signatures is { Count: > 1 } signed && signed[^1].StaffId == SetById && signed[^1].At == SetAt;

    /// <summary>Both have signed it.</summary>
    public bool IsSigned => Signatures?.Count == Enum.GetValues<PairRole>().Length;

    /// <param name="known">The latest of each strand that the writer may see.</param>
    /// <param name="pair">What holds for all patients of the pair.</param>
    /// <param name="isProgram">The Part 2 program's people write it; what is made of theirs is theirs, too (P-071).</param>
    public static PatientTerms Set(PracticeId practice, PatientTermsInput given, IReadOnlyCollection<PatientTerms> known, AgreementTerms pair, bool isProgram, AgreementPen pen)
    {
        if (given.Turn != TurnOf(known))
            throw AgreementErrors.TermsChanged();
        var reason = Check.Required(given.Reason, nameof(Reason), AgreementLimits.Reason);
        return Next(practice, given, known, isProgram, pen, reason, given.Terms.AsksForLess(pair) ? SignedSoFar(given, Latest(known), pen) : null);
    }

    /// <summary>The second signature is the next row, so that it meets what the other sets at the same time.</summary>
    public static PatientTerms Sign(PracticeId practice, PatientTermsInput given, IReadOnlyCollection<PatientTerms> known, AgreementTerms pair, bool isProgram, AgreementPen pen)
    {
        if (given.Turn != TurnOf(known))
            throw AgreementErrors.TermsChanged();
        if (Latest(known) is not { } latest || !latest.AwaitsSignature(pair) || latest.Signatures?.Any(one => one.StaffId == pen.StaffId) == true)
            throw AgreementErrors.NothingToSign();
        return Next(practice, given with { Terms = latest.Terms }, known, isProgram, pen, latest.Reason, [.. latest.Signatures ?? [], Signature(given, pen)]);
    }

    public bool AwaitsSignature(AgreementTerms pair) => !IsSigned && Terms.AsksForLess(pair);

    /// <summary>Whoever changes something else takes away no signature, and gives none.</summary>
    private static IReadOnlyList<TermsSignature> SignedSoFar(PatientTermsInput given, PatientTerms? before, AgreementPen pen) =>
        before?.Signatures is { } signed && given.Terms.AsksForLessAlike(before.Terms) ? signed : [Signature(given, pen)];

    private static TermsSignature Signature(PatientTermsInput given, AgreementPen pen) =>
        new(pen.StaffId == given.TherapistId ? PairRole.Therapist : PairRole.Prescriber, pen.StaffId, pen.Name, pen.Credential, pen.At);

    private static PatientTerms Next(
        PracticeId practice, PatientTermsInput given, IReadOnlyCollection<PatientTerms> known, bool isProgram, AgreementPen pen, string reason, IReadOnlyList<TermsSignature>? signatures)
    {
        var isPart2 = isProgram || Latest(known)?.IsPart2 == true;
        var before = known.SingleOrDefault(one => one.IsPart2 == isPart2);
        if (before is not null)
            before.IsLatest = false;
        return new PatientTerms
        {
            PracticeId = practice, PatientId = given.PatientId, TherapistId = given.TherapistId, PrescriberId = given.PrescriberId,
            Turn = (before?.Turn ?? 0) + 1, IsPart2 = isPart2, Terms = given.Terms, Reason = reason, Signatures = signatures, SetById = pen.StaffId, SetAt = pen.At,
        };
    }

    /// <summary>What holds for whoever sees these: what was set last.</summary>
    public static PatientTerms? Latest(IEnumerable<PatientTerms> known) => known.OrderBy(one => one.SetAt).ThenBy(one => one.Id).LastOrDefault();

    /// <summary>How many changes somebody has seen who sees these latest ones.</summary>
    public static int TurnOf(IEnumerable<PatientTerms> known) => known.Sum(one => one.Turn);
}

/// <summary>One of two signatures under what is set for one patient; the row that it stands in is never changed.</summary>
internal sealed record TermsSignature(PairRole As, Guid StaffId, string Name, string? Credential, DateTimeOffset At);
